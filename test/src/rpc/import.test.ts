import { createCalendar } from '../../../src/calendar';
import { dayText } from '../../../src/calendar/days';
import type { CellValue } from '../../../src/cell';
import { readRows } from '../../../src/schema/read-rows';
import { deliveries } from '../../../src/tabs/deliveries';
import { describeWithData, readShared } from '../../shared-data';
import { parseCsv } from './csv';
import { type Desk, openDesk } from './desk';

const JOBS: CellValue[][] = [
  ['job no', 'customer', 'due', 'done'],
  [7, 'Bakery', '2026-01-05', '2026-01-05'],
  [8, 'Florist', '', ''],
  [9, 'Garage', '2026-01-08', 'soon'],
  [10, '=Cinema', '2026-01-09', ''],
];

function deliveriesOf(desk: Desk) {
  const calendar = createCalendar((instant) => desk.workbook.wallClock(instant));
  return readRows(deliveries, desk.workbook.at('Deliveries'), calendar);
}

function installedWith(rows: CellValue[][]): Desk {
  const desk = openDesk({ sheets: { jobs: rows } });
  desk.get('install', {});
  return desk;
}

describe('Import rows', () => {
  test('suggests the columns of the sheet that was brought in', () => {
    const desk = installedWith(JOBS);
    desk.workbook.addSheet('Sheet1');
    const found = desk.get('import.match', {});
    expect(found).toMatchObject({ sheets: ['jobs'], sheet: 'jobs', tab: 'deliveries', rows: 4 });
    expect(found.tabs.map((tab) => tab.name)).toContain('Quality Log');
    expect(found.tabs.map((tab) => tab.name)).not.toContain('Settings');
    expect(
      Object.fromEntries(
        found.columns.filter((column) => column.source !== null).map(({ key, source }) => [key, source]),
      ),
    ).toEqual({ who: 'customer', firstPromise: 'due', delivered: 'done' });
    expect(found.columns.find(({ key }) => key === 'direction')).toEqual({
      key: 'direction',
      header: 'Direction',
      kind: 'choice',
      required: false,
      words: ['To client', 'From vendor'],
      source: null,
      constant: 'To client',
    });
  });

  test('a preview says what would happen, and writes nothing', () => {
    const desk = installedWith(JOBS);
    const before = desk.workbook.contents();
    expect(desk.get('importRows', { sheet: 'jobs', tab: 'Deliveries', preview: true })).toEqual({
      taken: 2,
      known: 0,
      changed: 0,
      refused: [
        { row: 3, where: 'jobs C3', problem: 'First promise is needed, and is blank' },
        { row: 4, where: 'jobs D4', problem: "Delivered: expected a date or a blank, found 'soon'" },
      ],
      headers: ['Who', 'First promise', 'Delivered'],
      sample: [
        ['Bakery', '2026-01-05', '2026-01-05'],
        ['=Cinema', '2026-01-09', ''],
      ],
      batch: null,
    });
    expect(desk.workbook.contents()).toEqual(before);
  });

  test('takes what can be read, under what stands there, with IDs', () => {
    const desk = installedWith(JOBS);
    desk.workbook.at('Deliveries').type('A2', ['Typed by hand']);
    expect(
      desk.get('importRows', { sheet: 'jobs', tab: 'deliveries', constants: { Direction: 'To client' } }),
    ).toMatchObject({
      taken: 2,
      batch: '1',
    });
    const rows = deliveriesOf(desk).rows.map(({ row, who, direction, firstPromise, id }) => ({
      row,
      who,
      direction,
      firstPromise: firstPromise === null ? null : dayText(firstPromise),
      id,
    }));
    expect(rows).toEqual([
      { row: 2, who: 'Typed by hand', direction: null, firstPromise: null, id: null },
      { row: 3, who: 'Bakery', direction: 'To client', firstPromise: '2026-01-05', id: 'D-0001' },
      { row: 4, who: '=Cinema', direction: 'To client', firstPromise: '2026-01-09', id: 'D-0002' },
    ]);
    expect(
      desk.workbook
        .at('Deliveries')
        .formulas()
        .flat()
        .filter((formula) => formula.includes('Cinema')),
    ).toEqual([]);
  });

  test('takes only what is new the next time', () => {
    const desk = installedWith(JOBS);
    desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' });
    desk.workbook.at('jobs').type('C3', ['2026-02-01']);
    expect(desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' })).toMatchObject({
      taken: 1,
      known: 2,
      batch: '2',
    });
    expect(deliveriesOf(desk).rows.map((row) => row.who)).toEqual(['Bakery', '=Cinema', 'Florist']);
    expect(desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' })).toMatchObject({
      taken: 0,
      batch: null,
    });
  });

  test('rows of a tab without sources are known by the columns that it needs', () => {
    const desk = openDesk({
      sheets: {
        staff: [
          ['Name', 'Role'],
          ['Ana', 'Designer'],
          ['Ben', 'Installer'],
        ],
      },
    });
    desk.get('install', {});
    desk.workbook.at('People').type('A2', ['ana']);
    expect(desk.get('importRows', { sheet: 'staff', tab: 'People' })).toMatchObject({ taken: 1, known: 1 });
    expect(
      desk.workbook
        .at('People')
        .values()
        .map((row) => row[0]),
    ).toEqual(['Name', 'ana', 'Ben']);
  });

  test.each<[string, Parameters<Desk['ask']>[1], string, string]>([
    [
      'a sheet that is not there',
      { sheet: 'orders', tab: 'deliveries' },
      'Import rows',
      'there is no sheet "orders". Bring the list in as a sheet of this file first.',
    ],
    [
      'a tab that is not there',
      { sheet: 'jobs', tab: 'Nowhere' },
      'Import rows',
      '"Nowhere" cannot receive rows; choose one of Process Register, Resource Capacity, Quality Log, Vendor Scorecard, Tool Inventory, Role Scorecards, People, Deliveries, Metrics, Waste Log, Actions, Metric Values, Holidays.',
    ],
    [
      'a tab into itself',
      { sheet: 'Deliveries', tab: 'deliveries' },
      'Deliveries',
      'this is the tab that receives. Choose the sheet that the rows come from.',
    ],
    [
      'an empty sheet',
      { sheet: 'empty', tab: 'deliveries' },
      'empty',
      'row 1 is empty. It should hold the headers of the list.',
    ],
  ])('refuses %s', (_, input, where, problem) => {
    const desk = openDesk({ sheets: { jobs: JOBS, empty: [] } });
    desk.get('install', {});
    expect(desk.ask('importRows', input as { sheet: string; tab: string })).toEqual({
      ok: false,
      where,
      problem,
      bug: false,
    });
  });
});

describeWithData('the purchase lines of 2014', () => {
  test('come into Deliveries whole, and none twice', () => {
    const desk = openDesk({ sheets: { scms: parseCsv(readShared('supplier_deliveries_scms_2014.csv')) } });
    desk.get('install', {});
    const input = { sheet: 'scms', tab: 'Deliveries', constants: { Direction: 'From vendor' } };
    expect(desk.get('importRows', input)).toMatchObject({ taken: 1528, known: 0, refused: [] });
    const { rows, findings } = deliveriesOf(desk);
    expect([rows.length, findings.length]).toEqual([1528, 0]);
    // 1,292 of 1,528 were there by the promised day: the figure that shared/data/README.md gives.
    const kept = rows.filter(
      (row) => row.delivered !== null && row.firstPromise !== null && row.delivered <= row.firstPromise,
    );
    expect(kept).toHaveLength(1292);
    expect(desk.get('importRows', input)).toMatchObject({ taken: 0, known: 1528, changed: 0 });
    expect(deliveriesOf(desk).rows).toHaveLength(1528);
    expect(desk.workbook.at('Deliveries').calls.writes).toBeLessThan(30);
  });
});

import fc from 'fast-check';
import type { CellValue } from '../../../src/cell';
import { installTabs } from '../../../src/install/apply';
import type { MemorySheet } from '../../memory-workbook';
import { openDesk } from '../rpc/desk';

/** Tabs that the sample fills, each with a text column that it needs. */
const TABS = [
  'People',
  'Process Register',
  'Quality Log',
  'Vendor Scorecard',
  'Tool Inventory',
  'Role Scorecards',
  'Deliveries',
  'Metrics',
  'Waste Log',
  'Actions',
  'Stock Counts',
] as const;
/** Those that had no Source in the version before. */
const LATE_TABS = ['People', 'Metrics', 'Metric Values', 'Actions'] as const;

function opened() {
  const desk = openDesk({ today: '2026-11-22' });
  desk.get('install', { businessType: 'Both' });
  return desk;
}

function sourceAt(sheet: MemorySheet): number {
  return (sheet.values()[0] ?? []).indexOf('Source');
}

/** First cells of the rows under the header that hold one, with what Source says of each. */
function rowsIn(sheet: MemorySheet): readonly (readonly [name: CellValue, source: CellValue])[] {
  const values = sheet.values();
  const at = (values[0] ?? []).indexOf('Source');
  return values
    .slice(1)
    .filter((cells) => cells[0] !== '' && cells[0] !== undefined)
    .map((cells) => [cells[0] ?? '', cells[at] ?? '']);
}

/** A row of the team's own between those that stand there or under them, or a change of one that stands there. */
const edit = fc.record({
  tab: fc.constantFrom(...TABS),
  what: fc.constantFrom('under', 'between', 'change'),
  row: fc.integer({ min: 2, max: 5 }),
});

describe('the sample among rows of the team’s own', () => {
  test('goes out without them, and comes in again where none of them stands in its way', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), (edits) => {
        const desk = opened();
        desk.get('sample.add', {});
        edits.forEach(({ tab, what, row }, index) => {
          const sheet = desk.workbook.at(tab);
          const place = what === 'under' ? rowsIn(sheet).length + 2 : row;
          if (what === 'between') sheet.insertRows(place, 1);
          sheet.type(`A${place}`, [`Ours ${index}`]);
        });
        const expected = TABS.map((tab) => rowsIn(desk.workbook.at(tab)).filter(([name]) => isOurs(name)));
        const { kept } = desk.get('sample.remove', {});
        const left = TABS.map((tab) => rowsIn(desk.workbook.at(tab)));
        // What the team typed is all that is left, in its order, and says no longer that it is the sample's.
        expect(left).toEqual(expected.map((rows) => rows.map(([name]) => [name, ''])));
        expect(kept).toHaveLength(expected.flat().filter(([, source]) => source === 'sample').length);
        const again = desk.ask('sample.add', {});
        expect(again.ok).toBe(expected.flat().length === 0);
        const after = TABS.map((tab) => rowsIn(desk.workbook.at(tab)));
        if (!again.ok) expect(after).toEqual(left);
      }),
      { numRuns: 5, seed: 20261122 },
    );
  });

  test('leaves a row of the team’s own that says what a sample row says', () => {
    const desk = opened();
    desk.get('sample.add', {});
    const sheet = desk.workbook.at('People');
    const at = sourceAt(sheet);
    const twin = (sheet.values()[1] ?? []).map((value, index) => (index === at ? '' : value));
    sheet.insertRows(2, 1);
    sheet.type('A2', twin);
    expect(desk.get('sample.remove', {}).kept).toEqual([]);
    expect(rowsIn(sheet)).toEqual([['Nora', '']]);
  });

  test('takes a value of its metric, and an owner of its process, and leaves them to the team', () => {
    const desk = opened();
    desk.get('sample.add', {});
    desk.get('metrics.value', {
      metric: 'Quotes sent within two days',
      ending: '2026-11-30',
      numerator: 3,
      denominator: 4,
      seen: { numerator: null, denominator: null },
    });
    const process = desk
      .get('audit.load', {})
      .processes.find(({ ref }) => ref.name === 'Hire and start new people');
    if (process === undefined) throw new Error('The sample has no such process');
    desk.get('owner.assign', { process: process.ref, owner: 'Zed', seen: null });
    const sourceOf = (tab: string) => rowsIn(desk.workbook.at(tab)).slice(-1)[0]?.[1];
    expect([sourceOf('Metric Values'), sourceOf('People')]).toEqual(['sample', 'sample']);
    // 48 values, of which three of the fourth metric, and the one that was typed.
    expect(rowsIn(desk.workbook.at('Metric Values'))).toHaveLength(49);
    desk.get('sample.remove', {});
    expect(rowsIn(desk.workbook.at('People'))).toEqual([['Zed', '']]);
    expect(rowsIn(desk.workbook.at('Metric Values')).map(([, source]) => source)).toEqual(['']);
  });
});

function isOurs(name: CellValue): boolean {
  return String(name).startsWith('Ours ');
}

describe('a workbook with the sample from before those tabs had a Source', () => {
  /** Takes the column away again, as a workbook of the version before has it. */
  function older() {
    const desk = opened();
    desk.get('sample.add', {});
    for (const tab of LATE_TABS) {
      const sheet = desk.workbook.at(tab);
      const at = sourceAt(sheet);
      sheet.values().forEach((_, index) => {
        sheet.write(index + 1, at + 1, [['']]);
      });
      const [key = ''] = (sheet.metadata('opsbook') ?? '').split(',');
      sheet.change([{ kind: 'metadata', key: 'opsbook', value: `${key},1` }]);
    }
    return desk;
  }

  test('is told apart by installing, but for the row that somebody changed and the one that is theirs', () => {
    const desk = older();
    const people = desk.workbook.at('People');
    people.type('C3', ['Our own words']);
    people.type('A14', ['Zed']);
    const before = people.values().map((cells) => cells.slice(0, 6));
    const { changes } = installTabs(desk.workbook);
    expect(changes).toEqual(
      expect.arrayContaining([
        'Bring People to version 3: imports can be undone, and sample rows are told from yours',
        'Add the column Source to People',
        'Mark 11 rows of the sample in People',
        'Mark 4 rows of the sample in Metrics',
        'Mark 48 rows of the sample in Metric Values',
        'Mark 6 rows of the sample in Actions',
      ]),
    );
    const sources = rowsIn(people).map(([, source]) => source);
    expect(sources).toEqual(['sample', '', ...Array.from({ length: 10 }, () => 'sample'), '']);
    expect(people.values().map((cells) => cells.slice(0, 6))).toEqual(before);
    expect(installTabs(desk.workbook).changes).toEqual([]);
    desk.get('sample.remove', {});
    expect(rowsIn(people)).toEqual([
      ['Tom', ''],
      ['Zed', ''],
    ]);
  });

  test('gives its sample back also where nobody installed anew', () => {
    const desk = older();
    desk.workbook.at('People').type('A14', ['Zed']);
    expect(desk.get('sample.remove', {}).kept).toEqual([]);
    expect(desk.workbook.at('People').values()[1]?.[0]).toBe('Zed');
    expect(desk.workbook.at('Metric Values').values()[1] ?? []).not.toContain('Error rate');
  });

  test('has no row marked where the sheet does not say that it holds the sample', () => {
    const desk = older();
    const people = desk.workbook.at('People');
    people.change([{ kind: 'metadata', key: 'opsbook.sample', value: '' }]);
    expect(installTabs(desk.workbook).changes).not.toContain('Mark 12 rows of the sample in People');
    expect(rowsIn(people).map(([, source]) => source)).toEqual(Array.from({ length: 12 }, () => ''));
  });
});

describe('what comes into tabs that got a Source', () => {
  test.each<[tab: string, rows: readonly (readonly string[])[]]>([
    [
      'People',
      [
        ['Name', 'Role'],
        ['Ana', 'Designer'],
        ['Ben', 'Installer'],
      ],
    ],
    [
      'Metrics',
      [
        ['Metric', 'Drives'],
        ['Jobs a week', 'Gross margin'],
        ['Calls missed', 'Clients lost'],
      ],
    ],
    [
      'Metric Values',
      [
        ['Period ending', 'Metric', 'Numerator'],
        ['2026-09-30', 'Jobs a week', '12'],
        ['2026-10-31', 'Jobs a week', '14'],
      ],
    ],
    [
      'Actions',
      [
        ['What', 'Due'],
        ['Call the vendor', '2026-12-01'],
        ['Write the list', '2026-12-02'],
      ],
    ],
    [
      'Holidays',
      [
        ['Day', 'What'],
        ['2026-12-25', 'Christmas'],
        ['2026-12-26', 'Boxing Day'],
      ],
    ],
  ])(
    '%s: rows are known the next time, and an import is undone but for what somebody changed',
    (tab, rows) => {
      const desk = openDesk({ today: '2026-11-22', sheets: { list: rows } });
      desk.get('install', {});
      const sheet = desk.workbook.at(tab);
      const before = desk.workbook.contents();
      expect(desk.get('importRows', { sheet: 'list', tab })).toMatchObject({
        taken: 2,
        known: 0,
        batch: '1',
      });
      expect(desk.get('importRows', { sheet: 'list', tab })).toMatchObject({ taken: 0, known: 2 });
      expect(desk.get('import.load', {}).batches).toMatchObject([{ name: tab, batch: '1', rows: 2 }]);
      expect(desk.get('import.undo', { tab, batch: '1' })).toMatchObject({ deleted: 2, kept: [] });
      expect(desk.workbook.contents()).toEqual(before);
      desk.get('importRows', { sheet: 'list', tab });
      sheet.type('B3', ['Changed since']);
      const { deleted, kept } = desk.get('import.undo', { tab, batch: '1' });
      expect([deleted, kept.map(({ where }) => where)]).toEqual([1, [`${tab} A2`]]);
      expect(sheet.cell('B2')).toBe('Changed since');
    },
  );

  test('a metric’s period that stands there with another value is reported, and not added a second time', () => {
    const desk = openDesk({
      today: '2026-11-22',
      sheets: {
        list: [
          ['Period ending', 'Metric', 'Numerator'],
          ['2026-09-30', 'jobs a week', '15'],
        ],
      },
    });
    desk.get('install', {});
    desk.workbook.at('Metric Values').type('A2', ['2026-09-30', 'Jobs a week', 12]);
    const { taken, known, changes } = desk.get('importRows', { sheet: 'list', tab: 'Metric Values' });
    expect([taken, known]).toEqual([0, 1]);
    expect(changes.map(({ problem }) => problem)).toEqual([
      'stands in Metric Values row 2, and is left as it is there. Changed: Metric Jobs a week → jobs a week; Numerator 12 → 15',
    ]);
  });
});

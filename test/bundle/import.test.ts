import type { Output } from '../../src/rpc/contract';
import { describeWithData, readShared } from '../shared-data';
import { ask, openInstalled } from './open-bundle';

/** A list of so many lines over the days of one year. */
function csvOf(lines: number): string {
  const rows = Array.from({ length: lines }, (_, index) => {
    const day = `2025-${two(1 + (index % 12))}-${two(1 + (index % 28))}`;
    return `${index},Client ${index % 50},${day},${day},${1 + (index % 9)},${(index * 37) % 5000}`;
  });
  return ['line,customer,promised_date,delivered_date,qty,value', ...rows].join('\n');
}

const two = (number: number): string => String(number).padStart(2, '0');

describe('importing 20,000 rows', () => {
  /** Service calls of each step, by kind. */
  function callsFor(lines: number): Record<string, number>[] {
    const emulator = openInstalled();
    emulator.importCsv('list', csvOf(lines));
    const input = { sheet: 'list', tab: 'deliveries' };
    const counted = <T>(name: string, given: unknown, expected: object): Record<string, number> => {
      const before = { ...emulator.calls() };
      expect(ask<T>(emulator, name, given)).toMatchObject(expected);
      const after = emulator.calls();
      return {
        read: after.read - before.read,
        write: after.write - before.write,
        other: after.other - before.other,
      };
    };
    return [
      counted('import.match', { sheet: 'list' }, { rows: lines }),
      counted('importRows', { ...input, preview: true }, { taken: lines }),
      counted('importRows', input, { taken: lines, refused: [] }),
      counted('importRows', { ...input, preview: true }, { known: lines }),
      counted('import.undo', { tab: 'deliveries', batch: '1' }, { deleted: lines, left: 0 }),
    ];
  }

  it('takes few calls of Google’s services: 5 for each 5,000 rows, and the rest as for 2,000', () => {
    const many = callsFor(20_000);
    const few = callsFor(2_000);
    expect(many.map(({ read }) => read)).toEqual(few.map(({ read }) => read));
    for (const calls of many) expect(calls.read).toBeLessThan(90);
    // Writing: one call for each block of neighbouring columns, four times, and waiting for Google after each.
    const [, , imported = { write: 0 }, ...others] = many;
    expect([few[2]?.write, imported.write]).toEqual([5, 20]);
    for (const calls of others) expect(calls.write).toBeLessThan(10);
  });
});

describeWithData('the tickets, as the built add-on takes them', () => {
  it('come in whole, show their days to resolve, and go out again', () => {
    const emulator = openInstalled();
    emulator.importCsv('tickets', readShared('tickets_uci_incidents_890.csv'));
    const input = {
      sheet: 'tickets',
      tab: 'Quality Log',
      constants: { 'Found where': 'Customer' },
      days: 'ymd',
    };
    expect(ask<Output<'importRows'>>(emulator, 'importRows', input)).toMatchObject({
      taken: 890,
      refused: [],
      batch: '1',
    });
    const headers = 'ABCDEFGHIJKLMNOP'.split('').map((letter) => emulator.value(`Quality Log!${letter}1`));
    const cell = (header: string, row: number) =>
      emulator.value(`Quality Log!${'ABCDEFGHIJKLMNOP'[headers.indexOf(header)]}${row}`);
    expect(
      ['What happened', 'Category', 'Severity', 'Found on', 'Resolved on'].map((each) => cell(each, 3)),
    ).toEqual(['INC0000047', 'Category 40', 3, '2016-02-29', '2016-03-01']);
    expect(cell('Days to resolve', 3)).toBe(1);
    expect(ask(emulator, 'importRows', { ...input, preview: true })).toMatchObject({ taken: 0, known: 890 });
    expect(ask(emulator, 'import.undo', { tab: 'Quality Log', batch: '1' })).toMatchObject({
      deleted: 890,
      kept: [],
    });
    expect(cell('What happened', 2)).toBeNull();
  });
});

describeWithData('the purchase lines of 2014, as the built add-on takes them', () => {
  const csv = () => readShared('supplier_deliveries_scms_2014.csv');
  const INPUT = { sheet: 'scms', tab: 'Deliveries', constants: { Direction: 'From vendor' } };

  it('come in whole, 23 of them alike but for their line, and none comes in twice', () => {
    const emulator = openInstalled();
    emulator.importCsv('scms', csv());
    const report = ask<Output<'importRows'>>(emulator, 'importRows', INPUT);
    expect(report).toMatchObject({ taken: 1528, known: 0, refused: [], lookalikes: [], misread: [] });
    const lines = csv()
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.slice(line.indexOf(',')));
    expect(lines.length - new Set(lines).size).toBe(23);
    const again = ask<Output<'importRows'>>(emulator, 'importRows', INPUT);
    expect(again).toMatchObject({ taken: 0, known: 1528, changed: 0, lookalikes: [], batch: null });
    // The on-time rate that is known for the file: 1,292 of 1,528.
    expect(emulator.evaluate('=ONTIME_RATE(Deliveries!C2:C; Deliveries!D2:D; DATE(2016;1;1))')).toBeCloseTo(
      0.845549738,
      9,
    );
  });

  it('that changed in the list are named and left; rows changed in the tab survive the undo, and are named', () => {
    const emulator = openInstalled();
    emulator.importCsv('scms', csv());
    ask(emulator, 'importRows', INPUT);
    emulator.type('scms!I2', '7001');
    const again = ask<Output<'importRows'>>(emulator, 'importRows', { ...INPUT, preview: true });
    expect(again.changes.map(({ where, problem }) => `${where}: ${problem}`)).toEqual([
      'scms, row 2: stands in Deliveries row 2, and is left as it is there. Changed: Ordered qty 7000 → 7001',
    ]);
    emulator.type('Deliveries!G3', 'Customs');
    const undone = ask<Output<'import.undo'>>(emulator, 'import.undo', { tab: 'Deliveries', batch: '1' });
    expect([undone.deleted, undone.kept.map(({ where, problem }) => `${where}: ${problem}`)]).toEqual([
      1527,
      ['Deliveries A2: somebody changed this row since, so it is kept'],
    ]);
    expect([emulator.value('Deliveries!G2'), emulator.value('Deliveries!A3')]).toEqual(['Customs', null]);
  });
});

import type { Emulator } from '../../emulator';
import { ask, openBundle } from './open-bundle';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** Larkfield Signs on 5 October 2026, in the add-on as it is pushed; September is the last month. */
function opened(): Emulator {
  const emulator = openBundle({ now: '2026-10-05T12:00:00Z', timezone: 'Europe/Berlin' });
  ask(emulator, 'install', { businessType: 'Both' });
  ask(emulator, 'sample.add');
  return emulator;
}

describe('the figures of Larkfield Signs, as cells show them', () => {
  const emulator = opened();
  const [scratch = ''] = emulator.sheets();
  let place = 0;

  /** What a formula shows, in one column or several, each in cells of its own far right of the tab. */
  function shown(formula: string, columns = 1): unknown[] {
    place += 1;
    const row = 60 + place;
    emulator.type(`'${scratch}'!S${row}`, formula);
    return LETTERS.slice(18, 18 + columns).map((letter) => emulator.value(`'${scratch}'!${letter}${row}`));
  }

  function letterOf(sheet: string, header: string): string {
    return LETTERS.find((letter) => emulator.value(`'${sheet}'!${letter}1`) === header) ?? '';
  }

  /** A column below its header, as a formula names it. */
  function column(sheet: string, header: string): string {
    const letter = letterOf(sheet, header);
    return `'${sheet}'!${letter}2:${letter}`;
  }

  /** The cells of two columns side by side, row by row, down to the last row of the tab. */
  function pairs(sheet: string, first: string, second: string): string[] {
    const [left, right] = [letterOf(sheet, first), letterOf(sheet, second)];
    const found: string[] = [];
    for (let row = 2; emulator.value(`'${sheet}'!A${row}`) !== null; row++) {
      const cells = [left, right].map((letter) => emulator.value(`'${sheet}'!${letter}${row}`) ?? '');
      found.push(cells.join(': '));
    }
    return found;
  }

  function valuesOf(metric: string): string {
    return `FILTER(${column('Metric Values', 'Value')};${column('Metric Values', 'Metric')}="${metric}")`;
  }

  test.each<[string, string, readonly number[]]>([
    // Mean and limits of the first twelve months; the numbers are those of the story, to a tenth of a percent.
    ['on time', valuesOf('Client on-time rate'), [0.848, 0.597]],
    ['with an error', valuesOf('Error rate'), [0.098, -0.082, 0.278]],
    ['days to resolve', valuesOf('Days to resolve'), [5.42, 3.12, 7.71]],
  ])('mean and limits of what is %s', (name, values, expected) => {
    const limits = shown(`=XMR_LIMITS(${values})`, expected.length).map(Number);
    const digits = name === 'days to resolve' ? 2 : 3;
    expect(limits.map((limit) => limit.toFixed(digits))).toEqual(expected.map((one) => one.toFixed(digits)));
  });

  test.each<[string, () => string, number]>([
    ['355 of 423 jobs are on time', () => '=ONTIME_RATE()', 355 / 423],
    ['the last month is 24 of 32', () => `=INDEX(${valuesOf('Client on-time rate')};15)`, 24 / 32],
    ['the last month has 9 errors of 31', () => `=INDEX(${valuesOf('Error rate')};15)`, 9 / 31],
    ['29 hours of waste a week', () => '=WASTE_HOURS()', 29],
    ['the same as full-time jobs', () => '=WASTE_FTE()', 0.725],
    ['108,000 a year from vendors', () => `=SUM(${column('Vendor Scorecard', 'Yearly spend')})`, 108_000],
    ...(['Net hours', 'Allocated hours'] as const).map((header): [string, () => string, number] => [
      `${header} of the latest week`,
      () =>
        `=SUMIFS(${column('Resource Capacity', header)};${column('Resource Capacity', 'Week starting')};DATE(2026;9;28))`,
      header === 'Net hours' ? 388 : 401,
    ]),
    ...(['Net hours', 'Allocated hours'] as const).map((header): [string, () => string, number] => [
      `${header} of the installers`,
      () =>
        `=SUM(${['Kofi', 'Ruth', 'Jonas']
          .map(
            (name) =>
              `SUMIFS(${column('Resource Capacity', header)};${column('Resource Capacity', 'Week starting')};DATE(2026;9;28);${column('Resource Capacity', 'Person')};"${name}")`,
          )
          .join(';')})`,
      header === 'Net hours' ? 110 : 126,
    ]),
  ])('%s', (_, formula, expected) => {
    expect(Number(shown(formula())[0])).toBeCloseTo(expected, 9);
  });

  test('spend leans on few vendors: HHI 2,116', () => {
    const formula = `=VENDOR_CONCENTRATION(${column('Vendor Scorecard', 'Vendor')};${column('Vendor Scorecard', 'Yearly spend')})`;
    expect(Math.round(Number(shown(formula)[0]))).toBe(2116);
  });

  test.each<[string, string, string, string, readonly string[]]>([
    [
      'LED modules from one vendor',
      'Vendor Scorecard',
      'Vendor',
      'Flags',
      ['BrightLine: only source · no backup'],
    ],
    ['two owners in a cell', 'Process Register', 'Process', 'Flags', ['Answer client questions: two owners']],
    [
      'more active than paid',
      'Tool Inventory',
      'Tool',
      'Flags',
      ['Hourpad: same job as Clockin · more active than paid'],
    ],
    ['two tools for one job', 'Tool Inventory', 'Tool', 'Flags', ['Clockin: same job as Hourpad']],
    [
      'an outcome without a metric',
      'Role Scorecards',
      'Outcome',
      'Flags',
      ['Clients come back: outcome without metric'],
    ],
    [
      'a metric with three points',
      'Metrics',
      'Metric',
      'What it says',
      ['Quotes sent within two days: Too few points for a normal range (3 of 5)'],
    ],
    ['an unusual month', 'Metrics', 'Metric', 'What it says', ['Error rate: Unusual: find out what changed']],
    [
      'off target and yet not unusual',
      'Metrics',
      'Metric',
      'What it says',
      ['Client on-time rate: Within its normal range'],
    ],
    [
      'eight better months',
      'Metrics',
      'Metric',
      'What it says',
      ['Days to resolve: Unusual: find out what changed · 8 better in a row'],
    ],
    ['an action that did not work', 'Actions', 'What', 'Worked?', ['Name files by job number: No']],
    [
      'stock differences that cancel out',
      'Stock Counts',
      'Item',
      'Flags',
      ['Aluminium sheets 3 mm: outside tolerance', 'Aluminium sheets 2 mm: outside tolerance'],
    ],
    ['a day that is a word', 'Quality Log', 'Process', 'Resolved on', ['Plan and assign the week: tbc']],
    [
      'a repeat, closed without cause',
      'Quality Log',
      'Process',
      'Flags',
      ['Send invoices: repeat within 90 days · closed without cause'],
    ],
  ])('planted: %s', (_, sheet, first, second, starts) => {
    const found = pairs(sheet, first, second);
    for (const start of starts) expect(found.filter((text) => text.startsWith(start))).not.toEqual([]);
  });

  test('planted: promises moved by the client and by us, cancelled, not due yet, in parts, and one of an evening', () => {
    const moved = pairs('Deliveries', 'Order', 'Promise moved by').map((text) => text.split(': ')[1]);
    expect(['Customer', 'Us'].map((by) => moved.filter((one) => one === by).length)).toEqual([1, 1]);
    const states = pairs('Deliveries', 'Order', 'Status').filter((text) => text.endsWith(': Cancelled'));
    expect(states).toHaveLength(1);
    const delivered = pairs('Deliveries', 'Order', 'Delivered');
    expect(delivered.filter((text) => text.endsWith('T21:25:00'))).toHaveLength(1);
    const late = pairs('Deliveries', 'Direction', 'First promise').filter(
      (text) => text > 'To client: 2026-10-05',
    );
    expect(late.length).toBeGreaterThan(0);
    const quantities = pairs('Deliveries', 'Ordered qty', 'Delivered qty');
    // Three of four first and two more then: a part, and one over what was ordered.
    expect(quantities.filter((text) => text === '4: 3')).toHaveLength(3);
    expect(quantities.filter((text) => text === ': 2')).toHaveLength(3);
  });
});

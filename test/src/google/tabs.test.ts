import { dayNumber } from '../../../src/calendar/days';
import { buildScript, openSpreadsheet, removeScript, step, typeRows } from './add-on';

beforeAll(buildScript);
afterAll(removeScript);

type Emulator = ReturnType<typeof openSpreadsheet>;

function installed(options: Parameters<typeof openSpreadsheet>[0] = {}): Emulator {
  const emulator = openSpreadsheet(options);
  step(emulator, 'install');
  return emulator;
}

/** Cells of a row by letters, such as 'ADF'. */
function cells(emulator: Emulator, sheet: string, letters: string, row: number): unknown[] {
  return [...letters].map((letter) => emulator.value(`'${sheet}'!${letter}${row}`));
}

test('installing twice changes nothing', () => {
  const emulator = installed();
  expect(step(emulator, 'plan')).toMatchObject({ changes: [], findings: [] });
  expect(step(emulator, 'check')).toEqual([]);
});

test('in a locale with decimal commas, installing twice changes nothing either', () => {
  const emulator = installed({ locale: 'de_DE', timezone: 'Europe/Berlin' });
  expect(step(emulator, 'plan')).toMatchObject({ changes: [], findings: [] });
});

test('headers of computed columns are shown by their formulas', () => {
  const emulator = installed();
  expect(cells(emulator, 'Process Register', 'GHO', 1)).toEqual(['Priority', 'Flags', 'Last audited']);
  expect(cells(emulator, 'Vendor Scorecard', 'IJKLMN', 1)).toEqual([
    'On time',
    'n',
    'Accepted',
    'Score',
    'Standing',
    'Flags',
  ]);
  expect(cells(emulator, 'Metrics', 'FGHIJ', 1)).toEqual([
    'Latest',
    'vs target',
    'Status',
    'What it says',
    'Missed in a row',
  ]);
});

test('a fresh workbook holds at most 12 cells that call a custom function', () => {
  const emulator = installed();
  const calls = emulator.sheets().flatMap((sheet) => {
    const formulas = (step(emulator, 'formulas', sheet) as string[][]).flat();
    return formulas.filter((formula) => formula.includes('OPSBOOK_COLUMN'));
  });
  expect(calls).toHaveLength(8);
});

test('Process Register: priority, flags and last audited', () => {
  const emulator = installed();
  typeRows(emulator, 'Audit Answers', 2, [
    ['Quote', '2026-01-05'],
    ['Print', '2026-09-05'],
    ['Quote', '2025-01-05'],
  ]);
  typeRows(emulator, 'Process Register', 2, [
    ['Quote', 'Sell', 'Ann', 'Broken', '5', '4'],
    ['Print', '', '', 'Inconsistent', '3', '2'],
    ['Ship', '', 'Ann and Bo', 'Working', '3', '2'],
    ['Pack', '', 'Ann', 'Broken', '', '2'],
  ]);
  // 5 × 4 × 5 and 3 × 2 × 3; working and half-marked processes have none.
  expect([2, 3, 4, 5].map((row) => cells(emulator, 'Process Register', 'G', row)[0])).toEqual([
    100,
    18,
    '',
    '',
  ]);
  expect(cells(emulator, 'Process Register', 'HO', 2)).toEqual([
    'no SOP · one person only · audit overdue',
    '2026-01-05',
  ]);
  expect(cells(emulator, 'Process Register', 'HO', 3)).toEqual(['no owner · no SOP', '2026-09-05']);
});

test('a row inserted under the header, and sorting, leave computed columns right', () => {
  const emulator = installed();
  typeRows(emulator, 'Process Register', 2, [
    ['Quote', 'Sell', 'Ann', 'Broken', '5', '4'],
    ['Print', '', 'Bo', 'Inconsistent', '3', '2'],
  ]);
  emulator.insertRows('Process Register', 2, 1);
  typeRows(emulator, 'Process Register', 2, [['Bill', '', 'Cy', 'Broken', '1', '1']]);
  expect([2, 3, 4].map((row) => cells(emulator, 'Process Register', 'AG', row))).toEqual([
    ['Bill', 5],
    ['Quote', 100],
    ['Print', 18],
  ]);
  emulator.sort('Process Register', 'Process', false);
  expect([2, 3, 4].map((row) => cells(emulator, 'Process Register', 'AG', row))).toEqual([
    ['Quote', 100],
    ['Print', 18],
    ['Bill', 5],
  ]);
  expect(step(emulator, 'plan')).toMatchObject({ changes: [], findings: [] });
});

test('Resource Capacity: net hours less away, fixed load and holidays that fall on a working day', () => {
  const emulator = installed();
  typeRows(emulator, 'People', 2, [
    ['Ann', '', '', '40', '4'],
    ['Bo', '', '', '20'],
  ]);
  // A Monday, listed twice, and a Saturday.
  typeRows(emulator, 'Holidays', 2, [['2026-09-07'], ['2026-09-12'], ['2026-09-07']]);
  typeRows(emulator, 'Resource Capacity', 2, [
    ['Ann', '2026-09-07', '30', '8'],
    ['Bo', '2026-09-07', '10'],
    ['Cy', '2026-09-07', '10'],
    ['Bo', '2026-09-14', '19'],
    ['Ann', '2026-09-14', '8', '60'],
  ]);
  // Ann: 40 − 8 − 4 − 8 = 20; 30 ÷ 20. Bo: 20 − 4 = 16; 10 ÷ 16. Bo a week later: 19 ÷ 20.
  expect([2, 3, 4, 5, 6].map((row) => cells(emulator, 'Resource Capacity', 'EFGH', row))).toEqual([
    [20, 1.5, -10, 'Over'],
    [16, 0.625, 6, 'OK'],
    ['', '', '', 'No data'],
    [20, 0.95, 1, 'Tight'],
    [0, '', -8, 'Over'],
  ]);
});

test('Quality Log: days to resolve, blank while open', () => {
  const emulator = installed();
  typeRows(emulator, 'Quality Log', 2, [
    ['Wrong colour', '', 'Customer', '4', '', '2026-08-01', '2026-08-04', 'Old proof'],
    ['Too dark', '', '', '', '', '2026-08-01'],
  ]);
  expect([2, 3].map((row) => cells(emulator, 'Quality Log', 'I', row)[0])).toEqual([3, '']);
});

test('Tool Inventory: annual cost, unused seats and decision', () => {
  const emulator = installed();
  typeRows(emulator, 'Tool Inventory', 2, [
    ['A', 'Time', '10', 'Monthly', '', '10', '6', '', '', '', '', '', '', '', '', '4', '3'],
    ['B', 'Mail', '30', 'Quarterly', '', '3', '5', '', '', '', '', '', '', '', '', '3.5', '3.5'],
    ['C', 'Draw', '99', 'Yearly', '', '', '', '', '', '', '', '', '', '', '', '2', '5'],
    ['D', 'Cut', '500', 'One-off', '', '1', '1', '', '', '', '', '', '', '', '', '1', '1'],
    ['E', 'Call', '5', '', '', '', '', '', '', '', '', '', '', '', '', '1', ''],
  ]);
  // 10 × 12 ÷ 10 × 4 unused; more active than paid is 0.
  expect([2, 3, 4, 5, 6].map((row) => cells(emulator, 'Tool Inventory', 'HIJ', row))).toEqual([
    [120, 48, 'Replace'],
    [120, 0, 'Invest'],
    [99, '', 'Keep as is'],
    [0, 0, 'Drop'],
    ['', '', ''],
  ]);
});

test('Waste Log: hours a week, one person where none is given', () => {
  const emulator = installed();
  typeRows(emulator, 'Waste Log', 2, [
    ['Retyping', 'Manual work', '30', '5'],
    ['Meeting', 'Meeting', '60', '1', '4'],
    ['Waiting', 'Waiting', '10'],
  ]);
  expect([2, 3, 4].map((row) => cells(emulator, 'Waste Log', 'F', row)[0])).toEqual([2.5, 4, '']);
});

test('Metric Values, Metrics and Role Scorecards: from a numerator to the status of an outcome', () => {
  const emulator = installed();
  typeRows(emulator, 'Metric Values', 2, [
    ['2026-08-31', 'On-time rate', '27', '30'],
    ['2026-09-30', 'On-time rate', '24', '32'],
    ['2026-09-30', 'Leads', '12'],
    ['2026-09-30', 'Nothing', '0', '0'],
  ]);
  typeRows(emulator, 'Metrics', 2, [
    ['On-time rate', '', '', 'Higher', '0.9'],
    ['Leads', '', '', 'Lower', '11'],
    ['Late', '', '', '', '0.3'],
    ['Free', '', ''],
  ]);
  typeRows(emulator, 'Role Scorecards', 2, [
    ['Installer', '', 'Hangs on the day', 'On-time rate', '0.75'],
    ['Installer', '', 'Nobody is hurt', '', '5', '', '', '', '', '4.6'],
  ]);
  expect([2, 3, 4, 5].map((row) => cells(emulator, 'Metric Values', 'E', row)[0])).toEqual([
    0.9,
    0.75,
    12,
    '',
  ]);
  expect(cells(emulator, 'Metrics', 'FGH', 2)).toEqual([0.75, expect.closeTo(-0.15, 12), 'Off target']);
  expect(cells(emulator, 'Metrics', 'FGH', 3)).toEqual([12, 1, 'Near target']);
  expect(cells(emulator, 'Metrics', 'FGH', 4)).toEqual(['', '', 'No data']);
  expect(cells(emulator, 'Metrics', 'FGH', 5)).toEqual(['', '', 'No target']);
  expect(cells(emulator, 'Role Scorecards', 'FG', 2)).toEqual([0.75, 'On target']);
  expect(cells(emulator, 'Role Scorecards', 'FGH', 3)).toEqual([
    4.6,
    'Near target',
    'outcome without metric',
  ]);
});

test('Vendor Scorecard: the rate of a vendor follows Deliveries', () => {
  const emulator = installed();
  typeRows(emulator, 'Vendor Scorecard', 2, [['Bright', 'LED', 'Yes', 'Lumo', '', '', '4', '3']]);
  const line = (delivered: string) => ['Bright', 'From vendor', '2026-09-10', delivered];
  typeRows(
    emulator,
    'Deliveries',
    2,
    ['08', '09', '10', '10'].map((date) => line(`2026-09-${date}`)),
  );
  expect(cells(emulator, 'Vendor Scorecard', 'IJ', 2)).toEqual([1, 4]);
  typeRows(emulator, 'Deliveries', 6, [line('2026-09-11')]);
  expect(cells(emulator, 'Vendor Scorecard', 'IJ', 2)).toEqual([0.8, 5]);
});

test('rows added by the add-on stand behind the typed ones, and are read back', () => {
  const emulator = installed({ timezone: 'America/New_York' });
  typeRows(emulator, 'Waste Log', 2, [['Retyping', 'Manual work', '30', '5']]);
  const rows = [
    { what: '=1+1', kind: 'Waiting', minutesEachTime: 12, timesAWeek: 5, loggedOn: dayNumber('2026-09-04') },
    { what: '3/4' },
  ];
  expect(step(emulator, 'append', 'wasteLog', rows)).toEqual({ sheet: 'Waste Log', first: 3, count: 2 });
  expect(step(emulator, 'ids')).toEqual([{ sheet: 'Waste Log', count: 3 }]);
  const read = step(emulator, 'rows', 'wasteLog') as { rows: Record<string, unknown>[]; findings: unknown[] };
  expect(read.findings).toEqual([]);
  expect(read.rows).toMatchObject([
    { row: 2, what: 'Retyping', hoursAWeek: 2.5, id: 'W-0001' },
    { row: 3, what: '=1+1', hoursAWeek: 1, loggedOn: dayNumber('2026-09-04'), id: 'W-0002' },
    { row: 4, what: '3/4', hoursAWeek: null, id: 'W-0003' },
  ]);
});

test('a thousand rows are added beyond the end of the grid, and computed', () => {
  const emulator = installed();
  const rows = Array.from({ length: 1200 }, (_, index) => ({
    what: `Waste ${index}`,
    minutesEachTime: 60,
    timesAWeek: index,
  }));
  step(emulator, 'append', 'wasteLog', rows);
  expect(cells(emulator, 'Waste Log', 'AF', 1201)).toEqual(['Waste 1199', 1199]);
  // Lists and rules reach beyond the old end of the grid.
  expect(() => emulator.type("'Waste Log'!B1201", 'Nonsense')).toThrow(/data validation rules/);
  emulator.type("'Waste Log'!B1201", 'Waiting');
});

test('a value typed into a computed column is found with its cell, and the column comes back when it is gone', () => {
  const emulator = installed();
  typeRows(emulator, 'Waste Log', 2, [['Retyping', '', '30', '5']]);
  emulator.type("'Waste Log'!F5", 'mine');
  expect(step(emulator, 'check')).toEqual([
    ['Waste Log F1', '"Hours a week" cannot show its values: something is typed in F5. Move it elsewhere.'],
  ]);
  expect(step(emulator, 'plan')).toMatchObject({ changes: [] });
  emulator.type("'Waste Log'!F5", '');
  expect(cells(emulator, 'Waste Log', 'F', 2)).toEqual([2.5]);
  expect(step(emulator, 'check')).toEqual([]);
});

test('renamed and deleted tabs: the one is found, the other added again', () => {
  const emulator = installed();
  emulator.renameSheet('People', 'Our team');
  emulator.deleteSheet('Quality Log');
  const { changes } = step(emulator, 'install') as { changes: string[] };
  expect(changes[0]).toBe(
    'Add the tab Quality Log, empty. If it was deleted, File, Version history has its rows',
  );
  expect(emulator.sheets()).not.toContain('People');
  expect(cells(emulator, 'Quality Log', 'IJ', 1)).toEqual(['Days to resolve', 'Flags']);
  expect(step(emulator, 'plan')).toMatchObject({ changes: [], findings: [] });
});

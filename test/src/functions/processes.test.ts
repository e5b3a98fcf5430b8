import { memoryWorkbook } from '../../memory-workbook';
import { call, column, messageOf, testHost } from './host';

describe('ATTENTION_SHARE', () => {
  test.each([
    ['inconsistent and broken of the audited', column('Working', 'Broken', 'Working', 'Inconsistent'), 0.5],
    ['not audited and blank are left out', column('Working', 'Not audited', null, 'Broken'), 0.5],
    ['our header', column('Verdict', 'Working'), 0],
    ['nothing audited', column('Not audited'), null],
    ['nothing', column(null), null],
  ])('%s', (_, verdicts, share) => {
    expect(call('ATTENTION_SHARE', [verdicts])).toBe(share);
  });

  test('names a word of another list', () => {
    expect(messageOf('ATTENTION_SHARE', [column('Working', 'Fine')])).toBe(
      "ATTENTION_SHARE, verdicts, row 2 of the range: expected one of Working, Inconsistent, Broken, Not audited, or a blank, found 'Fine'",
    );
  });

  test('without a range reads the Process Register', () => {
    const rows = [
      ['Quote', 'Working'],
      ['Invoice', 'Broken'],
      ['Hire', ''],
      ['Ship', 'Inconsistent'],
    ];
    const sheets = { 'Process Register': [['Process', 'Verdict'], ...rows] };
    expect(call('ATTENTION_SHARE', [], testHost(memoryWorkbook({ sheets })))).toBe(2 / 3);
  });
});

describe('PROCESS_PRIORITY', () => {
  test.each([
    [4, 3, 'Broken', 60],
    [4, 3, 'inconsistent', 36],
    [5, 5, 'Broken', 125],
    [4, 3, 'Working', null],
    [4, 3, 'Not audited', null],
    [4, 3, '', null],
    ['', 3, 'Broken', null],
    [4, '', 'Broken', null],
  ])('%p × %p, %j is %p', (impact, fails, verdict, points) => {
    expect(call('PROCESS_PRIORITY', [impact, fails, verdict])).toBe(points);
  });

  test('answers row by row, header in place', () => {
    const args = [column('Impact', 2, 3), column('Fails', 2, 1), column('Verdict', 'Broken', 'Working')];
    expect(call('PROCESS_PRIORITY', args)).toEqual([[null], [20], [null]]);
  });

  test('refuses a mark of 6', () => {
    expect(messageOf('PROCESS_PRIORITY', [6, 1, 'Broken'])).toBe(
      "PROCESS_PRIORITY, impact: expected a number from 1 to 5, found '6'",
    );
  });
});

describe('METRIC_STATUS', () => {
  test.each([
    // ClearPoint's rule: 100 green, 95 and 90 amber, 89.99 red of a target of 100.
    [100, 100, 'Higher', 0.1, 'On target'],
    [95, 100, 'Higher', 0.1, 'Near target'],
    [90, 100, 'Higher', 0.1, 'Near target'],
    [89.99, 100, 'Higher', 0.1, 'Off target'],
    [5, 5, 'lower', 0.1, 'On target'],
    [5.5, 5, 'LOWER', 0.1, 'Near target'],
    [5.51, 5, 'Lower', 0.1, 'Off target'],
    [0.1 + 0.2, 0.3, 'Lower', 0, 'On target'],
    [-10, -10, 'Higher', 0.1, 'On target'],
    [-11, -10, 'Higher', 0.1, 'Near target'],
    ['', 5, 'Lower', 0.1, 'No data'],
    [5, '', 'Lower', 0.1, 'No target'],
    [5, '', '', 0.1, 'No target'],
    ['', '', 'Lower', 0.1, null],
  ])('%p against %p, %s, band %d: %p', (actual, target, direction, band, status) => {
    expect(call('METRIC_STATUS', [actual, target, direction, band])).toBe(status);
  });

  test('takes the band of Settings, else 10 %', () => {
    const sheets = {
      Settings: [
        ['Setting', 'Value', 'What it means'],
        ['Near-target band', 0.2, ''],
      ],
    };
    expect(call('METRIC_STATUS', [85, 100, 'Higher'], testHost(memoryWorkbook({ sheets })))).toBe(
      'Near target',
    );
    expect(call('METRIC_STATUS', [85, 100, 'Higher'])).toBe('Off target');
  });

  test('asks for a direction', () => {
    expect(messageOf('METRIC_STATUS', [column(1, 2), column(1, 2), column('Higher', null)])).toBe(
      'METRIC_STATUS, direction, row 2 of the range: expected Higher or Lower beside a target, found a blank',
    );
  });
});

import { dayNumber } from '../../../src/calendar/days';
import { needSheet } from '../../../src/rpc/read-tab';
import { appendTo } from '../../../src/schema/append-rows';
import { holidays } from '../../../src/tabs/holidays';
import { wasteLog } from '../../../src/tabs/waste-log';
import { memoryWorkbook } from '../../memory-workbook';

const HOURS = { formula: '=ARRAYFORMULA(IF(ROW(A:A)=1;"Hours a week";1))', shows: 'Hours a week' };

test('rows are written under the last typed row, by header, around computed columns and those of the team', () => {
  const workbook = memoryWorkbook({
    sheets: {
      'Waste Log': [
        ['What', 'Minutes each time', HOURS, 'Our note', 'Times a week', 'Logged on'],
        ['Retyping orders', 30, 2.5, 'see Ann', 5, ''],
        ['', '', 0, '', '', ''],
        ['', '', 0, '', '', ''],
      ],
    },
  });
  const added = appendTo(needSheet(workbook, wasteLog), wasteLog, [
    { what: '=Waiting', minutesEachTime: 10, loggedOn: dayNumber('2026-03-04') },
    { what: 'Meeting', timesAWeek: 1 },
  ]);
  const sheet = workbook.at('Waste Log');
  expect(added).toEqual({ sheet: 'Waste Log', first: 3, count: 2 });
  expect(sheet.values().slice(1)).toEqual([
    ['Retyping orders', 30, 2.5, 'see Ann', 5, ''],
    ['=Waiting', 10, 0, '', '', new Date('2026-03-04T00:00:00Z')],
    ['Meeting', '', 0, '', 1, ''],
  ]);
  expect(sheet.formula('A3')).toBe('');
  expect(sheet.formula('C1')).toBe(HOURS.formula);
});

test('a note of the team beside an empty row keeps that row free', () => {
  const workbook = memoryWorkbook({
    sheets: {
      'Waste Log': [
        ['What', 'Our note', 'Kind'],
        ['Retyping', '', ''],
        ['', 'ask Bo about this one', ''],
      ],
    },
  });
  expect(appendTo(needSheet(workbook, wasteLog), wasteLog, [{ what: 'Waiting' }]).first).toBe(4);
  expect(workbook.at('Waste Log').cell('B3')).toBe('ask Bo about this one');
});

test('formulas that the team filled down, and empty check boxes, do not push rows down', () => {
  const workbook = memoryWorkbook({
    sheets: {
      'Waste Log': [
        ['What', 'Ours', 'Seen', 'Kind'],
        ['Retyping', { formula: '=LEN(A2)', shows: 8 }, true],
        ['', { formula: '=LEN(A3)', shows: 0 }, false],
        ['', { formula: '=LEN(A4)', shows: 0 }, false],
      ],
    },
  });
  expect(appendTo(needSheet(workbook, wasteLog), wasteLog, [{ what: 'Waiting' }]).first).toBe(3);
  expect(workbook.at('Waste Log').formula('B3')).toBe('=LEN(A3)');
});

test('the first row of an empty tab goes under the header', () => {
  const workbook = memoryWorkbook({ sheets: { 'Waste Log': [['What', 'Kind']] } });
  appendTo(needSheet(workbook, wasteLog), wasteLog, [{ what: 'Waiting' }]);
  expect(workbook.at('Waste Log').cell('A2')).toBe('Waiting');
});

test('no rows write nothing', () => {
  const workbook = memoryWorkbook({ sheets: { 'Waste Log': [['What', 'Kind']] } });
  appendTo(needSheet(workbook, wasteLog), wasteLog, []);
  expect(workbook.at('Waste Log').calls.writes).toBe(0);
});

test('a tab that is missing is refused with what to do', () => {
  expect(() => appendTo(needSheet(memoryWorkbook(), wasteLog), wasteLog, [{ what: 'Waiting' }])).toThrow(
    'Waste Log: this tab is missing. Run Install or update tabs, then try again.',
  );
});

test('a value without a column is refused, and nothing is written', () => {
  const workbook = memoryWorkbook({ sheets: { 'Waste Log': [['What', 'Kind']] } });
  expect(() => appendTo(needSheet(workbook, wasteLog), wasteLog, [{ what: 'Waiting', people: 2 }])).toThrow(
    'Waste Log: no column "People". Run Install or update tabs, then try again.',
  );
  expect(workbook.at('Waste Log').calls.writes).toBe(0);
});

test('a tab that is hidden until it is used shows itself with its first row, and stays hidden when hidden again', () => {
  const workbook = memoryWorkbook({ sheets: { Holidays: [['Day', 'What']] } });
  const sheet = workbook.at('Holidays');
  sheet.hidden = true;
  appendTo(needSheet(workbook, holidays), holidays, [{ day: 20_000 }]);
  expect(sheet.hidden).toBe(false);
  sheet.hidden = true;
  appendTo(needSheet(workbook, holidays), holidays, [{ day: 20_001 }]);
  expect(sheet.hidden).toBe(true);
});

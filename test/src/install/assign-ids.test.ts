import { applyInstall } from '../../../src/install/apply';
import { assignIds, nextIds } from '../../../src/install/assign-ids';
import { planInstall } from '../../../src/install/plan';
import { wasteLog } from '../../../src/tabs/waste-log';
import { memoryWorkbook } from '../../memory-workbook';

function installed() {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  applyInstall(workbook, planInstall(workbook));
  return workbook;
}

test('typed rows without an ID get the next ones, and IDs that are there stay', () => {
  const workbook = installed();
  const sheet = workbook.at('Waste Log').type('A2', ['a'], ['b'], [''], ['c'], ['d']).type('M3', ['W-0041']);
  expect(assignIds(workbook).given).toEqual([{ sheet: 'Waste Log', count: 3 }]);
  expect(['M2', 'M3', 'M4', 'M5', 'M6'].map((address) => sheet.cell(address))).toEqual([
    'W-0042',
    'W-0041',
    '',
    'W-0043',
    'W-0044',
  ]);
});

test('assigning again gives nothing', () => {
  const workbook = installed();
  workbook.at('Process Register').type('A2', ['Quote'], ['Print']);
  expect(assignIds(workbook).given).toEqual([{ sheet: 'Process Register', count: 2 }]);
  const before = workbook.contents();
  expect(assignIds(workbook).given).toEqual([]);
  expect(workbook.contents()).toEqual(before);
});

test('an ID of another form is left alone, and not counted', () => {
  const sheet = installed().at('Waste Log').type('A2', ['a'], ['b']).type('M2', ['our 7'], ['w-3']);
  expect(nextIds(wasteLog, sheet.values(), 2)).toEqual(['W-0004', 'W-0005']);
});

test('beyond 9,999 an ID gets longer', () => {
  expect(
    nextIds(
      wasteLog,
      [
        ['What', 'ID'],
        ['a', 'W-9999'],
      ],
      1,
    ),
  ).toEqual(['W-10000']);
});

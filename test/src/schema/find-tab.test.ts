import { findTab } from '../../../src/schema/find-tab';
import { deliveries } from '../../../src/tabs/deliveries';
import { memoryWorkbook } from '../../memory-workbook';

const HEADERS = ['Who', 'First promise', 'Delivered'];

test('a tab is found by its metadata after it was renamed', () => {
  const workbook = memoryWorkbook({ sheets: { Lieferungen: [HEADERS] } });
  workbook.at('Lieferungen').change([{ kind: 'metadata', key: 'opsbook', value: 'deliveries,1' }]);
  expect(findTab(workbook, deliveries)).toMatchObject({ sheet: { name: 'Lieferungen' }, findings: [] });
});

test('without metadata, name and headers decide', () => {
  const workbook = memoryWorkbook({ sheets: { deliveries: [HEADERS] } });
  expect(findTab(workbook, deliveries).sheet?.name).toBe('deliveries');
});

test('an empty sheet with the name of a tab is taken for it', () => {
  const workbook = memoryWorkbook({ sheets: { Deliveries: [] } });
  expect(findTab(workbook, deliveries).sheet?.name).toBe('Deliveries');
});

test('a sheet with the name of a tab but other columns is not ours, and a finding', () => {
  const workbook = memoryWorkbook({
    sheets: {
      Deliveries: [
        ['Driver', 'Van', 'Route'],
        ['Ann', 2, 'North'],
      ],
    },
  });
  const { sheet, findings } = findTab(workbook, deliveries);
  expect(sheet).toBeUndefined();
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Deliveries',
      "this tab has the name of Opsbook's Deliveries, but other columns. Rename it, then run Install or update tabs.",
    ],
  ]);
});

test('a copied tab is a finding, and the one with the name is read', () => {
  const workbook = memoryWorkbook({ sheets: { 'Copy of Deliveries': [HEADERS], Deliveries: [HEADERS] } });
  for (const sheet of workbook.sheets()) {
    sheet.change([{ kind: 'metadata', key: 'opsbook', value: 'deliveries,1' }]);
  }
  const { sheet, findings } = findTab(workbook, deliveries);
  expect(sheet?.name).toBe('Deliveries');
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Copy of Deliveries',
      'a second Deliveries tab. Opsbook reads "Deliveries"; move these rows there, then delete this tab.',
    ],
  ]);
});

test('a workbook without the tab has none, and no finding', () => {
  expect(findTab(memoryWorkbook(), deliveries)).toEqual({ sheet: undefined, findings: [] });
});

import type { Emulator } from '../../emulator';
import { openInstalled, paste } from './open-bundle';

/** Every form without ranges, over tabs as a person fills them in: as at 30 September 2026, yesterday of the workbook. */

let emulator: Emulator;
beforeAll(() => {
  emulator = openInstalled();
  // Who · Direction · First promise · Delivered · Status · Right first time?; then, from K on, Order · Line · Ordered · Delivered qty.
  paste(emulator, 'Deliveries', 2, 1, [
    ['Acme', 'To client', '2026-09-01', '2026-09-01', '', 'Yes'],
    ['Bolt', '', '2026-09-02', '2026-09-05', '', 'No'],
    ['Cole', 'To client', '2026-09-03', '2026-09-03', '', ''],
    ['Dell', 'To client', '2026-09-04', '', 'Cancelled', 'No'],
    ['Edge', 'To client', '2026-10-04', '2026-09-04', '', 'No'],
    ['Fold', 'From vendor', '2026-09-04', '2026-09-09', '', 'No'],
    ['Gram', 'From vendor', '2026-09-04', '2026-09-04', '', 'Yes'],
  ]);
  paste(emulator, 'Deliveries', 2, 11, [
    ['A1', '1', '10', '10'],
    ['A1', '2', '10', '10'],
    ['A2', '1', '10', '8'],
    ['A3', '1', '10', ''],
    ['A4', '1', '10', '10'],
    ['V1', '1', '10', '10'],
    ['V2', '1', '10', '10'],
  ]);
  // What happened · Process · Found where · Severity · Rework hours · Found on · Resolved on
  paste(emulator, 'Quality Log', 2, 1, [
    ['Smudge', '', 'Customer', '3', '1', '2026-09-01', '2026-09-03'],
    ['Wrong size', '', 'Final check', '3', '1', '2026-09-01', '2026-09-09'],
    ['Late find', '', 'Customer', '3', '1', '2026-10-03', ''],
  ]);
  // What · Kind · Minutes each time · Times a week · People · (computed) · State
  paste(emulator, 'Waste Log', 2, 1, [
    ['Retyping orders', 'Manual work', '60', '5', '2', '', 'Open'],
    ['Monday meeting', 'Meeting', '60', '1', '10', '', ''],
    ['Second proof', 'Rework', '90', '10', '4', '', 'Removed'],
  ]);
  // Item · Recorded · Counted · Counted on
  paste(emulator, 'Stock Counts', 2, 1, [
    ['Vinyl', '100', '100', '2026-09-30'],
    ['LED', '100', '99', '2026-09-30'],
    ['Paint', '100', '1', '2026-10-03'],
  ]);
  // Process · Area · Owner · Verdict
  paste(emulator, 'Process Register', 2, 1, [
    ['Quote new work', 'Sell', '', 'Working'],
    ['Send invoices', 'Finance', '', 'Broken'],
    ['Hire', 'People', '', 'Inconsistent'],
    ['Maintain', 'Tools', '', 'Not audited'],
  ]);
});

test.each([
  // Kept: Acme and Cole of three due; Edge is not due, Dell is cancelled.
  ['=ONTIME_RATE()', 2 / 3],
  ['=ONTIME_RATE("To client")', 2 / 3],
  ['=ONTIME_RATE("From vendor")', 1 / 2],
  // Cole came two pieces short.
  ['=OTIF_RATE()', 1 / 3],
  ['=OTIF_RATE("From vendor")', 1 / 2],
  // A1 is filled, A2 is not.
  ['=ORDER_FULFILLMENT_RATE()', 1 / 2],
  ['=ORDER_FULFILLMENT_RATE("From vendor")', 1],
  // One No of a Yes and a No; Cole was not looked at.
  ['=ERROR_RATE()', 1 / 2],
  ['=ERROR_RATE("From vendor")', 1 / 2],
  ['=ESCAPE_RATE()', 1 / 2],
  // Two days and eight.
  ['=RESOLUTION_TIME()', 5],
  ['=INVENTORY_ACCURACY()', 1 / 2],
  // Ten hours and ten; the removed waste is none.
  ['=WASTE_HOURS()', 20],
  ['=WASTE_FTE()', 0.5],
  ['=ATTENTION_SHARE()', 2 / 3],
])('%s is %d', (formula, value) => {
  expect(emulator.evaluate(formula)).toBeCloseTo(value, 12);
});

test('=TOP_WASTE() spills a row a kind, by name where they tie', () => {
  expect(emulator.evaluate('=TOP_WASTE()')).toEqual([
    ['Manual work', 10, 0.5],
    ['Meeting', 10, 0.5],
  ]);
});

import { declarations } from '../../../src/functions';
import { call, messageOf } from './host';

/** How each function is called, as the message says it where the number of arguments is wrong. */
const signatures: readonly [string, string, ...string[]][] = [
  ['2 to 5', 'ONTIME_RATE(promised, delivered, [asOf], [status], [graceDays])', '()', 'direction'],
  ['4 to 6', 'OTIF_RATE(promised, delivered, ordered, deliveredQty, [asOf], [status])', '()', 'direction'],
  ['2', 'FILL_RATE(ordered, filled)'],
  ['3', 'ORDER_FULFILLMENT_RATE(orderIds, ordered, filled)', '()', 'direction'],
  ['2', 'ERROR_RATE(errors, checked)', '()', 'direction'],
  ['2', 'FIRST_PASS_YIELD(started, firstPass)'],
  ['1', 'ROLLED_YIELD(yields)'],
  ['2', 'PRODUCTION_YIELD(started, good)'],
  ['1', 'ESCAPE_RATE(foundWhere)', '()'],
  ['2 to 4', 'RESOLUTION_TIME(opened, resolved, [measure], [unit])', '()'],
  ['2 to 3', 'SLA_RATE(due, done, [asOf])'],
  ['3 to 4', 'UPTIME_RATE(downMinutes, from, to, [plannedMinutes])'],
  ['2 to 4', 'INVENTORY_ACCURACY(recorded, counted, [tolerance], [unitCost])', '()'],
  ['2', 'UTILIZATION(allocated, net)'],
  ['2 to 3', 'CAPACITY_GAP_FTE(allocated, net, [fullTimeHours])'],
  ['2', 'VENDOR_SCORE(scores, weights)'],
  ['2', 'VENDOR_CONCENTRATION(vendors, amounts)'],
  ['2 to 3', 'WASTE_HOURS(minutes, timesAWeek, [people])', '()'],
  ['1 to 2', 'WASTE_FTE(hours, [fullTimeHours])', '()'],
  ['2 to 3', 'WASTE_COST(hours, hourlyRate, [weeks])'],
  ['1', 'ATTENTION_SHARE(verdicts)', '()'],
  ['2 to 5', 'XMR_SIGNAL(values, direction, [target], [kind], [baseline])'],
  ['2 to 5', 'BUSINESS_HOURS(start, end, [open], [close], [holidays])'],
  ['2 to 5', 'REORDER_POINT(dailyUse, leadDays, [useSpread], [serviceLevel], [leadSpread])'],
  ['2 to 4', 'NET_CAPACITY(contract, timeOff, [fixed], [holidayHours])'],
  ['2', 'ANNUAL_COST(cost, billed)'],
  ['4', 'UNUSED_SEAT_COST(cost, billed, paid, active)'],
  ['4 to 5', 'AUTOMATION_PAYBACK(minutesSaved, runsPerMonth, hourlyRate, buildCost, [runningPerMonth])'],
  ['3', 'PROCESS_PRIORITY(impact, fails, verdict)'],
  ['3 to 4', 'METRIC_STATUS(actual, target, direction, [nearBand])'],
  ['1 to 3', 'PARETO(categories, [weights], [topN])'],
  ['2 to 3', 'SINGLE_SOURCE(categories, vendors, [amounts])'],
  ['2 to 3', 'TOOL_OVERLAP(jobs, tools, [annualCosts])'],
  ['2 to 3', 'TOP_WASTE(kinds, hours, [n])', '()'],
  ['1 to 2', 'XMR_LIMITS(values, [baseline])'],
];
const nameOf = (signature: string) => signature.slice(0, signature.indexOf('('));

test('stands here for every function, in the order of the docs', () => {
  expect(signatures.map(([, signature]) => nameOf(signature))).toEqual(declarations.map(({ name }) => name));
});

test.each(signatures)('takes %s: %s', (takes, signature, ...forms) => {
  const name = nameOf(signature);
  const noun = takes === '1' ? 'argument' : 'arguments';
  const words = forms.includes('direction') ? [`${name}("To client")`, `${name}("From vendor")`] : [];
  const ways = [signature, ...(forms.includes('()') ? [`${name}()`] : []), ...words].join(', or ');
  const [fewest = 0, most = fewest] = takes.split(' to ').map(Number);
  const wrong = [most + 1, ...(fewest > 1 ? [fewest - 1] : [])];
  for (const count of wrong) {
    expect(messageOf(name, new Array<number>(count).fill(1))).toBe(
      `${name}: takes ${takes} ${noun}, found ${count}. Write ${ways}.`,
    );
  }
});

test.each(signatures)('takes %s, the last ones left out or given as blanks: %s', (takes, signature) => {
  const [fewest = 0, most = fewest] = takes.split(' to ').map(Number);
  const blanks = (count: number) => new Array<string>(count).fill('');
  const name = nameOf(signature);
  expect(call(name, blanks(most))).toEqual(call(name, blanks(fewest)));
  expect(call(name, [...blanks(fewest), undefined, undefined])).toEqual(call(name, blanks(fewest)));
});

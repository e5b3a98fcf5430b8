import { onTimeOfLines } from '../metrics/delivery-lines';
import { onTime } from '../metrics/on-time';
import { shareOf, startTally } from '../metrics/tally';
import { defineFunction, type FunctionDocs } from './define';
import { readPromises, requirePromises } from './promises';
import { AS_OF, DIRECTION, STATUS } from './shared-parameters';

export const onTimeRate = defineFunction({
  name: 'ONTIME_RATE',
  summary: 'Share of the promises due that were kept: delivered on the promised day or before.',
  parameters: {
    promised: { kind: 'days', what: 'promised days, a cell a delivery' },
    delivered: { kind: 'days', what: 'delivered days beside them; blank while a delivery is open' },
    asOf: AS_OF,
    status: STATUS,
    graceDays: {
      kind: 'number',
      min: 0,
      whole: true,
      unit: 'calendar days',
      what: 'days after the promise that still count as on time',
      optional: true,
      otherwise: '0',
    },
  },
  result: { what: 'On time ÷ due; blank when nothing is due.', unit: 'a share from 0 to 1', shape: 'one' },
  withoutRange: {
    reads:
      'the tab Deliveries, promises To client, or those of the direction that you give; grace days from Settings',
    parameters: { direction: DIRECTION },
    compute({ direction }, context) {
      const { lines, rule } = readPromises(context, direction);
      return onTimeOfLines(lines, rule).rate;
    },
  },
  compute(batches, { asOf, graceDays }, context) {
    const rule = { asOf: asOf ?? context.asOf(), graceDays: graceDays ?? 0 };
    const tally = startTally();
    for (const columns of batches) {
      const count = onTime(columns, rule);
      if (count.noDay + count.noPromise > 0) requirePromises(columns, rule.asOf, context);
      tally.good += count.onTime;
      tally.all += count.due;
    }
    return shareOf(tally);
  },
});

export const onTimeRateDocs: FunctionDocs = {
  of: onTimeRate,
  tells:
    'Whether people can rely on what you promise. Few numbers are felt by clients as directly, and few say as early that the work no longer flows.',
  formula: 'on time ÷ due',
  edges: [
    'Due is every promise up to as-of, whatever the grace; a later promise is left out, even when it has been delivered already.',
    "Calendar days in the spreadsheet's time zone are compared: a delivery in the evening of the promised day is on time.",
    'A delivery after as-of still counts as open. Open is late once the promised day and its grace days are reached; before that it is left out.',
    'Cancelled is left out. Beside a delivered day, any other status changes nothing.',
    'The first promise counts. In the tab, Promise now replaces it where the customer moved it; rows of one order and line are one promise, and the last part decides its day.',
    'The same deliveries give quite different rates by other definitions: say which grace days you use, and how many were due.',
  ],
  errors: [
    'A delivered day without a promise: type the promised day, or clear the row.',
    'The status Delivered without a delivered day, where the promise is due: type the day.',
  ],
  examples: [
    {
      formula:
        '=ONTIME_RATE({DATE(2026,9,1);DATE(2026,9,8);DATE(2026,9,15);DATE(2026,9,22);DATE(2026,10,6)}, {DATE(2026,9,1);DATE(2026,9,7);DATE(2026,9,17);"";""}, DATE(2026,9,30))',
      value: 0.5,
      shows:
        'Four promises are due by 30 September. Two were kept, one was late, one is open and overdue; 6 October is not due.',
    },
    {
      formula:
        '=ONTIME_RATE({DATE(2026,9,15);DATE(2026,9,22)}, {DATE(2026,9,17);DATE(2026,9,22)}, DATE(2026,9,30), , 2)',
      value: 1,
      shows: 'With two days of grace, a delivery two days late is on time.',
    },
    {
      formula:
        '=ONTIME_RATE({DATE(2026,9,1);DATE(2026,9,8)}, {"";DATE(2026,9,8)}, DATE(2026,9,30), {"Cancelled";"Delivered"})',
      value: 1,
      shows: 'A cancelled job is left out.',
    },
  ],
  source:
    "SCOR (Supply Chain Operations Reference) has delivery performance to commit date as RL.2.2, a part of perfect order fulfillment; the rules for grace, as-of and moved promises are Opsbook's own.",
  whenBad:
    'Sort the late ones by Why late and take the reason that comes up most. Look first at promises that nobody could have kept, then at work that waits for an approval, a person or a vendor; only then at speed.',
};

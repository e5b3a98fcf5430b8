import type { DayNumber } from '../calendar';
import type { NewRowOf } from '../schema/tab';
import type { qualityLog } from '../tabs/quality-log';
import { cycle, type StoryMonth, workdaysOf } from './months';

type NewProblem = NewRowOf<typeof qualityLog>;

/** What goes wrong again and again: text, process, category, found where, severity, rework hours, cause. */
const KINDS: readonly [Kind, ...Kind[]] = [
  [
    'Proof sent with the old logo',
    'Check work before it goes out',
    'Proof',
    'Customer',
    4,
    3,
    'Files are named by hand',
  ],
  [
    'Letters cut from the wrong file',
    'Do the work',
    'Wrong file',
    'Final check',
    3,
    4,
    'Two folders hold the current file',
  ],
  [
    'Mounting kit missing on site',
    'Plan and assign the week',
    'Kit',
    'In process',
    3,
    2,
    'Kits are packed from memory',
  ],
  [
    'Wrong colour of vinyl',
    'Do the work',
    'Colour',
    'Peer check',
    2,
    1.5,
    'Colour names differ from the vendor’s',
  ],
  [
    'Client asked twice about the day',
    'Answer client questions',
    'Reply',
    'Customer',
    3,
    0.5,
    'Nobody owns the inbox',
  ],
  ['Invoice without the order number', 'Send invoices', 'Invoice', 'Customer', 2, 0.5, null],
];
type Kind = readonly [
  string,
  string,
  string,
  NonNullable<NewProblem['foundWhere']>,
  number,
  number,
  string | null,
];

/** Four problems resolved in each month, at the month's typical days; the two in the middle make the median. */
export function sampleProblems(months: readonly StoryMonth[]): NewProblem[] {
  return months.flatMap((story, month) => {
    const days = workdaysOf(story.month);
    const low = Math.floor(story.medianDays);
    const high = Math.ceil(story.medianDays);
    return [low - 2, low, high, high + 3].map((length, index): NewProblem => {
      const kind = cycle(KINDS, month * 4 + index);
      const resolvedOn = days[6 + index * 4] ?? days[days.length - 1] ?? 0;
      return toRow(kind, resolvedOn - length, resolvedOn);
    });
  });
}

/** Problems of the last month that are still open. */
export function openProblems(last: StoryMonth, asOf: DayNumber): NewProblem[] {
  const days = workdaysOf(last.month);
  return [KINDS[0], KINDS[0], KINDS[2]].flatMap((kind, index) => {
    const foundOn = days[days.length - 2 - index] ?? asOf;
    return kind === undefined || foundOn > asOf ? [] : [{ ...toRow(kind, foundOn, null), rootCause: null }];
  });
}

function toRow(
  [whatHappened, process, category, foundWhere, severity, reworkHours, rootCause]: Kind,
  foundOn: DayNumber,
  resolvedOn: DayNumber | null,
): NewProblem {
  return {
    whatHappened,
    process,
    category,
    foundWhere,
    severity,
    reworkHours,
    rootCause,
    foundOn,
    resolvedOn,
    source: 'sample',
  };
}

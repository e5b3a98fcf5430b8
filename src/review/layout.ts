import { dayText } from '../calendar/days';
import { asOfWords, lastMonthBox, metricRow, metricsBox, problemRow, problemsBox } from './boxes';
import { decisionsBox, prioritiesBox } from './closing-boxes';
import type { ReviewFigures } from './figures';
import { monthWords } from './month';
import { counted, listed } from './number-words';
import { BLANK_ROW, boxRow, fill, headerRow, PAGE_ROWS, type ReviewRow, SMALL, textRow } from './page';

/** Unreadable cells that are listed; the rest is counted. */
const LISTED_CELLS = 40;
/** What fits on one line of the page, from the third and from the second column on. */
const LONGEST_LINE = 120;
const LONGEST_SUMMARY = 160;

/** Where an unreadable cell is found, as a link; '' where it has no place. */
export type LinkTo = (finding: ReviewFigures['unreadable'][number]) => string;

/** The review as rows of cells: 48 rows for page 1, a blank one, then page 2. */
export function layOutReview(figures: ReviewFigures, linkTo: LinkTo): readonly ReviewRow[] {
  const [first] = figures.unreadable;
  const page1 = [
    ...head(figures),
    ...lastMonthBox(figures),
    ...metricsBox(figures, first === undefined ? '' : linkTo(first)),
    ...problemsBox(figures),
    ...prioritiesBox(figures),
    ...decisionsBox(figures),
  ];
  return [...fill(page1, PAGE_ROWS), BLANK_ROW, ...page2(figures, linkTo)];
}

function head({ month, asOf, length, settings, attendees, inShort }: ReviewFigures): readonly ReviewRow[] {
  const start = settings.nextReviewStarts;
  const when = start === null ? 'type the time in Settings, "Next review starts"' : wallWords(start);
  const who = attendees.length === 0 ? 'no process has an owner yet: run the audit' : listed(attendees);
  const goal = settings.goal === '' ? 'type it in Settings, "This year\'s goal"' : settings.goal;
  const line = (label: string, text: string): ReviewRow => ({
    cells: [null, { value: label, style: { bold: true } }, { value: cut(text, LONGEST_LINE) }],
  });
  return [
    { cells: [{ value: `Review of ${monthWords(month)}` }], style: { bold: true, size: 16 } },
    line('Meeting', `${when} · ${length} minutes · ${asOfWords(asOf).toLowerCase()}`),
    line('Attendees', who),
    line("This year's goal", goal),
    { cells: [null, { value: cut(`In short: ${inShort}.`, LONGEST_SUMMARY) }] },
  ];
}

function page2(figures: ReviewFigures, linkTo: LinkTo): readonly ReviewRow[] {
  const { metrics, problems, unreadable, asOf, settings, month } = figures;
  const grace = settings.graceDays === 0 ? '' : ` plus ${counted(settings.graceDays, 'day')} of grace`;
  const rows: ReviewRow[] = [
    { cells: [{ value: `Page 2 · ${monthWords(month)} in full` }], style: { bold: true, size: 12 } },
    textRow(
      `${asOfWords(asOf)}. A delivery belongs to the month of its promise, a problem to the day it was found.`,
      SMALL,
    ),
    textRow(
      `Hours a week: minutes × times ÷ 60 × people. FTE: full-time jobs of ${settings.fullTimeHours} hours. A year: × ${settings.weeksAYear} weeks × hourly cost.`,
      SMALL,
    ),
    textRow(
      `Late: not delivered by the end of the promised day${grace}. Cancelled jobs count nowhere.`,
      SMALL,
    ),
  ];
  const others = metrics.slice(6);
  if (others.length > 0) {
    rows.push(
      headerRow(
        '',
        'More metrics',
        'Value',
        'Made of',
        'Target',
        'vs target',
        'Status',
        "Owner's line",
        'Owner',
        'Drives',
      ),
    );
    rows.push(...others.map(metricRow));
  }
  const candidates = problems.slice(3);
  if (candidates.length > 0) {
    rows.push(
      headerRow(
        '',
        'Next problems',
        'Times',
        'Hours',
        'Worst',
        'Points',
        'Root cause',
        'What changes',
        'Owner',
        'Due',
      ),
    );
    rows.push(
      ...candidates.map((problem, index) => ({ ...problemRow(problem, index + 3), group: 'next problems' })),
    );
  }
  if (unreadable.length > 0) {
    rows.push({ ...boxRow(0, '', 0), cells: [null, { value: 'Cells that could not be read' }] });
    for (const finding of unreadable.slice(0, LISTED_CELLS)) {
      const url = linkTo(finding);
      rows.push({
        cells: [
          null,
          url === '' ? { value: finding.where } : { value: finding.where, url },
          { value: finding.problem },
        ],
        style: SMALL,
      });
    }
    const more = unreadable.length - LISTED_CELLS;
    if (more > 0) rows.push(textRow(`${more} more: see Check & repair.`, SMALL));
  }
  return rows;
}

/** Wall minutes as "2026-10-05 09:00". */
function wallWords(minutes: number): string {
  const day = Math.floor(minutes / 1440);
  const rest = Math.round(minutes - day * 1440);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${dayText(day)} ${two(Math.floor(rest / 60))}:${two(rest % 60)}`;
}

/** Text of one line, since the page does not grow. */
function cut(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}

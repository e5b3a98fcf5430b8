import { monthWords } from '../calendar/month-words';
import { asOfWords, lastMonthBox, metricsBox, problemsBox } from './boxes';
import { type ChartData, chartData } from './chart-data';
import { decisionsBox, prioritiesBox } from './closing-boxes';
import { cut } from './cut';
import type { ReviewFigures } from './figures';
import type { ReviewLinks } from './links';
import { meetingAbout, weekdayAndMoment } from './meeting-time';
import { NO_ATTENDEES, SET_UP_HINT } from './not-set';
import { listed } from './number-words';
import { BLANK_ROW, fill, PAGE_ROWS, type ReviewRow } from './page';
import { definitionRows, detailRows, typedRows } from './second-page';

/** What fits on one line of the page, from the third and from the second column on. */
const LONGEST_LINE = 125;
const LONGEST_SUMMARY = 170;

/** A review before it is fitted into its tab: the rows of its pages, and the values and places of its charts. */
export interface LaidOut {
  readonly rows: readonly ReviewRow[];
  readonly data: ChartData;
}

/** The review: 48 rows for page 1, a blank one, then page 2. Where nothing is logged there is only page 1. */
export function layOutReview(figures: ReviewFigures, links: ReviewLinks): LaidOut {
  const page1 = [
    ...head(figures),
    ...lastMonthBox(figures, links),
    ...metricsBox(figures, links),
    ...problemsBox(figures, links),
    ...prioritiesBox(figures, links),
    ...decisionsBox(figures),
  ];
  const before = [...fill(page1, PAGE_ROWS), BLANK_ROW];
  if (figures.start.length > 0) {
    return { rows: before, data: chartData({ ...figures, metrics: [], allProblems: [] }, PAGE_ROWS, 0) };
  }
  const words = [...definitionRows(figures), ...typedRows(figures, links)];
  const data = chartData(figures, before.length, before.length + words.length);
  return {
    rows: [...before, ...words, ...fill([], data.height), ...detailRows(figures, links)],
    data,
  };
}

function head({ month, asOf, length, settings, attendees, inShort }: ReviewFigures): readonly ReviewRow[] {
  const start = meetingAbout(month, settings);
  const when = start === null ? `time not set yet${SET_UP_HINT}` : weekdayAndMoment(start);
  const who = attendees.length === 0 ? NO_ATTENDEES : listed(attendees);
  const goal = settings.goal === '' ? `not written yet${SET_UP_HINT}` : settings.goal;
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

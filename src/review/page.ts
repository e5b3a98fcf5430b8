import type { Style, Writable } from '../workbook';

/** The print area: ten columns, and a first page of 48 rows. */
export const COLUMNS = 10;
/** Right of the print area, behind a blank column: the values that charts read, six columns of them. */
export const DATA_COLUMN = 12;
export const DATA_COLUMNS = 6;
export const WIDTH = DATA_COLUMN + DATA_COLUMNS - 1;
export const PAGE_ROWS = 48;

/** Pixels by column: mark, text, four numbers or days, two texts, who, when. */
export const COLUMN_WIDTHS = [24, 200, 62, 74, 62, 84, 118, 150, 120, 90] as const;

/** What stands over the second column of each table; by these words a review is read again. */
export const TABLES = {
  actions: 'Action',
  metrics: 'Metric',
  problems: 'What happened',
  wastes: 'Top three wastes',
  priorities: 'Priorities for the next 30 days',
  decisions: 'Decision, read back at the end',
} as const;

/** Heads of the columns of metrics and of problems, on page 1 as on page 2. */
export const METRIC_HEADS = [
  'Value',
  'Made of',
  'Target',
  'vs target',
  'Normal range',
  'What it says',
  "Owner's line",
  'Owner, drives',
] as const;
export const PROBLEM_HEADS = [
  'Times',
  'Hours',
  'Points',
  'Check on',
  'Root cause',
  'What changes',
  'Owner',
  'Due',
] as const;

/** One cell of the review. Values are plain: nothing in a review computes. */
export interface ReviewCell {
  readonly value: Writable;
  readonly format?: string;
  readonly style?: Style;
  readonly url?: string;
  /** Left for people to fill in; shown with a pale fill. */
  readonly isTyped?: boolean;
}

/**
 * One row of the review, as wide as the page. Rows of one group may change places when the review is built
 * again, so that what somebody typed stays beside what it is about; `about` says what that is.
 */
export interface ReviewRow {
  readonly cells: readonly (ReviewCell | null)[];
  readonly style?: Style;
  readonly group?: string;
  readonly about?: string;
}

export const BLANK_ROW: ReviewRow = { cells: [] };

const PALE = '#fff8e1';
const BOX = '#d7e3f4';
const HEADER = '#f1f3f4';
const QUIET = '#5f6368';

/** Lines that explain. */
export const SMALL: Style = { size: 9, color: QUIET };

export const DAY_FORMAT = 'yyyy-mm-dd';

export const TYPED: ReviewCell = { value: '', isTyped: true };

/** A cell that a person may change, with a suggestion in it. */
export function typed(value: Writable | null): ReviewCell {
  return { value: value ?? '', isTyped: true };
}

/** A line to type on that runs over several cells; the text stands in the first of them. */
export function typedLine(value: string, cells: number): readonly ReviewCell[] {
  return Array.from({ length: cells }, (_, index) => ({
    value: index === 0 ? value : '',
    isTyped: true,
    style: { wrap: false },
  }));
}

/** The style of a cell that is typed in. */
export const TYPED_STYLE: Style = { background: PALE, wrap: true, verticalAlign: 'top' };

/** The title bar of a box, with a summary in its right half. */
export function boxRow(number: number, title: string, minutes: number, summary = ''): ReviewRow {
  const words: ReviewCell = { value: summary, style: { bold: false, size: 9 } };
  return {
    cells: [
      { value: `${number}` },
      { value: `${title} · ${minutes} minutes` },
      ...(summary === '' ? [] : [null, null, null, words]),
    ],
    style: { bold: true, background: BOX },
  };
}

/** Over numbers, and beside them. */
export const RIGHT: Style = { align: 'right' };

/** The columns of numbers, from 0. */
const NUMBER_COLUMNS: readonly number[] = [2, 3, 4, 5];

/** The column heads of a table; '' leaves a place blank. */
export function headerRow(...texts: readonly string[]): ReviewRow {
  return {
    cells: texts.map((value, index) =>
      value === '' ? null : NUMBER_COLUMNS.includes(index) ? { value, style: RIGHT } : { value },
    ),
    style: { bold: true, size: 9, color: QUIET, background: HEADER, wrap: false },
  };
}

/** One line of text from the second column on. */
export function textRow(text: string, style?: Style): ReviewRow {
  return { cells: [null, { value: text }], ...(style === undefined ? {} : { style }) };
}

/** Exactly so many rows: the rest is blank. Rows of a group change places among all of these. */
export function fill(rows: readonly ReviewRow[], count: number, group?: string): readonly ReviewRow[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[index] ?? BLANK_ROW;
    return group === undefined ? row : { ...row, group };
  });
}

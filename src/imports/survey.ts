import { isBlank, isDate } from '../cell';
import type { SourceTable } from './source-table';
import {
  type DayOrder,
  type DecimalSign,
  dayWriting,
  dayWritten,
  numberWriting,
  numberWritten,
  type Writing,
} from './written-values';

/** What a column of a source holds, as far as a person may have to say what becomes of it. */
export interface SurveyedColumn {
  readonly header: string;
  /** Different words that are neither numbers nor days, the first ones. */
  readonly words: readonly string[];
  /** Different whole numbers up to 9, where there is nothing else beside words. */
  readonly marks: readonly string[];
  /** Numbers and days that are text and have to be asked about. */
  readonly number: Writing<DecimalSign> | null;
  readonly day: Writing<DayOrder> | null;
}

/** Words of one column that can be looked at; more would not be a list but names or sentences. */
const MOST_WORDS = 12;
const MOST_TEXTS = 2000;

/** Looks through every row of a source, column by column; columns without a header are left out. */
export function surveyColumns(table: SourceTable): readonly SurveyedColumn[] {
  return table.headers.flatMap((header, index) =>
    header === '' ? [] : [surveyColumn(table, header, index)],
  );
}

function surveyColumn(table: SourceTable, header: string, index: number): SurveyedColumn {
  const words = new Map<string, string>();
  const marks = new Set<string>();
  const texts = new Set<string>();
  let isMarked = true;
  for (const { cells } of table.rows) {
    const cell = cells[index] ?? '';
    if (isBlank(cell)) continue;
    const text = isDate(cell) ? '' : String(cell).trim();
    if (/^\d$/.test(text)) marks.add(text);
    else if (!/\p{L}|^[^\d]+$/u.test(text)) isMarked = false;
    else if (words.size < MOST_WORDS && !words.has(text.toLowerCase()) && !isWritten(text)) {
      words.set(text.toLowerCase(), text);
    }
    if (typeof cell === 'string' && texts.size < MOST_TEXTS && /\d/.test(text)) texts.add(text);
  }
  const asText = [...texts];
  return {
    header,
    words: [...words.values()].sort(),
    marks: isMarked ? [...marks].sort() : [],
    number: numberWriting(asText),
    day: dayWriting(asText),
  };
}

/** True for a number or a day that is written out with letters: 12 EUR, 4 March 2026. */
function isWritten(text: string): boolean {
  return (
    /\d/.test(text) &&
    (dayWritten(text, 'dmy') ??
      dayWritten(text, 'mdy') ??
      numberWritten(text, 'point') ??
      numberWritten(text, 'comma')) !== null
  );
}

import type { Calendar, DayNumber } from '../calendar';
import { isReadableDay, parseDay } from '../calendar/days';
import { type CellValue, isBlank, isDate, isErrorCell } from '../cell';
import { InputError } from '../input-error';
import type { Column } from './column';

/** A cell that was read, or what is wrong with it and what to do. */
export type CellReading =
  | { readonly value: CellValue | null; readonly problem?: undefined }
  | { readonly value: null; readonly problem: string };

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const LONGEST_QUOTE = 40;

/** Text without white space at its ends, non-breaking spaces included. */
export function trimText(text: string): string {
  return text.replace(/^[\s\u00a0]+|[\s\u00a0]+$/g, '');
}

/** How a message names what it found: 'soon', a date, TRUE. */
export function describeCell(value: CellValue): string {
  if (isDate(value)) return 'a date';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const text = String(value);
  return `'${text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text}'`;
}

const refuse = (expected: string, found: CellValue): CellReading => ({
  value: null,
  problem: `expected ${expected}, found ${describeCell(found)}`,
});

function readDay(value: CellValue, calendar: Calendar): CellReading {
  let day: DayNumber | null = null;
  if (isDate(value)) {
    try {
      day = calendar.dayOf(value);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { value: null, problem: error.problem };
    }
  } else if (typeof value === 'string') {
    day = parseDay(trimText(value));
  }
  if (day === null) return refuse('a date or a blank', value);
  if (!isReadableDay(day)) return { value: null, problem: 'expected a date from 1970 to 2100' };
  return { value: day };
}

function readNumber(value: CellValue, min: number | undefined, max: number | undefined): CellReading {
  const plain = typeof value === 'string' && PLAIN_NUMBER.test(trimText(value));
  const number = typeof value === 'number' ? value : plain ? Number(trimText(value as string)) : Number.NaN;
  if (!Number.isFinite(number)) return refuse('a number or a blank', value);
  if (min !== undefined && max !== undefined && (number < min || number > max)) {
    return refuse(`a number from ${min} to ${max}`, value);
  }
  if (min !== undefined && number < min) return refuse(`${min} or more`, value);
  if (max !== undefined && number > max) return refuse(`${max} or less`, value);
  return { value: number };
}

function readChoice(value: CellValue, words: readonly string[]): CellReading {
  const typed = trimText(String(value)).toLowerCase();
  const word = isDate(value) ? undefined : words.find((candidate) => candidate.toLowerCase() === typed);
  return word === undefined ? refuse(`one of ${words.join(', ')}, or a blank`, value) : { value: word };
}

function readText(value: CellValue): CellReading {
  // Text such as 3-4 turns into a date while it is typed; reading it back as text would hide that.
  if (isDate(value)) return refuse("text (type ' in front of it)", value);
  if (typeof value === 'boolean') return { value: value ? 'TRUE' : 'FALSE' };
  return { value: trimText(String(value)) };
}

function readComputed(value: CellValue, isDay: boolean, calendar: Calendar): CellReading {
  if (isErrorCell(value) || typeof value === 'boolean') return { value: null };
  if (isDay || isDate(value)) {
    const day = readDay(value, calendar);
    return day.problem === undefined ? day : { value: null };
  }
  return { value: typeof value === 'string' ? trimText(value) : value };
}

/**
 * Reads one cell as its column asks. Readable: numbers, dates, text yyyy-mm-dd, plain 12 or 12.5, and the
 * column's words in any case. Blank cells are null. Never throws for what a person typed.
 */
export function readCell(column: Column, value: CellValue, calendar: Calendar): CellReading {
  if (isBlank(value)) return { value: null };
  if (column.kind === 'computed') return readComputed(value, column.result === 'day', calendar);
  if (isErrorCell(value)) return { value: null, problem: `the cell shows the error ${value}` };
  switch (column.kind) {
    case 'day':
      return readDay(value, calendar);
    case 'number':
      return readNumber(value, column.min, column.max);
    case 'choice':
      return readChoice(value, column.words);
    case 'any':
      return { value: typeof value === 'string' ? trimText(value) : value };
    default:
      return readText(value);
  }
}

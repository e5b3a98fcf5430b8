import { parseBool, parseDate, parseNumber, parseTime } from 'numfmt';
import type { ErrorName, Input } from './contract';
import { cellError } from './errors';
import { type LocaleWriting, writingOf } from './locale';
import { partsOfSerial, serialFromInstant, serialOfDay } from './serial';

/** Who types: the spreadsheet's locale and zone, and the moment in epoch milliseconds, for years left out. */
export interface Typist {
  readonly locale: string;
  readonly now: number;
  readonly timezone: string;
}

/** What a cell holds after typing, and the number format that the text brought along. */
export interface TypedInput {
  readonly input: Input;
  readonly format: string | null;
}

const ERROR_TEXT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|ERROR!)$/i;

/** What Sheets makes of typed text: a number, day, time, truth value, formula or text. */
export function parseTyped(text: string, typist: Typist): TypedInput {
  if (text === '') return plain(null);
  const first = text.charCodeAt(0);
  if (first === 61 && text.length > 1) return plain({ formula: text });
  if (first === 39) return plain(text.slice(1));
  if (first === 35 && ERROR_TEXT.test(text)) return plain(cellError(text.toUpperCase() as ErrorName));
  const number = parseTypedNumber(text, typist);
  if (number) return { input: number.value, format: number.format };
  if (first === 43 && text.length > 1) return plain({ formula: `=${text}` });
  const truth = parseTruth(text, typist.locale);
  return plain(truth ?? text);
}

function plain(input: Input): TypedInput {
  return { input, format: null };
}

function parseTruth(text: string, locale: string): boolean | null {
  if (text.length > 8) return null;
  const read = parseBool(text.trim(), { locale: writingOf(locale).tag });
  return read === null ? null : read.v === true;
}

export interface TypedNumber {
  readonly value: number;
  readonly format: string | null;
}

const PLAIN = /^[+-]?\d+(\.\d+)?$/;
const PLAIN_WITH_COMMA = /^[+-]?\d+(,\d+)?$/;
const MONTH_OR_DAY_NAME =
  /^(jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez|sun|mon|tue|wed|thu|fri|sat|son|die|mit|don|fre|sam|so|mo|di|mi|do|fr|sa)/i;
const LONGEST = 40;

/** Text as the number, day or time it spells in the typist's locale, or null when it is nothing but text. */
export function parseTypedNumber(text: string, typist: Typist): TypedNumber | null {
  if (text.length > LONGEST) return null;
  const writing = writingOf(typist.locale);
  if ((writing.decimalComma ? PLAIN_WITH_COMMA : PLAIN).test(text)) {
    return { value: Number(writing.decimalComma ? text.replace(',', '.') : text), format: null };
  }
  if (!/\d/.test(text)) return null;
  const trimmed = text.trim();
  const first = trimmed.charCodeAt(0);
  const isDigit = first >= 48 && first <= 57;
  if (isDigit) {
    const date =
      parseIsoDate(trimmed) ??
      parsePointDate(trimmed, writing, typist) ??
      parseJapaneseDate(trimmed, writing);
    if (date) return date;
    const duration = parseDuration(trimmed);
    if (duration) return duration;
  } else if (isLetter(first) && !MONTH_OR_DAY_NAME.test(trimmed)) {
    return null;
  }
  return parseSpelledNumber(trimmed, writing) ?? parseSpelledDate(trimmed, writing, typist);
}

function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function parseSpelledNumber(text: string, writing: LocaleWriting): TypedNumber | null {
  // numfmt reads 46.9 as 469 where the point groups digits: only groups of three are taken for groups.
  if (writing.decimalComma && (/\.(?!\d{3}(?!\d))/.test(text) || /\d{4,}\./.test(text))) return null;
  const read = parseNumber(text, { locale: writing.tag });
  if (!read || typeof read.v !== 'number') return null;
  const percent = read.z?.endsWith('%') ?? false;
  // 12.5 % times 0.01 is off by a rounding; dividing is not.
  const value = percent ? Number((read.v * 100).toPrecision(15)) / 100 : read.v;
  return { value, format: read.z ?? null };
}

const TIME_PART = '(?:[ T](\\d{1,2}):(\\d{2})(?::(\\d{2})(\\.\\d+)?)?)?';
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?)?$/;
const POINTS = new RegExp(`^(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4}|\\d{2})?${TIME_PART.replace('[ T]', ' ')}$`);
const KANJI = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;

function parseIsoDate(text: string): TypedNumber | null {
  const match = ISO.exec(text);
  if (!match) return null;
  return withTime('yyyy-mm-dd', daySerial(match[1], match[2], match[3]), match.slice(4));
}

function parsePointDate(text: string, writing: LocaleWriting, typist: Typist): TypedNumber | null {
  if (writing.dateOrder !== 'dmy') return null;
  const match = POINTS.exec(text);
  if (!match) return null;
  const written = match[3];
  const year =
    written === undefined
      ? yearNow(typist)
      : written.length === 2
        ? fullYear(Number(written))
        : Number(written);
  const format = written === undefined ? 'd.m.' : writing.date;
  return withTime(format, daySerial(year, match[2], match[1]), match.slice(4));
}

function parseJapaneseDate(text: string, writing: LocaleWriting): TypedNumber | null {
  const match = writing.dateOrder === 'ymd' ? KANJI.exec(text) : null;
  if (!match) return null;
  const serial = daySerial(match[1], match[2], match[3]);
  return serial === null ? null : { value: serial, format: 'yyyy"年"m"月"d"日"' };
}

/** Two-digit years up to 29 are of this century. */
function fullYear(twoDigits: number): number {
  return twoDigits < 30 ? 2000 + twoDigits : 1900 + twoDigits;
}

function yearNow(typist: Typist): number {
  return partsOfSerial(serialFromInstant(typist.now, typist.timezone)).year;
}

function daySerial(
  year: string | number | undefined,
  month: string | undefined,
  day: string | undefined,
): number | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)];
  if (m < 1 || m > 12 || d < 1) return null;
  const serial = serialOfDay(y, m, d);
  const parts = partsOfSerial(serial);
  return parts.month === m && parts.day === d ? serial : null;
}

function withTime(
  dateOnly: string,
  serial: number | null,
  [hour, minute, second, fraction]: readonly (string | undefined)[],
): TypedNumber | null {
  if (serial === null) return null;
  if (hour === undefined || minute === undefined) return { value: serial, format: dateOnly };
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second ?? 0) + Number(fraction ?? 0);
  const clock = second === undefined ? ' hh:mm' : ' hh:mm:ss';
  return { value: serial + seconds / 86_400, format: dateOnly + clock };
}

/** Hours from 24 on are a duration; below that the text is a time of the day. */
function parseDuration(text: string): TypedNumber | null {
  const match = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match || Number(match[1]) < 24) return null;
  const seconds = Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0);
  return { value: seconds / 86_400, format: '[h]:mm:ss' };
}

function parseSpelledDate(text: string, writing: LocaleWriting, typist: Typist): TypedNumber | null {
  const options = { locale: writing.tag };
  const time = parseTime(text, options);
  if (time && typeof time.v === 'number') return { value: time.v, format: time.z ?? null };
  // Digits parted by nothing but spaces are no date to Sheets.
  if (/^\d+\s+\d+(\s|$)/.test(text) || (/^\d+\.\d+/.test(text) && writing.dateOrder !== 'dmy')) return null;
  const withoutYear = /^\p{L}{3,9}\.? \d{1,2}$/u.test(text);
  const read = parseDate(withoutYear ? `${text}, ${yearNow(typist)}` : text, options);
  if (!read || typeof read.v !== 'number') return null;
  const format = withoutYear ? 'mmm d' : (read.z ?? null);
  if (format === null || /y/i.test(format)) return { value: afterLeapBug(read.v), format };
  const parts = partsOfSerial(read.v);
  const serial = serialOfDay(yearNow(typist), parts.month, parts.day);
  return { value: serial + (read.v - Math.floor(read.v)), format };
}

/** numfmt counts a 29 February 1900, as Excel does; Sheets counts from 1899-12-30 without it. */
function afterLeapBug(serial: number): number {
  return serial > 0 && serial < 60 ? serial + 1 : serial;
}

import {
  ANY_NUMBER,
  arrays,
  type Call,
  cell,
  eachArgumentValue,
  type Family,
  given,
  matrix,
  number,
  text,
  truth,
  value,
  values,
  whole,
} from '../call';
import { numberInText, toText } from '../coerce';
import type { Value } from '../contract';
import { displayText, formatValue } from '../display';
import { FormulaError, fail, isCellError } from '../errors';
import { matrixFromRows, type Operand, type Scalar, scalar } from '../operand';
import { roundDecimal } from './math';

function changing(change: (written: string) => string): Family[string] {
  return values(1, 1, (call) => change(text(call, 0)));
}

/** A count of characters: whole, not negative. */
function count(call: Call, index: number, otherwise: number): number {
  const found = whole(call, index, otherwise);
  if (found >= 0) return found;
  return fail(
    '#VALUE!',
    `Function ${call.name} parameter ${index + 1} value is negative. It should be positive or zero.`,
  );
}

function proper(written: string): string {
  return written.toLowerCase().replace(/\p{L}+/gu, (word) => word.charAt(0).toUpperCase() + word.slice(1));
}

/** The place of a text within another, from 1; SEARCH does not mind case and knows wildcards. */
function find(call: Call, patternOf: (written: string) => RegExp): number {
  const [wanted, within] = [text(call, 0), text(call, 1)];
  const from = whole(call, 2, 1);
  const notFound = (): never =>
    fail('#VALUE!', `In ${call.name} evaluation, cannot find '${wanted}' within '${within}'.`);
  if (from < 1 || from > within.length + 1) return notFound();
  const pattern = patternOf(wanted);
  pattern.lastIndex = from - 1;
  return (pattern.exec(within)?.index ?? notFound()) + 1;
}

function escaped(written: string): string {
  return written.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function withWildcards(written: string): RegExp {
  const source = written.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === '*') return '[\\s\\S]*?';
    return part === '?' ? '[\\s\\S]' : escaped(part.length === 2 ? part.slice(1) : part);
  });
  return new RegExp(source, 'gi');
}

function substitute(call: Call): string {
  const [written, old, fresh] = [text(call, 0), text(call, 1), text(call, 2)];
  const nth = whole(call, 3, 1);
  if (nth < 1) return fail('#VALUE!', 'Function SUBSTITUTE parameter 4 should be at least 1.');
  if (old === '') return written;
  const parts = written.split(old);
  if (!given(call, 3)) return parts.join(fresh);
  if (nth >= parts.length) return written;
  return `${parts.slice(0, nth).join(old)}${fresh}${parts.slice(nth).join(old)}`;
}

/** The text, if a cell can hold it: 50,000 characters. */
function fitting(call: Call, result: string): string {
  return result.length > 50_000 ? tooLong(call, 50_000) : result;
}

function tooLong(call: Call, limit: number): never {
  return fail('#VALUE!', `Text result of ${call.name} is longer than the limit of ${limit} characters.`);
}

/** Texts of the arguments from `from` on, row by row. */
function texts(call: Call, from: number): string[] {
  const found: string[] = [];
  eachArgumentValue(call, from, (each) => found.push(toText(each, call.ctx)));
  return found;
}

/** Text cut at each of the delimiter's characters, or at the whole of it; pieces become numbers where they are. */
function split(call: Call): Operand {
  const written = text(call, 0);
  const delimiter = text(call, 1);
  if (delimiter === '') return fail('#VALUE!', 'Function SPLIT parameter 2 value should be non-empty.');
  const pattern = truth(call, 2, true)
    ? new RegExp([...delimiter].map(escaped).join('|'), 'u')
    : new RegExp(escaped(delimiter), 'u');
  const pieces = written.split(pattern).filter((piece) => piece !== '' || !truth(call, 3, true));
  if (pieces.length === 0) return fail('#VALUE!', 'Function SPLIT parameter 1 value should be non-empty.');
  return matrixFromRows([pieces.map((piece) => asTyped(piece, call))]);
}

function asTyped(piece: string, call: Call): Scalar {
  const read = numberInText(piece, call.ctx);
  return read ? scalar(read.value, read.format) : scalar(piece);
}

function formatted(call: Call): string {
  const given = value(call, 0);
  const pattern = text(call, 1);
  if (isCellError(given)) throw new FormulaError(given);
  if (typeof given === 'boolean') return toText(given, call.ctx);
  const read = typeof given === 'string' ? numberInText(given, call.ctx) : null;
  const shown = read ? read.value : (given ?? 0);
  if (pattern === '') return '';
  return formatValue(shown, pattern, call.ctx.locale);
}

function numericValue(call: Call): Value {
  const given = value(call, 0);
  if (typeof given === 'number') return given;
  if (given === null || given === '') return 0;
  const written = text(call, 0);
  const read = numberInText(written, call.ctx);
  return read?.value ?? fail('#VALUE!', `VALUE parameter '${written}' cannot be parsed to number.`);
}

function fixed(call: Call): string {
  const places = whole(call, 1, 2);
  if (places > 100) {
    return fail('#VALUE!', `Function FIXED parameter 2 value is ${places}. It should be at most 100.`);
  }
  const rounded = roundDecimal(number(call, 0), places, (scaled) => Math.floor(scaled + 0.5));
  const shown = Math.max(0, places);
  const pattern = `${truth(call, 2) ? '0' : '#,##0'}${shown > 0 ? `.${'0'.repeat(shown)}` : ''}`;
  return formatValue(rounded, pattern, call.ctx.locale);
}

function codePoint(call: Call): number {
  const point = text(call, 0).codePointAt(0);
  return point ?? fail('#VALUE!', `Function ${call.name} parameter 1 value should be non-empty.`);
}

function character(call: Call): string {
  const point = whole(call, 0);
  if (point < 1 || point > 0x10ffff)
    return fail('#NUM!', `Function ${call.name} parameter 1 value ${point} is out of range.`);
  return String.fromCodePoint(point);
}

export const textFunctions: Family = {
  TEXT: values(2, 2, formatted),
  VALUE: values(1, 1, numericValue),
  TO_TEXT: values(1, 1, (call) => displayText(cell(call, 0), call.ctx.locale)),
  JOIN: arrays(2, ANY_NUMBER, (call) => fitting(call, texts(call, 1).join(text(call, 0)))),
  TEXTJOIN: arrays(3, ANY_NUMBER, (call) => {
    const skipEmpty = truth(call, 1);
    const delimiters = matrix(call, 0)
      .data.flat()
      .map((each) => toText(each ?? null, call.ctx));
    const pieces = texts(call, 2).filter((piece) => piece !== '' || !skipEmpty);
    const joined = pieces.reduce(
      (before, piece, index) =>
        index === 0 ? piece : before + (delimiters[(index - 1) % delimiters.length] ?? '') + piece,
      '',
    );
    return fitting(call, joined);
  }),
  CONCATENATE: arrays(1, ANY_NUMBER, (call) => fitting(call, texts(call, 0).join(''))),
  CONCAT: values(2, 2, (call) => text(call, 0) + text(call, 1)),
  SPLIT: values(2, 4, split),
  LEFT: values(1, 2, (call) => text(call, 0).slice(0, count(call, 1, 1))),
  RIGHT: values(1, 2, (call) => {
    const [written, length] = [text(call, 0), count(call, 1, 1)];
    return length === 0 ? '' : written.slice(-length);
  }),
  MID: values(3, 3, (call) => {
    const from = whole(call, 1);
    if (from < 1) return fail('#NUM!', `Function MID parameter 2 value is ${from}. It should be at least 1.`);
    return text(call, 0).slice(from - 1, from - 1 + count(call, 2, 0));
  }),
  LEN: values(1, 1, (call) => text(call, 0).length),
  TRIM: changing((written) => written.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CLEAN: changing((written) => [...written].filter((each) => (each.codePointAt(0) ?? 0) >= 32).join('')),
  UPPER: changing((written) => written.toUpperCase()),
  LOWER: changing((written) => written.toLowerCase()),
  PROPER: changing(proper),
  EXACT: values(2, 2, (call) => text(call, 0) === text(call, 1)),
  FIND: values(2, 3, (call) => find(call, (written) => new RegExp(escaped(written), 'g'))),
  SEARCH: values(2, 3, (call) => find(call, withWildcards)),
  SUBSTITUTE: values(3, 4, substitute),
  REPLACE: values(4, 4, (call) => {
    const [written, from, length] = [text(call, 0), whole(call, 1), count(call, 2, 0)];
    if (from < 1) return fail('#VALUE!', 'Function REPLACE parameter 2 should be at least 1.');
    return written.slice(0, from - 1) + text(call, 3) + written.slice(from - 1 + length);
  }),
  REPT: values(2, 2, (call) => {
    const [written, times] = [text(call, 0), count(call, 1, 0)];
    return written.length * times > 32_000 ? tooLong(call, 32_000) : written.repeat(times);
  }),
  FIXED: values(1, 3, fixed),
  CHAR: values(1, 1, character),
  UNICHAR: values(1, 1, character),
  CODE: values(1, 1, codePoint),
  UNICODE: values(1, 1, codePoint),
};

import { format as formatNumber } from 'numfmt';
import type { Formatted, Input } from './contract';
import { isCellError } from './errors';
import { writingOf } from './locale';
import { dateFormat } from './serial';
import { parseTyped } from './typed-input';

/** Text as a cell shows it: by its number format and the workbook's locale. */
export function displayText(cell: Formatted, locale: string): string {
  const { value, format } = cell;
  if (value === null) return '';
  if (typeof value === 'boolean') return truthText(value, locale);
  if (isCellError(value)) return value.error;
  if (format === null || format === '' || format === '@' || /^general$/i.test(format)) {
    return typeof value === 'number' ? generalText(value, locale) : value;
  }
  return formatValue(value, format, locale);
}

/** A number or text in a number format; text that the format says nothing about stays as it is. */
export function formatValue(value: number | string, format: string, locale: string): string {
  // Numbers of that size are written with an exponent, which a pattern of digits would tear apart.
  if (typeof value === 'number' && Math.abs(value) >= 1e21) return numberText(value, locale);
  return formatNumber(format, value, {
    locale: writingOf(locale).tag,
    leap1900: false,
    throws: false,
    ignoreTimezone: true,
  });
}

export function truthText(value: boolean, locale: string): string {
  if (writingOf(locale).tag === 'de-DE') return value ? 'WAHR' : 'FALSCH';
  return value ? 'TRUE' : 'FALSE';
}

/** A number without a format: whole numbers in full, others to ten digits. */
export function generalText(value: number, locale: string): string {
  return localized(digits(value, 10), locale);
}

/** A number as text in a formula ("" & A1): to fifteen digits. */
export function numberText(value: number, locale: string): string {
  return localized(digits(value, 15), locale);
}

function localized(text: string, locale: string): string {
  return writingOf(locale).decimalComma ? text.replace('.', ',') : text;
}

function digits(value: number, significant: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) {
    const [mantissa = '0', exponent = '0'] = value.toExponential(Math.min(significant, 15) - 1).split('e');
    const power = Number(exponent);
    return `${stripZeros(mantissa)}E${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  if (Number.isInteger(value)) return String(value);
  const whole = Math.floor(Math.log10(size)) + 1;
  const precise = Number(value.toPrecision(Math.max(significant, Math.min(whole, 15))));
  return stripZeros(precise.toFixed(Math.min(20, Math.max(0, significant - whole))));
}

function stripZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** What the formula bar shows: text that gives the same cell when it is typed again. `now` does not matter to it. */
export function editText(input: Input | undefined, format: string | null, locale: string): string {
  if (input === undefined || input === null) return '';
  if (typeof input === 'object') return 'formula' in input ? input.formula : input.error;
  if (typeof input === 'boolean') return truthText(input, locale);
  if (typeof input === 'string') {
    const read = parseTyped(input, { locale, now: 0, timezone: 'UTC' });
    return read.input === input ? input : `'${input}`;
  }
  const writing = writingOf(locale);
  const iso = /^y{2,4}-/i.test(format ?? '');
  switch (dateFormat(format)) {
    case 'date':
      return formatValue(input, iso ? 'yyyy-mm-dd' : writing.date, locale);
    case 'datetime':
      return formatValue(input, iso ? 'yyyy-mm-dd hh:mm:ss' : writing.dateTime, locale);
    case 'time':
      return formatValue(input, writing.time, locale);
    case 'duration':
      return formatValue(input, '[h]:mm:ss', locale);
    default:
      if (format?.includes('%')) return `${numberText(Number((input * 100).toPrecision(15)), locale)}%`;
      return numberText(input, locale);
  }
}

import { textOf } from '../../realm/arguments';
import { ServiceError } from '../../realm/service';

const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#ffffff',
  red: '#ff0000',
  green: '#008000',
  lime: '#00ff00',
  blue: '#0000ff',
  yellow: '#ffff00',
  orange: '#ffa500',
  purple: '#800080',
  gray: '#808080',
  grey: '#808080',
};

/** A colour as Sheets keeps it, #rrggbb; undefined to reset. Where Google may ignore a wrong one, this throws. */
export function colorOf(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  const text = textOf(value).toLowerCase();
  const named = NAMED[text];
  if (named !== undefined) return named;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  if (/^#[0-9a-f]{3}$/.test(text)) return `#${[...text.slice(1)].map((digit) => digit + digit).join('')}`;
  throw new ServiceError(`Invalid color: ${text}`);
}

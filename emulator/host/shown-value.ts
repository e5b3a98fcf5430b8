import type { ErrorName, Formatted } from '../formulas/contract';
import { dateFormat, partsOfSerial } from '../formulas/serial';

/** A cell's value outside the workbook: days as 'yyyy-mm-dd', with a time 'yyyy-mm-ddThh:mm:ss', blank as null. */
export type ShownValue =
  | number
  | string
  | boolean
  | null
  | { readonly error: ErrorName; readonly message: string };

export function shownValue({ value, format }: Formatted): ShownValue {
  if (typeof value !== 'number') return value;
  const kind = dateFormat(format);
  if (kind !== 'date' && kind !== 'datetime') return value;
  const { year, month, day, hour, minute, second } = partsOfSerial(value);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  return Number.isInteger(value) ? date : `${date}T${two(hour)}:${two(minute)}:${two(second)}`;
}

import { LOCALES } from '../formulas/locale';
import { type BookState, emptySheet, NEW_SHEET } from './model/state';
import { zoneNamed } from './realm/zone';

/** What a new workbook starts with. */
export interface NewBook {
  readonly timezone?: string;
  readonly locale?: string;
  readonly title?: string;
}

/** A workbook with one empty sheet. Throws a message for a zone or a locale that nobody knows. */
export function newBook({
  timezone = 'Etc/UTC',
  locale = 'en_US',
  title = 'Untitled spreadsheet',
}: NewBook): BookState {
  try {
    zoneNamed(timezone);
  } catch {
    throw new Error(`"${timezone}" is no time zone. Write it as Europe/Berlin.`);
  }
  if (!LOCALES.includes(locale)) {
    throw new Error(`"${locale}" is not a locale that the emulator knows; it knows ${LOCALES.join(', ')}.`);
  }
  const first = emptySheet(0, 'Sheet1', NEW_SHEET.rows, NEW_SHEET.columns);
  return {
    title,
    timezone,
    locale,
    sheets: [first],
    namedRanges: [],
    validations: new Map(),
    metadata: [],
    nextId: 0,
  };
}

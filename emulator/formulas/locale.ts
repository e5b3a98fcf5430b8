/** How a locale writes numbers and dates. */
export interface LocaleWriting {
  /** The tag that Intl and numfmt know. */
  readonly tag: string;
  readonly decimalComma: boolean;
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  readonly date: string;
  readonly time: string;
  readonly dateTime: string;
}

const US: LocaleWriting = {
  tag: 'en-US',
  decimalComma: false,
  dateOrder: 'mdy',
  date: 'm/d/yyyy',
  time: 'h:mm:ss AM/PM',
  dateTime: 'm/d/yyyy h:mm:ss',
};
const GERMANY: LocaleWriting = {
  tag: 'de-DE',
  decimalComma: true,
  dateOrder: 'dmy',
  date: 'dd.mm.yyyy',
  time: 'hh:mm:ss',
  dateTime: 'dd.mm.yyyy hh:mm:ss',
};
const JAPAN: LocaleWriting = {
  tag: 'ja-JP',
  decimalComma: false,
  dateOrder: 'ymd',
  date: 'yyyy/mm/dd',
  time: 'h:mm:ss',
  dateTime: 'yyyy/mm/dd h:mm:ss',
};

const WRITINGS: ReadonlyMap<string, LocaleWriting> = new Map([
  ['en_US', US],
  ['de_DE', GERMANY],
  ['ja_JP', JAPAN],
]);

/** The locales whose writing is known; a workbook is opened in no other. */
export const LOCALES: readonly string[] = [...WRITINGS.keys()];

/** How a locale of LOCALES writes. */
export function writingOf(locale: string): LocaleWriting {
  return WRITINGS.get(locale) ?? US;
}

export function hasDecimalComma(locale: string): boolean {
  return writingOf(locale).decimalComma;
}

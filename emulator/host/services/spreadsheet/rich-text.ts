import type { CellStyle } from '../../../desk';
import { flag, numberOf, optionalText, selfOf, textOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { defineKind, type Kind, object, plain, ServiceError } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { colorOf } from './color';

/** Text of one style and one link; a text whose parts differ is not emulated. */
export interface RichText {
  readonly text: string;
  readonly link: string | null;
  readonly style: CellStyle | null;
}

export const textStyleKind: Kind<CellStyle> = defineKind<Spreadsheets['TextStyle'], CellStyle>(
  'SpreadsheetApp.TextStyle',
  {
    isBold: plain((style) => style.bold ?? false),
    isItalic: plain((style) => style.italic ?? false),
    isUnderline: plain((style) => style.underline ?? false),
    getFontSize: plain((style) => style.size ?? 10),
    getForegroundColor: plain((style) => style.color ?? '#000000'),
  },
);

export const textStyleBuilder: Kind<{ style: CellStyle }> = defineKind<
  Spreadsheets['TextStyleBuilder'],
  { style: CellStyle }
>('SpreadsheetApp.TextStyleBuilder', {
  setBold: plain((self, _, on) => styled(self, { bold: flag(on) })),
  setItalic: plain((self, _, on) => styled(self, { italic: flag(on) })),
  setUnderline: plain((self, _, on) => styled(self, { underline: flag(on) })),
  setFontSize: plain((self, _, size) => styled(self, { size: numberOf(size) })),
  setForegroundColor: plain((self, _, color) => styled(self, { color: colorOf(color) })),
  build: plain((self) => object(textStyleKind, self.style)),
});

function styled(self: { style: CellStyle }, patch: CellStyle) {
  self.style = { ...self.style, ...patch };
  return object(textStyleBuilder, self);
}

export const newTextStyle = () => object(textStyleBuilder, { style: {} });

export const richTextKind: Kind<RichText> = defineKind<Spreadsheets['RichTextValue'], RichText>(
  'SpreadsheetApp.RichTextValue',
  {
    getText: plain(({ text }) => text),
    getLinkUrl: plain(({ link }) => link),
    getTextStyle: plain(({ style }) => object(textStyleKind, style ?? {})),
    copy: plain((self) => object(richTextBuilder, { ...self })),
  },
);

type Draft = { -readonly [Part in keyof RichText]: RichText[Part] };

export const richTextBuilder: Kind<Draft> = defineKind<Spreadsheets['RichTextValueBuilder'], Draft>(
  'SpreadsheetApp.RichTextValueBuilder',
  {
    setText: plain((draft, _, text) => {
      draft.text = textOf(text);
      return object(richTextBuilder, draft);
    }),
    setLinkUrl: plain((draft, _, first, last, url) => {
      draft.link = optionalText(wholeOnly(draft, first, last, url));
      return object(richTextBuilder, draft);
    }),
    setTextStyle: plain((draft, _, first, last, style) => {
      const whole = wholeOnly(draft, first, last, style);
      draft.style = whole === null ? null : selfOf(textStyleKind, whole);
      return object(richTextBuilder, draft);
    }),
    build: plain((draft) => object(richTextKind, { ...draft })),
  },
);

/** The value of a call that speaks of the whole text, by one argument or by offsets that span it. */
function wholeOnly(draft: Draft, first: unknown, last: unknown, value: unknown): unknown {
  if (last === undefined) return first;
  if (first !== 0 || last !== draft.text.length) {
    throw new ServiceError('not emulated: RichTextValueBuilder, a link or style for a part of the text');
  }
  return value;
}

export const newRichText = () => object(richTextBuilder, { text: '', link: null, style: null });

/** What a cell holds as rich text. */
export function plainRichText({ workbook }: Execution, sheet: number, row: number, column: number): RichText {
  const look = workbook.book.look(sheet, row, column);
  return { text: workbook.text(sheet, row, column), link: look?.link ?? null, style: look?.style ?? null };
}

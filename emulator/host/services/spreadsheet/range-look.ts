import type { CellStyle } from '../../../desk';
import type { SheetArea } from '../../model/state';
import { flag, numberOf, optionalText, selfOf, textOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { BadArguments, type Member, object, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { checkInside } from './access';
import { cellArea, readEach, writeEach } from './block';
import { colorOf } from './color';
import { wrapStrategies } from './enumerations';
import { rangeKind } from './range';
import { textStyleKind } from './rich-text';
import { validationKind } from './validation';

type Members = { readonly [Name in keyof Spreadsheets['Range']]?: Member<SheetArea> };

/** What Sheets says of a cell whose format is automatic. */
const AUTOMATIC = '0.###############';

type StyleKey = keyof CellStyle;

/** A part of the style: as a script reads it, and as it sets it. */
interface Part {
  readonly read: (style: CellStyle) => unknown;
  readonly write: (value: unknown) => Partial<Record<StyleKey, unknown>>;
}

const oneOf = <Word extends string>(value: unknown, words: readonly Word[]): Word | undefined => {
  if (value === null || value === undefined) return undefined;
  const word = words.find((one) => one === textOf(value).toLowerCase());
  if (word === undefined) throw new ServiceError(`Invalid argument: ${textOf(value)}`);
  return word;
};

const PARTS = {
  background: {
    read: (style) => style.background ?? '#ffffff',
    write: (value) => ({ background: colorOf(value) }),
  },
  fontColor: { read: (style) => style.color ?? '#000000', write: (value) => ({ color: colorOf(value) }) },
  fontSize: { read: (style) => style.size ?? 10, write: (value) => ({ size: numberOf(value) }) },
  fontFamily: {
    read: (style) => style.family ?? 'Arial',
    write: (value) => ({ family: optionalText(value) ?? undefined }),
  },
  fontWeight: {
    read: (style) => (style.bold ? 'bold' : 'normal'),
    write: (value) => ({ bold: oneOf(value, ['bold', 'normal']) === 'bold' || undefined }),
  },
  fontStyle: {
    read: (style) => (style.italic ? 'italic' : 'normal'),
    write: (value) => ({ italic: oneOf(value, ['italic', 'normal']) === 'italic' || undefined }),
  },
  fontLine: {
    read: (style) => (style.underline ? 'underline' : style.strike ? 'line-through' : 'none'),
    write: (value) => {
      const line = oneOf(value, ['underline', 'line-through', 'none']);
      return { underline: line === 'underline' || undefined, strike: line === 'line-through' || undefined };
    },
  },
  horizontalAlignment: {
    read: (style) => style.align ?? 'general',
    write: (value) => {
      const align = oneOf(value, ['left', 'center', 'right', 'normal']);
      return { align: align === 'normal' ? undefined : align };
    },
  },
  verticalAlignment: {
    read: (style) => style.verticalAlign ?? 'bottom',
    write: (value) => ({ verticalAlign: oneOf(value, ['top', 'middle', 'bottom']) }),
  },
  wrap: { read: (style) => style.wrap ?? false, write: (value) => ({ wrap: flag(value) || undefined }) },
  wrapStrategy: {
    read: (style) => wrapStrategies.values[style.wrap ? 'WRAP' : style.clip ? 'CLIP' : 'OVERFLOW'],
    write: (value) => {
      const strategy = wrapStrategies.nameOf(value);
      return { wrap: strategy === 'WRAP' || undefined, clip: strategy === 'CLIP' || undefined };
    },
  },
} satisfies Record<string, Part>;

function style(run: Execution, at: SheetArea, patch: Partial<Record<StyleKey, unknown>>) {
  checkInside(run, at);
  run.workbook.book.setLooks(at.sheet, at, (before) => ({ style: merged(before?.style, patch) }));
  return object(rangeKind, at);
}

function merged(
  before: CellStyle | undefined,
  patch: Partial<Record<StyleKey, unknown>>,
): CellStyle | undefined {
  const entries = Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

const styleAt = (run: Execution, at: SheetArea, row: number, column: number): CellStyle =>
  run.workbook.book.look(at.sheet, row, column)?.style ?? {};

const readOne = (part: Part): Member<SheetArea> =>
  reads((at, run) => part.read(styleAt(run, at, at.row, at.column)));
const readAll = (part: Part): Member<SheetArea> =>
  reads((at, run) => readEach(at, run, (row, column) => part.read(styleAt(run, at, row, column))));
const writeOne = (part: Part): Member<SheetArea> =>
  writes((at, run, value) => style(run, at, part.write(value)));
const writeAll = (part: Part): Member<SheetArea> =>
  writes((at, run, rows) =>
    writeEach(at, run, rows, (row, column, value) => {
      style(run, cellArea(at, row, column), part.write(value));
    }),
  );

function setFormat(run: Execution, at: SheetArea, pattern: unknown): void {
  const text = textOf(pattern);
  const format = text === '' || /^general$/i.test(text) || text === AUTOMATIC ? undefined : text;
  run.workbook.book.setLooks(at.sheet, at, () => ({ format }));
}

function setRule(run: Execution, at: SheetArea, rule: unknown): void {
  const { book } = run.workbook;
  const validation =
    rule === null || rule === undefined ? undefined : book.validationId(selfOf(validationKind, rule));
  book.setLooks(at.sheet, at, () => ({ validation }));
}

function ruleAt(run: Execution, at: SheetArea, row: number, column: number) {
  const rule = run.workbook.book.validation(at.sheet, row, column);
  return rule === undefined ? null : object(validationKind, rule);
}

export const lookMembers: Members = {
  getNumberFormat: reads((at, run) => run.workbook.book.format(at.sheet, at.row, at.column) ?? AUTOMATIC),
  getNumberFormats: reads((at, run) =>
    readEach(at, run, (row, column) => run.workbook.book.format(at.sheet, row, column) ?? AUTOMATIC),
  ),
  setNumberFormat: writes((at, run, pattern) => {
    checkInside(run, at);
    setFormat(run, at, pattern);
    return object(rangeKind, at);
  }),
  setNumberFormats: writes((at, run, rows) =>
    writeEach(at, run, rows, (row, column, pattern) => {
      setFormat(run, cellArea(at, row, column), pattern);
    }),
  ),
  getDataValidation: reads((at, run) => ruleAt(run, at, at.row, at.column)),
  getDataValidations: reads((at, run) => readEach(at, run, (row, column) => ruleAt(run, at, row, column))),
  setDataValidation: writes((at, run, rule) => {
    checkInside(run, at);
    setRule(run, at, rule);
    return object(rangeKind, at);
  }),
  setDataValidations: writes((at, run, rows) =>
    writeEach(at, run, rows, (row, column, rule) => {
      setRule(run, cellArea(at, row, column), rule);
    }),
  ),
  getBackground: readOne(PARTS.background),
  getBackgrounds: readAll(PARTS.background),
  setBackground: writeOne(PARTS.background),
  setBackgrounds: writeAll(PARTS.background),
  getFontColor: readOne(PARTS.fontColor),
  getFontColors: readAll(PARTS.fontColor),
  setFontColor: writeOne(PARTS.fontColor),
  setFontColors: writeAll(PARTS.fontColor),
  getFontSize: readOne(PARTS.fontSize),
  getFontSizes: readAll(PARTS.fontSize),
  setFontSize: writeOne(PARTS.fontSize),
  setFontSizes: writeAll(PARTS.fontSize),
  getFontFamily: readOne(PARTS.fontFamily),
  getFontFamilies: readAll(PARTS.fontFamily),
  setFontFamily: writeOne(PARTS.fontFamily),
  getFontWeight: readOne(PARTS.fontWeight),
  getFontWeights: readAll(PARTS.fontWeight),
  setFontWeight: writeOne(PARTS.fontWeight),
  setFontWeights: writeAll(PARTS.fontWeight),
  getFontStyle: readOne(PARTS.fontStyle),
  getFontStyles: readAll(PARTS.fontStyle),
  setFontStyle: writeOne(PARTS.fontStyle),
  setFontStyles: writeAll(PARTS.fontStyle),
  getFontLine: readOne(PARTS.fontLine),
  getFontLines: readAll(PARTS.fontLine),
  setFontLine: writeOne(PARTS.fontLine),
  setFontLines: writeAll(PARTS.fontLine),
  getHorizontalAlignment: readOne(PARTS.horizontalAlignment),
  getHorizontalAlignments: readAll(PARTS.horizontalAlignment),
  setHorizontalAlignment: writeOne(PARTS.horizontalAlignment),
  setHorizontalAlignments: writeAll(PARTS.horizontalAlignment),
  getVerticalAlignment: readOne(PARTS.verticalAlignment),
  getVerticalAlignments: readAll(PARTS.verticalAlignment),
  setVerticalAlignment: writeOne(PARTS.verticalAlignment),
  setVerticalAlignments: writeAll(PARTS.verticalAlignment),
  getWrap: readOne(PARTS.wrap),
  getWraps: readAll(PARTS.wrap),
  setWrap: writeOne(PARTS.wrap),
  setWraps: writeAll(PARTS.wrap),
  getWrapStrategy: readOne(PARTS.wrapStrategy),
  getWrapStrategies: readAll(PARTS.wrapStrategy),
  setWrapStrategy: writeOne(PARTS.wrapStrategy),
  setTextStyle: writes((at, run, value) => style(run, at, { ...selfOf(textStyleKind, value) })),
  getTextStyle: reads((at, run) => object(textStyleKind, styleAt(run, at, at.row, at.column))),
  setBorder: writes((at, run, top, left, bottom, right, vertical, horizontal) => {
    const sides = [top, left, bottom, right, vertical, horizontal];
    if (sides.some((side) => side !== null && side !== undefined && typeof side !== 'boolean')) {
      throw new BadArguments();
    }
    return style(run, at, { border: borderOf(sides) });
  }),
};

/** Three borders are drawn: none, all, and the bottom line of the range. */
function borderOf(sides: readonly unknown[]): CellStyle['border'] {
  const on = sides.map((side) => side === true);
  if (on.every((side) => !side)) return undefined;
  if (on.slice(0, 4).every((side) => side)) return 'all';
  const [top, left, bottom, right, vertical] = on;
  if (bottom && !top && !left && !right && !vertical) return 'bottom';
  throw new ServiceError('not emulated: Range.setBorder, other sides than all or the bottom');
}

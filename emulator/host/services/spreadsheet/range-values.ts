import { eachCell } from '../../model/area';
import type { SheetArea } from '../../model/state';
import { optionalText, recordOf, selfOf, textOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { BadArguments, type Member, object, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { type CellWrite, checkInside, readValue, writeValues } from './access';
import { readEach, writeEach } from './block';
import { copyRange } from './copy';
import { rangeKind } from './range';
import { plainRichText, richTextKind } from './rich-text';

type Members = { readonly [Name in keyof Spreadsheets['Range']]?: Member<SheetArea> };

function formulaText(value: unknown): string {
  const text = textOf(value);
  return text === '' || text.startsWith('=') ? text : `=${text}`;
}

function setFormula(run: Execution, at: SheetArea, row: number, column: number, value: unknown): void {
  const text = formulaText(value);
  run.workbook.put(at.sheet, row, column, text === '' ? null : { formula: text });
}

function clear(
  run: Execution,
  at: SheetArea,
  what: { contents: boolean; format: boolean; rules: boolean; notes: boolean },
): void {
  checkInside(run, at);
  const { book } = run.workbook;
  if (what.contents) eachCell(at, (row, column) => book.setInput(at.sheet, row, column, null));
  book.setLooks(at.sheet, at, () => ({
    ...(what.format ? { format: undefined, style: undefined, link: undefined } : {}),
    ...(what.rules ? { validation: undefined } : {}),
    ...(what.notes ? { note: undefined } : {}),
  }));
}

const NOTHING = { contents: false, format: false, rules: false, notes: false };

export const valueMembers: Members = {
  getValue: reads((at, run) => {
    checkInside(run, at);
    return readValue(run.workbook, run.workbook.shown(at.sheet, at.row, at.column));
  }),
  getValues: reads((at, run) => {
    checkInside(run, at);
    return run.workbook.block(at.sheet, at).map((row) => row.map((cell) => readValue(run.workbook, cell)));
  }),
  getDisplayValue: reads((at, run) => {
    checkInside(run, at);
    return run.workbook.text(at.sheet, at.row, at.column);
  }),
  getDisplayValues: reads((at, run) => {
    checkInside(run, at);
    return run.workbook.block(at.sheet, at).map((row) => row.map((cell) => run.workbook.textOf(cell)));
  }),
  getFormula: reads((at, run) => run.workbook.formula(at.sheet, at.row, at.column)),
  getFormulas: reads((at, run) =>
    readEach(at, run, (row, column) => run.workbook.formula(at.sheet, row, column)),
  ),
  isBlank: reads((at, run) => {
    checkInside(run, at);
    return run.workbook.block(at.sheet, at).every((row) => row.every(({ value }) => value === null));
  }),
  setValue: writes((at, run, value) => {
    checkInside(run, at);
    if (Array.isArray(value)) throw new BadArguments();
    const cells: CellWrite[] = [];
    eachCell(at, (row, column) => {
      cells.push({ row, column, value });
    });
    writeValues(run, at.sheet, cells);
    return object(rangeKind, at);
  }),
  setValues: writes((at, run, rows) => {
    const cells: CellWrite[] = [];
    writeEach(at, run, rows, (row, column, value) => {
      cells.push({ row, column, value });
    });
    writeValues(run, at.sheet, cells);
    return object(rangeKind, at);
  }),
  setFormula: writes((at, run, formula) => {
    checkInside(run, at);
    eachCell(at, (row, column) => {
      const text = run.workbook.relocated(formulaText(formula), row - at.row, column - at.column);
      setFormula(run, at, row, column, text);
    });
    return object(rangeKind, at);
  }),
  setFormulas: writes((at, run, rows) => {
    writeEach(at, run, rows, (row, column, formula) => setFormula(run, at, row, column, formula));
    return object(rangeKind, at);
  }),
  getNote: reads((at, run) => run.workbook.book.look(at.sheet, at.row, at.column)?.note ?? ''),
  getNotes: reads((at, run) =>
    readEach(at, run, (row, column) => run.workbook.book.look(at.sheet, row, column)?.note ?? ''),
  ),
  setNote: writes((at, run, note) => {
    checkInside(run, at);
    const text = optionalText(note) ?? '';
    run.workbook.book.setLooks(at.sheet, at, () => ({ note: text === '' ? undefined : text }));
    return object(rangeKind, at);
  }),
  setNotes: writes((at, run, rows) => {
    writeEach(at, run, rows, (row, column, note) => {
      const text = optionalText(note) ?? '';
      run.workbook.book.setLook(at.sheet, row, column, { note: text === '' ? undefined : text });
    });
    return object(rangeKind, at);
  }),
  clearNote: writes((at, run) => {
    clear(run, at, { ...NOTHING, notes: true });
    return object(rangeKind, at);
  }),
  clearContent: writes((at, run) => {
    clear(run, at, { ...NOTHING, contents: true });
    return object(rangeKind, at);
  }),
  clearFormat: writes((at, run) => {
    clear(run, at, { ...NOTHING, format: true });
    return object(rangeKind, at);
  }),
  clearDataValidations: writes((at, run) => {
    clear(run, at, { ...NOTHING, rules: true });
    return object(rangeKind, at);
  }),
  clear: writes((at, run, options) => {
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } =
      options === undefined ? {} : recordOf(options);
    const all = !(contentsOnly || formatOnly || validationsOnly || commentsOnly);
    clear(run, at, {
      contents: all || contentsOnly === true,
      format: all || formatOnly === true,
      rules: validationsOnly === true,
      notes: commentsOnly === true,
    });
    return object(rangeKind, at);
  }),
  getRichTextValue: reads((at, run) => object(richTextKind, plainRichText(run, at.sheet, at.row, at.column))),
  getRichTextValues: reads((at, run) =>
    readEach(at, run, (row, column) => object(richTextKind, plainRichText(run, at.sheet, row, column))),
  ),
  setRichTextValue: writes((at, run, value) => {
    eachCell(at, (row, column) => setRichText(run, at, row, column, value));
    return object(rangeKind, at);
  }),
  setRichTextValues: writes((at, run, rows) => {
    writeEach(at, run, rows, (row, column, value) => setRichText(run, at, row, column, value));
    return object(rangeKind, at);
  }),
  copyTo: writes((at, run, target, how, transposed) => {
    if (transposed === true) throw new ServiceError('not emulated: Range.copyTo, transposed');
    copyRange(run, at, selfOf(rangeKind, target), how);
  }),
};

/** Rich text is written as it stands: '=' starts no formula. */
function setRichText(run: Execution, at: SheetArea, row: number, column: number, value: unknown): void {
  const { text, link, style } = selfOf(richTextKind, value);
  const { book } = run.workbook;
  book.setInput(at.sheet, row, column, text);
  const before = book.look(at.sheet, row, column)?.style;
  book.setLook(at.sheet, row, column, {
    link: link ?? undefined,
    style: style === null ? before : { ...before, ...style },
  });
}

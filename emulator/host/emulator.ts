import path from 'node:path';
import type { AlertView, Desk, EditOutcome, Mail } from '../desk';
import { type Clock, makeClock } from './clock';
import { readTable } from './csv';
import { openDesk } from './desk/desk';
import { typeCells } from './edits';
import { GOOGLE_LIMITS, Host, type Limits } from './host';
import { menuItem } from './menus';
import { a1, areaA1, parseReference } from './model/area';
import { Book } from './model/book';
import type { SheetState } from './model/state';
import { momentOf } from './moment';
import { newBook } from './new-book';
import { loadBundle } from './realm/bundle';
import type { CallCounts } from './realm/execution';
import type { AlertAnswer } from './session';
import { type ShownValue, shownValue } from './shown-value';
import { loadWorkbook, saveWorkbook } from './workbook-file';

export interface EmulatorOptions {
  /** The folder that clasp pushes: Code.js, appsscript.json, pages. */
  readonly bundle: string;
  /** Where the workbook is kept; without it, it lives as long as the emulator. */
  readonly file?: string;
  /** The moment at which the clock stands until `advance`; this machine's clock when left out. */
  readonly now?: string | number | Date;
  /** The spreadsheet's settings, for a new workbook. */
  readonly timezone?: string;
  readonly locale?: string;
  readonly user?: string;
  readonly title?: string;
  /** Asked when a script shows an alert and no answer waits; null closes it. */
  readonly ask?: (alert: AlertView) => AlertAnswer | null;
  /** Called while a script sleeps, so that other people can act meanwhile. */
  readonly whileAsleep?: (ms: number) => void;
  /** NONE: the add-on is installed, but was never used in this file. */
  readonly onOpenMode?: 'NONE' | 'LIMITED';
  readonly limits?: Partial<Limits>;
}

/**
 * A workbook on this desk, driven step by step; everything happens before a call returns. Rows count from 1 here,
 * as people see them. Cells are named with their sheet, such as Deliveries!B2; without one, the active sheet's.
 * What is refused throws the message that a person would see.
 */
export interface Emulator {
  /** What a person should know of how the workbook was opened. */
  readonly notices: readonly string[];
  /** Brings CSV text in as a new sheet at the end, cell by cell as a person would type it. */
  importCsv(tab: string, text: string): void;
  /** Clicks the menu item of this label. */
  menu(label: string): void;
  /** Types into a cell; a warning-only protection is answered with OK. */
  type(a1: string, text: string): void;
  value(a1: string): ShownValue;
  display(a1: string): string;
  formula(a1: string): string;
  note(a1: string): string;
  /** The value of a formula that stands in no cell: one, or rows where it gives an array. */
  evaluate(formula: string): ShownValue | ShownValue[][];
  sheets(): string[];
  insertRows(sheet: string, before: number, count: number): void;
  deleteRows(sheet: string, first: number, count: number): void;
  /** Sorts the rows below the header by the column of this header. */
  sort(sheet: string, header: string, ascending: boolean): void;
  renameSheet(old: string, name: string): void;
  deleteSheet(name: string): void;
  /** The same workbook for another person. */
  as(user: string): Emulator;
  /** The answer to the next alert or prompt that this person gets. */
  answer(button: string, text?: string): void;
  /** Moves the clock. */
  advance(ms: number): void;
  /** Calls the script's rpc as the sidebar does: JSON text in and out, parsed here. */
  rpc(name: string, input?: unknown): unknown;
  outbox(): readonly Mail[];
  /** Service calls of scripts since the workbook was opened, by kind. */
  calls(): CallCounts;
  /** What scripts logged, and why simple triggers failed. */
  log(): readonly string[];
  save(): void;
  desk(): Desk;
  close(): void;
}

const FIRST_USER = 'you@example.com';

/** Opens a workbook with the built add-on in it. Throws a message for a bundle or a file that cannot be opened. */
export function openEmulator(options: EmulatorOptions): Emulator {
  const bundle = loadBundle(options.bundle);
  const file = options.file === undefined ? undefined : path.resolve(options.file);
  const loaded = file === undefined ? ({ kind: 'none' } as const) : loadWorkbook(file);
  const book = loaded.kind === 'loaded' ? new Book(loaded.state, loaded.stores) : new Book(newBook(options));
  const clock = makeClock(options.now === undefined ? undefined : momentOf(options.now));
  const user = options.user ?? FIRST_USER;
  const host = new Host({
    book,
    bundle,
    clock,
    owner: user,
    addOnName: 'Opsbook',
    limits: { ...GOOGLE_LIMITS, ...options.limits },
    onOpenMode: options.onOpenMode ?? 'LIMITED',
    ask: options.ask,
    whileAsleep: options.whileAsleep,
  });
  const notices = loaded.kind === 'broken' ? [loaded.notice] : [];
  return emulatorFor(host, clock, file, notices, user);
}

function emulatorFor(
  host: Host,
  clock: Clock,
  file: string | undefined,
  notices: readonly string[],
  user: string,
): Emulator {
  const { workbook, shared } = host;
  const session = host.session(user);
  const desk = openDesk(host, session);

  const sheetNamed = (name: string): SheetState => {
    const sheet = workbook.book.sheetNamed(name);
    if (sheet !== undefined) return sheet;
    const names = workbook.book.sheets().map((one) => one.name);
    throw new Error(`There is no sheet "${name}". There are: ${names.join(', ')}.`);
  };
  const cellNamed = (text: string): { sheet: number; row: number; column: number } => {
    const reference = parseReference(text);
    if (reference === null) throw new Error(`"${text}" is no cell. Write it as Deliveries!B2.`);
    const sheet =
      reference.sheet === null ? workbook.book.sheet(session.active.sheet) : sheetNamed(reference.sheet);
    const { row, column } = reference;
    if (row >= sheet.rows || column >= sheet.columns) {
      const whole = areaA1({ row: 0, column: 0, rows: sheet.rows, columns: sheet.columns });
      throw new Error(`${a1(row, column)} lies outside the sheet ${sheet.name}, which is ${whole}.`);
    }
    return { sheet: sheet.id, row, column };
  };
  const done = (outcome: EditOutcome): void => {
    if (outcome.kind === 'refused') throw new Error(outcome.message);
  };

  return {
    notices,
    importCsv(tab, text) {
      if (workbook.nameTaken(tab, null)) {
        throw new Error(
          `A sheet with the name "${tab}" already exists. Rename it, or the file, and try again.`,
        );
      }
      const rows = readTable(text, tab);
      const sheet = workbook.book.addSheet(tab, undefined, rows.length, rows[0]?.length ?? 1);
      rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (cell !== '') workbook.type(sheet.id, row, column, cell);
        });
      });
    },
    menu(label) {
      const found = menuItem(session, label);
      desk.runMenu(found.title, found.item.label);
    },
    type(cell, text) {
      const { sheet, row, column } = cellNamed(cell);
      done(typeCells(host, session, sheet, [{ row, column, text }], true));
    },
    value(cell) {
      const { sheet, row, column } = cellNamed(cell);
      return shownValue(workbook.shown(sheet, row, column));
    },
    display(cell) {
      const { sheet, row, column } = cellNamed(cell);
      return workbook.text(sheet, row, column);
    },
    formula(cell) {
      const { sheet, row, column } = cellNamed(cell);
      return workbook.formula(sheet, row, column);
    },
    note(cell) {
      const { sheet, row, column } = cellNamed(cell);
      return workbook.book.look(sheet, row, column)?.note ?? '';
    },
    evaluate(formula) {
      const result = workbook.evaluate(formula, workbook.book.sheet(session.active.sheet).id);
      return Array.isArray(result) ? result.map((row) => row.map(shownValue)) : shownValue(result);
    },
    sheets: () => workbook.book.sheets().map(({ name }) => name),
    insertRows: (sheet, before, count) =>
      done(desk.insertRows(sheetNamed(sheet).id, before - 1, count, true)),
    deleteRows: (sheet, first, count) => done(desk.deleteRows(sheetNamed(sheet).id, first - 1, count, true)),
    sort(name, header, ascending) {
      const sheet = sheetNamed(name);
      const top = Math.max(0, sheet.frozenRows - 1);
      const { columns } = workbook.extent(sheet.id);
      const headers = Array.from({ length: columns }, (_, column) => workbook.text(sheet.id, top, column));
      const column = headers.indexOf(header);
      if (column < 0) throw new Error(`${name} has no header "${header}". It has: ${headers.join(', ')}.`);
      done(desk.sort(sheet.id, column, ascending, true));
    },
    renameSheet: (old, name) => done(desk.renameSheet(sheetNamed(old).id, name)),
    deleteSheet: (name) => done(desk.deleteSheet(sheetNamed(name).id)),
    as: (other) => emulatorFor(host, clock, file, notices, other),
    answer(button, text) {
      session.answers.push({ button, text });
    },
    advance: (ms) => clock.advance(ms),
    rpc(name, input) {
      const text = host.runFunction(session, 'rpc', [name, JSON.stringify(input ?? {})]);
      if (typeof text !== 'string')
        throw new Error(`rpc gave ${typeof text} where it should give JSON text.`);
      return JSON.parse(text);
    },
    outbox: () => [...shared.outbox],
    calls: () => ({ ...shared.calls }),
    log: () => [...shared.log],
    save() {
      if (file === undefined)
        throw new Error('This workbook was opened without a file, so it cannot be saved.');
      saveWorkbook(file, workbook.book.state, workbook.book.stores);
    },
    desk: () => desk,
    close: () => undefined,
  };
}

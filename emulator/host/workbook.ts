import type {
  Calculator,
  CalculatorOptions,
  CellAddress,
  Formatted,
  Input,
  Value,
} from '../formulas/contract';
import { displayText, editText } from '../formulas/display';
import { dateFormat, instantFromSerial, serialFromInstant } from '../formulas/serial';
import { relocateFormula, type StructureEdit, shiftFormula } from '../formulas/shift';
import { parseTyped, type TypedInput } from '../formulas/typed-input';
import type { Clock } from './clock';
import { contains, overlap } from './model/area';
import type { Book } from './model/book';
import { type SortKey, sortRows } from './model/sort';
import type { Area, Protection } from './model/state';
import { deleteLines, type Inherit, insertLines, isFormula, rewriteFormulas } from './model/structure';

const BLANK: Formatted = { value: null, format: null };

/** Makes the calculator over what was typed; emulator/formulas has the real one. */
export type CreateCalculator = (source: Book, options: CalculatorOptions) => Calculator;

/** The workbook as it shows: what was typed, computed, with the edits that a person or a script makes. */
export class Workbook {
  readonly book: Book;
  readonly clock: Clock;
  private readonly create: CreateCalculator;
  private readonly custom: Pick<CalculatorOptions, 'isCustom' | 'callCustom'>;
  private calculator: Calculator;
  private settings: string;
  private minute = 0;
  private readonly viewed = new Set<number>();

  constructor(
    book: Book,
    clock: Clock,
    create: CreateCalculator,
    custom: Pick<CalculatorOptions, 'isCustom' | 'callCustom'>,
  ) {
    this.book = book;
    this.clock = clock;
    this.create = create;
    this.custom = custom;
    this.settings = this.currentSettings();
    this.calculator = this.makeCalculator();
    this.minute = this.currentMinute();
  }

  get timezone(): string {
    return this.book.state.timezone;
  }

  get locale(): string {
    return this.book.state.locale;
  }

  /** What a cell shows; blank outside the grid. */
  shown(sheet: number, row: number, column: number): Formatted {
    return this.computed().result(sheet, row, column) ?? BLANK;
  }

  /** What a block shows, row by row. */
  block(sheet: number, area: Area): Formatted[][] {
    return this.computed().results(sheet, area.row, area.column, area.rows, area.columns);
  }

  /** Reads for a page: a sheet's own formulas are computed, those of other sheets only where they are needed. */
  inView<T>(sheet: number, read: () => T): T {
    this.viewed.add(sheet);
    return this.computed().lazily(read);
  }

  /** Computes what inView left. True when a sheet that was read so shows something else since. */
  computeRest(): boolean {
    const changed = this.computed().computeRest();
    const stale = [...this.viewed].some((sheet) => changed.has(sheet));
    this.viewed.clear();
    return stale;
  }

  /** The text that a value shows in this workbook's locale. */
  textOf(shown: Formatted): string {
    return displayText(shown, this.locale);
  }

  text(sheet: number, row: number, column: number): string {
    return this.textOf(this.shown(sheet, row, column));
  }

  /** The formula of a cell as it was typed, '' where there is none. */
  formula(sheet: number, row: number, column: number): string {
    const input = this.book.input(sheet, row, column);
    return isFormula(input) ? input.formula : '';
  }

  extent(sheet: number): { readonly rows: number; readonly columns: number } {
    return this.computed().extent(sheet);
  }

  spilledFrom(sheet: number, row: number, column: number): CellAddress | null {
    return this.computed().spilledFrom(sheet, row, column);
  }

  evaluate(formula: string, sheet: number): Formatted | Formatted[][] {
    return this.computed().evaluate(formula, sheet);
  }

  /** What the formula bar shows. Text that would be read otherwise stands behind an apostrophe, as it was typed. */
  editText(sheet: number, row: number, column: number): string {
    const input = this.book.input(sheet, row, column);
    const format = this.book.format(sheet, row, column);
    return format === '@' && typeof input === 'string' ? input : editText(input, format, this.locale);
  }

  /** Reads text as if typed into a cell of this format; the format @ keeps it text. */
  parse(text: string, format: string | null = null): TypedInput {
    if (format === '@') return { input: text, format: null };
    return parseTyped(text, { locale: this.locale, now: this.clock.now(), timezone: this.timezone });
  }

  /** Types text into a cell: value, and the format that the typing implies where the cell has none that fits. */
  type(sheet: number, row: number, column: number, text: string): void {
    const { input, format } = this.parse(text, this.book.format(sheet, row, column));
    this.put(sheet, row, column, input, format);
  }

  /** Sets what a cell holds; `format` is taken where the cell's own does not fit the kind of value. */
  put(sheet: number, row: number, column: number, input: Input, format: string | null = null): void {
    this.book.setInput(sheet, row, column, input);
    if (format === null) return;
    const own = this.book.format(sheet, row, column);
    if (own === null || (dateFormat(own) === null) !== (dateFormat(format) === null)) {
      this.book.setLook(sheet, row, column, { format });
    }
  }

  /** The serial number of an instant on the spreadsheet's wall clock. */
  serialOf(instant: number): number {
    return serialFromInstant(instant, this.timezone);
  }

  /** The instant at which the spreadsheet's wall clock shows a serial number. */
  instantOf(serial: number): number {
    return instantFromSerial(serial, this.timezone);
  }

  insertLines(sheet: number, axis: 'row' | 'column', at: number, count: number, inherit: Inherit): void {
    insertLines(this.book, sheet, axis, at, count, inherit);
  }

  deleteLines(sheet: number, axis: 'row' | 'column', at: number, count: number): void {
    deleteLines(this.book, sheet, axis, at, count);
  }

  sort(sheet: number, area: Area, keys: readonly SortKey[]): void {
    const shown = (row: number, column: number): Value => this.shown(sheet, row, column).value;
    sortRows(this.book, sheet, area, keys, shown);
  }

  renameSheet(id: number, name: string): void {
    const sheet = this.book.sheet(id);
    const old = sheet.name;
    if (old === name) return;
    sheet.name = name;
    this.rewrite({ kind: 'renameSheet', sheet: old, name });
    this.book.markStructure();
  }

  deleteSheet(id: number): void {
    const { name } = this.book.sheet(id);
    const { state } = this.book;
    state.sheets = state.sheets.filter((sheet) => sheet.id !== id);
    state.namedRanges = state.namedRanges.filter(({ area }) => area.sheet !== id);
    for (const sheet of state.sheets) {
      sheet.charts = sheet.charts.map((chart) => ({
        ...chart,
        ranges: chart.ranges.filter((range) => range.sheet !== id),
      }));
    }
    this.rewrite({ kind: 'deleteSheet', sheet: name });
    this.book.markStructure();
  }

  /** The protections that an edit of this area meets, and that hold this person back or warn. */
  protections(sheet: number, area: Area, user: string): readonly Protection[] {
    return this.book
      .sheet(sheet)
      .protections.filter(
        (one) =>
          (one.kind === 'SHEET' || overlap(one.area, area)) &&
          (one.warningOnly || (one.owner !== user && !one.editors.includes(user))),
      );
  }

  /** The same for a row or column that is inserted before `at`: those that it would lie inside of. */
  protectionsAround(sheet: number, axis: 'row' | 'column', at: number, user: string): readonly Protection[] {
    const { rows, columns } = this.book.sheet(sheet);
    const before =
      axis === 'row'
        ? { row: at - 1, column: 0, rows: 1, columns }
        : { row: 0, column: at - 1, rows, columns: 1 };
    const after = axis === 'row' ? { ...before, row: at } : { ...before, column: at };
    const behind = this.protections(sheet, after, user);
    return this.protections(sheet, before, user).filter((one) => behind.includes(one));
  }

  /** The merge that covers a cell other than by its top left one. */
  coveredBy(sheet: number, row: number, column: number): Area | undefined {
    return this.book
      .sheet(sheet)
      .merges.find((area) => contains(area, row, column) && (area.row !== row || area.column !== column));
  }

  /** A formula as it reads when it is copied this far down and right. */
  relocated(formula: string, rows: number, columns: number): string {
    return relocateFormula(formula, rows, columns);
  }

  /** True when another sheet than `own` has this name, in any case of its letters. */
  nameTaken(name: string, own: number | null): boolean {
    return this.book.sheets().some((one) => one.id !== own && one.name.toLowerCase() === name.toLowerCase());
  }

  /** The calculator, told of all that has changed. */
  private computed(): Calculator {
    if (this.settings !== this.currentSettings()) {
      this.settings = this.currentSettings();
      this.calculator = this.makeCalculator();
      this.book.takeChanges();
    }
    // Like Sheets, which brings TODAY and NOW up to date every minute at most.
    const minute = this.currentMinute();
    if (minute !== this.minute) {
      this.minute = minute;
      this.calculator.clockMoved();
    }
    if (this.book.hasChanges()) {
      const { cells, structure } = this.book.takeChanges();
      if (structure) this.calculator.restructured();
      else this.calculator.changed(cells);
    }
    return this.calculator;
  }

  private rewrite(edit: StructureEdit): void {
    rewriteFormulas(this.book, (formula, home) => shiftFormula(formula, home, edit));
  }

  private currentMinute(): number {
    return Math.floor(this.clock.now() / 60_000);
  }

  private currentSettings(): string {
    return `${this.timezone} ${this.locale}`;
  }

  private makeCalculator(): Calculator {
    return this.create(this.book, {
      timezone: this.timezone,
      locale: this.locale,
      now: () => this.clock.now(),
      ...this.custom,
    });
  }
}

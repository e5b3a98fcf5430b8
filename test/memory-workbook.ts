import { a1, type CellValue, isBlank, isDate } from '../src/cell';
import { InputError } from '../src/input-error';
import type {
  Appearance,
  Area,
  ChartSpec,
  ConditionalFormat,
  Obstacle,
  RuleRun,
  Sheet,
  SheetChange,
  Style,
  Validation,
  Workbook,
  Writable,
} from '../src/workbook';

/** What a test puts into a cell: a value, or a formula, which is kept as text and shows `shows`. */
export type Given = Writable | { readonly formula: string; readonly shows?: CellValue };

/** How many rows a new sheet has. */
const GRID_ROWS = 1000;
const MS_A_DAY = 86_400_000;

/** The cell of an A1 address, from 1. */
export function cellOf(address: string): { row: number; column: number } {
  const parts = /^([A-Z]+)(\d+)$/.exec(address);
  if (parts === null) throw new Error(`not an address: ${address}`);
  const [, letters = '', row] = parts;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row), column };
}

/** Formats are kept: making one takes longer than using it a hundred times. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatIn(timezone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(timezone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  FORMATS.set(timezone, format);
  return format;
}

/** Wall clock of an instant in a zone, 'yyyy-MM-dd HH:mm:ss'. */
function wallClock(instant: Date, timezone: string): string {
  const parts = formatIn(timezone).formatToParts(instant);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')} ${of('hour')}:${of('minute')}:${of('second')}`;
}

/** The instant at which a day starts in a zone. */
function startOfDay(day: number, timezone: string): Date {
  const utc = day * MS_A_DAY;
  let instant = utc;
  for (let turn = 0; turn < 3; turn++) {
    const shown = Date.parse(`${wallClock(new Date(instant), timezone).replace(' ', 'T')}Z`);
    instant += utc - shown;
  }
  return new Date(instant);
}

/** A sheet in memory, with what a test wants to look at: cells by address, and every change of its looks. */
export class MemorySheet implements Sheet {
  readonly notes = new Map<string, string>();
  readonly numberFormats: { area: Area; pattern: string }[] = [];
  readonly validations: { area: Area; rule: Validation | null }[] = [];
  readonly styles: { area: Area; style: Style }[] = [];
  readonly protections: { area: Area; description: string }[] = [];
  readonly conditionalFormats: ConditionalFormat[] = [];
  readonly columnWidths = new Map<number, number>();
  readonly hiddenColumns = new Set<number>();
  readonly groups: { column: number; columns: number; collapsed: boolean }[] = [];
  readonly marks = new Map<string, string>();
  readonly links = new Map<string, string>();
  readonly merges: Area[] = [];
  readonly charts: ChartSpec[] = [];
  frozenRows = 0;
  frozenColumns = 0;
  hidden = false;
  tabColor = '';
  gridlines = true;
  /** Cells that somebody else protected. */
  readonly closed: Required<Area>[] = [];
  /** How often the add-on read from, and wrote to, this sheet. */
  readonly calls = { reads: 0, writes: 0 };
  private grid: CellValue[][] = [];
  private formulaGrid: string[][] = [];

  constructor(
    readonly id: number,
    public name: string,
    private readonly timezone: string,
  ) {}

  values(): CellValue[][] {
    this.calls.reads++;
    const { rows, columns } = this.extent();
    return this.block(this.grid, rows, columns, '' as CellValue);
  }

  formulas(): string[][] {
    this.calls.reads++;
    const { rows, columns } = this.extent();
    return this.block(this.formulaGrid, rows, columns, '');
  }

  texts(): string[][] {
    this.calls.reads++;
    const { rows, columns } = this.extent();
    return this.block(this.grid, rows, columns, '' as CellValue).map((cells, row) =>
      cells.map((value, column) => this.shown(value, this.numberFormatAt(row + 1, column + 1))),
    );
  }

  /** The patterns that the add-on uses, with words in quotes before or after the digits; a date shows as its day. */
  private shown(value: CellValue, pattern: string): string {
    if (isDate(value)) return wallClock(value, this.timezone).slice(0, 10);
    if (typeof value !== 'number' || pattern === '') return String(value);
    const [positive = '', negative = ''] = pattern.split(';');
    const form = value < 0 && negative !== '' ? negative : positive;
    const digits = /\.(0+)(#*)/.exec(form);
    const percent = form.includes('%');
    const size = Math.abs(percent ? value * 100 : value);
    const least = digits?.[1]?.length ?? 0;
    const text = size.toFixed(least + (digits?.[2]?.length ?? 0));
    const trimmed = digits?.[2] ? text.replace(/0$/, '') : text;
    const sign = /^[+-]/.exec(form)?.[0] ?? (value < 0 ? '-' : '');
    const [, before = '', after = ''] = /^(?:"([^"]*)")?[^"]*(?:"([^"]*)")?$/.exec(form) ?? [];
    return `${sign}${before}${trimmed}${percent ? '%' : ''}${after}`;
  }

  metadata(key: string): string | undefined {
    return this.marks.get(key);
  }

  obstacles(areas: readonly Required<Area>[]): readonly Obstacle[] {
    this.calls.reads++;
    const met = (kind: Obstacle['kind'], found: readonly Area[]): Obstacle[] =>
      found
        .filter((one) => areas.some((area) => overlap(area, one)))
        .map((one) => ({ kind, area: { ...one, rows: one.rows ?? 1 } }));
    return [...met('protected', this.closed), ...met('merged', this.merges)];
  }

  settle(): void {
    this.calls.writes++;
  }

  write(row: number, column: number, block: readonly (readonly Writable[])[]): void {
    this.calls.writes++;
    const width = block[0]?.length ?? 0;
    if (this.closed.some((one) => overlap(one, { row, column, rows: block.length, columns: width }))) {
      throw new InputError(`${this.name} ${a1(row, column)}`, 'this is protected, at least in part.');
    }
    if (block.length === 0 || width === 0) throw new Error('an empty block cannot be written');
    block.forEach((cells, down) => {
      if (cells.length !== width) throw new Error('the rows of a block must be equally long');
      cells.forEach((value, across) => {
        this.put(row + down, column + across, value);
      });
    });
  }

  writeFormula(row: number, column: number, formula: string): void {
    this.calls.writes++;
    this.put(row, column, { formula });
  }

  writeFormulas(row: number, column: number, formulas: readonly string[]): void {
    this.calls.writes++;
    formulas.forEach((formula, index) => {
      this.put(row + index, column, { formula });
    });
  }

  change(changes: readonly SheetChange[]): void {
    for (const change of changes) this.changeOne(change);
  }

  appearance(): Appearance {
    this.calls.reads++;
    const { columns } = this.extent();
    const width = Math.max(columns, 26);
    const places = Array.from({ length: width }, (_, index) => index + 1);
    return {
      headerNotes: places.map((column) => this.notes.get(`1,${column}`) ?? ''),
      numberFormats: places.map((column) => this.numberFormatAt(2, column)),
      protections: this.protections.map(({ description }) => description),
      conditionalFormulas: this.conditionalFormats.map((rule) => rule.formula),
      merges: this.merges.map(
        ({ row, column, rows = 1, columns: wide }) =>
          `${a1(row, column)}:${a1(row + rows - 1, column + wide - 1)}`,
      ),
    };
  }

  rules(column: number, columns: number): RuleRun[][] {
    this.calls.reads++;
    // A rule begins or ends nowhere but at an edge of an area that one was set on.
    const edges = this.validations.flatMap(({ area }) => [area.row, area.row + (area.rows ?? GRID_ROWS)]);
    const starts = [...new Set([2, ...edges])]
      .filter((row) => row >= 2 && row <= GRID_ROWS)
      .sort((a, b) => a - b);
    return Array.from({ length: columns }, (_, index) => {
      const runs: { row: number; rows: number; rule: Validation | null }[] = [];
      starts.forEach((row, at) => {
        const rule = this.validationAt(row, column + index);
        const rows = (starts[at + 1] ?? GRID_ROWS + 1) - row;
        const run = runs[runs.length - 1];
        if (run !== undefined && same(run.rule, rule)) run.rows += rows;
        else runs.push({ row, rows, rule });
      });
      return runs;
    });
  }

  columnFormats(row: number, column: number, rows: number): string[] {
    this.calls.reads++;
    return Array.from({ length: rows }, (_, index) => this.numberFormatAt(row + index, column));
  }

  notesOf({ row, column, rows, columns }: Required<Area>): string[][] {
    this.calls.reads++;
    return Array.from({ length: rows }, (_, down) =>
      Array.from(
        { length: columns },
        (_, across) => this.notes.get(`${row + down},${column + across}`) ?? '',
      ),
    );
  }

  // What follows is for tests, and is not part of the port.

  /** What the cell of an address holds; '' when it is blank. */
  cell(address: string): CellValue {
    const { row, column } = cellOf(address);
    return this.grid[row - 1]?.[column - 1] ?? '';
  }

  formula(address: string): string {
    const { row, column } = cellOf(address);
    return this.formulaGrid[row - 1]?.[column - 1] ?? '';
  }

  /** Puts values in as a person would, from the address on to the right and down. */
  type(address: string, ...rows: readonly (readonly Given[])[]): this {
    const { row, column } = cellOf(address);
    rows.forEach((cells, down) => {
      cells.forEach((value, across) => {
        this.put(row + down, column + across, value);
      });
    });
    return this;
  }

  insertRows(before: number, count: number): void {
    const fill = (): [] => [];
    this.grid.splice(before - 1, 0, ...Array.from({ length: count }, fill));
    this.formulaGrid.splice(before - 1, 0, ...Array.from({ length: count }, fill));
  }

  deleteRows(first: number, count: number): void {
    this.grid.splice(first - 1, count);
    this.formulaGrid.splice(first - 1, count);
  }

  /** Inserts columns; cells and looks move with them. Formulas stay as they are: nothing is calculated here. */
  insertColumns(before: number, count: number): void {
    const blanks = Array.from({ length: count }, () => '');
    for (const cells of this.grid) if (cells.length >= before) cells.splice(before - 1, 0, ...blanks);
    for (const cells of this.formulaGrid) if (cells.length >= before) cells.splice(before - 1, 0, ...blanks);
    const moved = (column: number): number => (column >= before ? column + count : column);
    const move = <T extends { area: Area }>(list: T[]): void => {
      list.forEach((entry, index) => {
        list[index] = { ...entry, area: { ...entry.area, column: moved(entry.area.column) } };
      });
    };
    for (const list of [this.numberFormats, this.validations, this.styles, this.protections])
      move(list as { area: Area }[]);
    move(this.conditionalFormats as { area: Area; formula: string }[]);
    const notes = [...this.notes];
    this.notes.clear();
    for (const [at, text] of notes) {
      const [row, column] = at.split(',');
      this.notes.set(`${row},${moved(Number(column))}`, text);
    }
  }

  numberFormatAt(row: number, column: number): string {
    return last(this.numberFormats, row, column)?.pattern ?? '';
  }

  validationAt(row: number, column: number): Validation | null {
    return last(this.validations, row, column)?.rule ?? null;
  }

  private put(row: number, column: number, given: Given): void {
    while (this.grid.length < row) this.grid.push([]);
    while (this.formulaGrid.length < row) this.formulaGrid.push([]);
    const cells = this.grid[row - 1] ?? [];
    const formulas = this.formulaGrid[row - 1] ?? [];
    while (cells.length < column) cells.push('');
    while (formulas.length < column) formulas.push('');
    formulas[column - 1] = '';
    if (typeof given === 'object' && 'formula' in given) {
      formulas[column - 1] = given.formula;
      cells[column - 1] = given.shows ?? '';
    } else if (typeof given === 'object' && 'day' in given) {
      cells[column - 1] = startOfDay(given.day, this.timezone);
    } else {
      cells[column - 1] = given;
    }
  }

  private extent(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    this.grid.forEach((cells, row) => {
      cells.forEach((value, column) => {
        // A cell of white space is not empty to a spreadsheet; only '' is.
        if (value === '' && !this.formulaGrid[row]?.[column]) return;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      });
    });
    return { rows, columns };
  }

  private block<T>(from: T[][], rows: number, columns: number, blank: T): T[][] {
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => from[row]?.[column] ?? blank),
    );
  }

  private changeOne(change: SheetChange): void {
    switch (change.kind) {
      case 'note':
        this.notes.set(`${change.row},${change.column}`, change.text);
        break;
      case 'notes':
        change.texts.forEach((text, index) => {
          this.notes.set(`${change.row},${change.column + index}`, text);
        });
        break;
      case 'noteColumn':
        change.texts.forEach((text, index) => {
          this.notes.set(`${change.row + index},${change.column}`, text);
        });
        break;
      case 'numberFormat':
        this.numberFormats.push(change);
        break;
      case 'numberFormats':
        change.patterns.forEach((line, down) => {
          line.forEach((pattern, across) => {
            const area = { row: change.row + down, column: change.column + across, rows: 1, columns: 1 };
            this.numberFormats.push({ area, pattern });
          });
        });
        break;
      case 'clear':
        for (const { row, column } of change.cells) this.put(row, column, '');
        break;
      case 'validation':
        this.validations.push(change);
        break;
      case 'style':
        this.styles.push(change);
        break;
      case 'columnWidth':
        this.columnWidths.set(change.column, change.pixels);
        break;
      case 'rowHeight':
        break;
      case 'freeze':
        this.frozenRows = change.rows;
        this.frozenColumns = change.columns;
        break;
      case 'group':
        this.groups.push(change);
        break;
      case 'hideColumn':
        this.hiddenColumns.add(change.column);
        break;
      case 'protect':
        if (!this.protections.some((known) => same(known, change))) this.protections.push(change);
        break;
      case 'conditionalFormats':
        for (const rule of change.rules) {
          const known = this.conditionalFormats.findIndex(
            (other) => other.formula === rule.formula && same(other.area, rule.area),
          );
          if (known >= 0) this.conditionalFormats.splice(known, 1);
          this.conditionalFormats.push(rule);
        }
        break;
      case 'charts':
        this.charts.splice(0, this.charts.length, ...change.charts);
        break;
      case 'metadata':
        this.marks.set(change.key, change.value);
        break;
      case 'merge':
        this.merges.push(change.area);
        break;
      case 'link':
        this.put(change.row, change.column, change.text);
        this.links.set(`${change.row},${change.column}`, change.url);
        break;
      case 'tabColor':
        this.tabColor = change.color;
        break;
      case 'gridlines':
        this.gridlines = change.shown;
        break;
      case 'hideSheet':
        this.hidden = true;
        break;
      case 'showSheet':
        this.hidden = false;
        break;
      default: {
        const unknown: never = change;
        throw new Error(`unknown change ${JSON.stringify(unknown)}`);
      }
    }
  }
}

function overlap(one: Area, { row, column, rows = 1, columns }: Area): boolean {
  return (
    one.row < row + rows &&
    row < one.row + (one.rows ?? 1) &&
    one.column < column + columns &&
    column < one.column + one.columns
  );
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function last<T extends { area: Area }>(changes: readonly T[], row: number, column: number): T | undefined {
  return [...changes]
    .reverse()
    .find(
      ({ area }) =>
        row >= area.row &&
        (area.rows === undefined || row < area.row + area.rows) &&
        column >= area.column &&
        column < area.column + area.columns,
    );
}

export class MemoryWorkbook implements Workbook {
  readonly url = 'https://docs.google.com/spreadsheets/d/memory/edit';
  /** How often work was done while others were kept out. */
  exclusive = 0;
  private readonly list: MemorySheet[] = [];

  constructor(
    readonly timezone: string,
    readonly locale: string,
  ) {}

  wallClock(instant: Date): string {
    return wallClock(instant, this.timezone);
  }

  sheets(): readonly MemorySheet[] {
    return [...this.list];
  }

  sheet(name: string): MemorySheet | undefined {
    return this.list.find((sheet) => sheet.name === name);
  }

  /** The sheet of this name; a test that asks for one that is missing is wrong. */
  at(name: string): MemorySheet {
    const sheet = this.sheet(name);
    if (sheet === undefined) throw new Error(`no sheet "${name}"`);
    return sheet;
  }

  addSheet(name: string, place = this.list.length + 1): MemorySheet {
    if (this.sheet(name) !== undefined) throw new InputError(name, 'a tab of this name is there already.');
    const id = this.list.reduce((most, sheet) => Math.max(most, sheet.id + 1), 0);
    const sheet = new MemorySheet(id, name, this.timezone);
    this.list.splice(place - 1, 0, sheet);
    return sheet;
  }

  removeSheet(name: string): void {
    const index = this.list.findIndex((sheet) => sheet.name === name);
    if (index >= 0) this.list.splice(index, 1);
  }

  exclusively<T>(work: () => T): T {
    this.exclusive++;
    return work();
  }

  /** Everything that stands in cells, by sheet and address, for comparing before and after. */
  contents(): Record<string, CellValue> {
    const all: Record<string, CellValue> = {};
    for (const sheet of this.list) {
      const formulas = sheet.formulas();
      sheet.values().forEach((cells, row) => {
        cells.forEach((value, column) => {
          const formula = formulas[row]?.[column];
          if (formula) all[`${sheet.name}!${row + 1},${column + 1}`] = formula;
          else if (!isBlank(value)) all[`${sheet.name}!${row + 1},${column + 1}`] = value;
        });
      });
    }
    return all;
  }
}

/** A workbook in memory: values and formulas as text, without calculation. Sheets are given as rows from A1. */
export function memoryWorkbook(
  given: {
    readonly timezone?: string;
    readonly locale?: string;
    readonly sheets?: Readonly<Record<string, readonly (readonly Given[])[]>>;
  } = {},
): MemoryWorkbook {
  const workbook = new MemoryWorkbook(given.timezone ?? 'Etc/UTC', given.locale ?? 'en_US');
  for (const [name, rows] of Object.entries(given.sheets ?? {})) workbook.addSheet(name).type('A1', ...rows);
  return workbook;
}

import type { CellAddress, CellSource, Input } from '../../formulas/contract';
import { quoteSheetName } from '../../formulas/shift';
import { areaA1 } from './area';
import { type Checkpoint, copyState, eachDifference, sameShape } from './checkpoint';
import {
  type Area,
  type BookState,
  emptySheet,
  type Look,
  NEW_SHEET,
  type Row,
  type SheetState,
  type Stores,
  type Validation,
} from './state';

/** What has changed since it was last taken: cells, or the sheets themselves. */
export interface Changes {
  readonly cells: readonly CellAddress[];
  readonly structure: boolean;
}

/** The workbook as it was typed: sheets, cells and looks. It computes nothing. */
export class Book implements CellSource {
  state: BookState;
  readonly stores: Stores;
  /** Counts up with every change, so that a page knows when to ask again. */
  revision = 0;
  private epoch = 0;
  private changedCells: CellAddress[] = [];
  private structureChanged = false;
  private readonly looksBy = new Map<string, Look>();

  constructor(state: BookState, stores: Stores = new Map()) {
    this.state = state;
    this.stores = stores;
  }

  sheets(): readonly SheetState[] {
    return this.state.sheets;
  }

  /** Throws when there is no sheet of this id: whoever asks holds on to one that was deleted. */
  sheet(id: number): SheetState {
    const sheet = this.state.sheets.find((one) => one.id === id);
    if (sheet === undefined) throw new Error(`Sheet ${id} not found`);
    return sheet;
  }

  sheetNamed(name: string): SheetState | undefined {
    return this.state.sheets.find((one) => one.name === name);
  }

  input(sheet: number, row: number, column: number): Input | undefined {
    return this.sheet(sheet).cells[row]?.inputs[column];
  }

  look(sheet: number, row: number, column: number): Look | undefined {
    return this.sheet(sheet).cells[row]?.looks[column];
  }

  format(sheet: number, row: number, column: number): string | null {
    return this.look(sheet, row, column)?.format ?? null;
  }

  validation(sheet: number, row: number, column: number): Validation | undefined {
    const id = this.look(sheet, row, column)?.validation;
    return id === undefined ? undefined : this.state.validations.get(id);
  }

  eachInput(sheet: number, visit: (row: number, column: number, input: Input) => void): void {
    this.sheet(sheet).cells.forEach((line, row) => {
      line?.inputs.forEach((input, column) => {
        if (input !== undefined && input !== null) visit(row, column, input);
      });
    });
  }

  namedRanges(): readonly { readonly name: string; readonly a1: string }[] {
    return this.state.namedRanges.map(({ name, area }) => ({
      name,
      a1: `${quoteSheetName(this.sheet(area.sheet).name)}!${areaA1(area)}`,
    }));
  }

  setInput(sheet: number, row: number, column: number, input: Input): void {
    const state = this.sheet(sheet);
    const blank = input === null || input === '';
    if (blank && state.cells[row]?.inputs[column] === undefined) return;
    this.writableRow(state, row).inputs[column] = blank ? undefined : input;
    this.markCell(sheet, row, column);
  }

  /** Gives the cell a look; parts set to undefined are taken away. */
  setLook(sheet: number, row: number, column: number, patch: Partial<Look>): void {
    const state = this.sheet(sheet);
    const before = state.cells[row]?.looks[column];
    const after = this.shared({ ...before, ...patch });
    if (after === before) return;
    this.writableRow(state, row).looks[column] = after;
    if (before?.format !== after?.format) this.markCell(sheet, row, column);
    else this.revision++;
  }

  /** Changes the looks of an area; cells that looked alike before get the same look. */
  setLooks(sheet: number, area: Area, change: (before: Look | undefined) => Partial<Look>): void {
    const state = this.sheet(sheet);
    const known = new Map<Look | undefined, Look | undefined>();
    for (let row = area.row; row < area.row + area.rows; row++) {
      let line = state.cells[row];
      for (let column = area.column; column < area.column + area.columns; column++) {
        const before = line?.looks[column];
        if (!known.has(before)) known.set(before, this.shared({ ...before, ...change(before) }));
        const after = known.get(before);
        if (after === before) continue;
        line = this.writableRow(state, row);
        line.looks[column] = after;
        if (before?.format !== after?.format) this.markCell(sheet, row, column);
      }
    }
    this.revision++;
  }

  /** Puts a whole look in place of the old one. */
  replaceLook(sheet: number, row: number, column: number, look: Look | undefined): void {
    const state = this.sheet(sheet);
    if (state.cells[row]?.looks[column] === look) return;
    this.writableRow(state, row).looks[column] = look;
    this.markCell(sheet, row, column);
  }

  /** The one object that stands for this look, so that equal looks are the same object. */
  shared(look: Look): Look | undefined {
    const entries = Object.entries(look).filter(([, value]) => value !== undefined && value !== null);
    if (entries.length === 0) return undefined;
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    const key = JSON.stringify(entries);
    const known = this.looksBy.get(key);
    if (known !== undefined) return known;
    const fresh: Look = Object.freeze(Object.fromEntries(entries));
    this.looksBy.set(key, fresh);
    return fresh;
  }

  /** The key of a rule, the same for equal rules. */
  validationId(rule: Validation): number {
    const text = JSON.stringify(rule);
    for (const [id, known] of this.state.validations) if (JSON.stringify(known) === text) return id;
    const id = this.newId();
    this.state.validations = new Map(this.state.validations).set(id, rule);
    return id;
  }

  newId(): number {
    this.state.nextId += 1;
    return this.state.nextId;
  }

  /** Adds an empty sheet at an index (0 is the first place). The name must be free. */
  addSheet(
    name: string,
    index = this.state.sheets.length,
    rows: number = NEW_SHEET.rows,
    columns: number = NEW_SHEET.columns,
  ): SheetState {
    const sheet = emptySheet(this.newId(), name, rows, columns);
    this.state.sheets.splice(index, 0, sheet);
    this.markStructure();
    return sheet;
  }

  /** The row, copied first when a checkpoint holds it. */
  writableRow(sheet: SheetState, row: number): Row {
    const known = sheet.cells[row];
    if (known !== undefined && known.epoch === this.epoch) return known;
    const fresh: Row = {
      epoch: this.epoch,
      inputs: known?.inputs.slice() ?? [],
      looks: known?.looks.slice() ?? [],
    };
    sheet.cells[row] = fresh;
    return fresh;
  }

  /** A row of this epoch made of these cells. */
  newRow(inputs: (Input | undefined)[], looks: (Look | undefined)[]): Row {
    return { epoch: this.epoch, inputs, looks };
  }

  checkpoint(): Checkpoint {
    this.epoch++;
    return { state: copyState(this.state) };
  }

  /** Brings a checkpoint back; cells that differ are marked, or the structure when sheets differ. */
  restore(checkpoint: Checkpoint): void {
    this.epoch++;
    const before = this.state;
    this.state = copyState(checkpoint.state);
    this.revision++;
    if (!sameShape(before, this.state)) {
      this.markStructure();
      return;
    }
    eachDifference(before, this.state, (sheet, row, column) => this.markCell(sheet, row, column));
  }

  markCell(sheet: number, row: number, column: number): void {
    this.revision++;
    if (!this.structureChanged) this.changedCells.push({ sheet, row, column });
  }

  markStructure(): void {
    this.revision++;
    this.structureChanged = true;
    this.changedCells = [];
  }

  /** What changed since this was last asked. */
  takeChanges(): Changes {
    const changes = { cells: this.changedCells, structure: this.structureChanged };
    this.changedCells = [];
    this.structureChanged = false;
    return changes;
  }

  hasChanges(): boolean {
    return this.structureChanged || this.changedCells.length > 0;
  }
}

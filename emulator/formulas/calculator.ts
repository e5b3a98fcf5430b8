import { besideFormula } from './broadcast';
import { asMatrix } from './call';
import type { Context } from './context';
import type {
  Calculator,
  CalculatorOptions,
  CellAddress,
  CellError,
  CellSource,
  Formatted,
  Value,
} from './contract';
import { cellCustom } from './custom';
import { trackDependencies } from './dependencies';
import { cellError, FormulaError, isCellError } from './errors';
import { evaluate } from './evaluate';
import { dependenciesOf, formulaCell } from './formula-cell';
import {
  type Area,
  areaOf,
  cellKey,
  EMPTY,
  emptySheet,
  FORMULA,
  type FormulaCell,
  kindAt,
  overlap,
  putCell,
  readBlock,
  type SheetGrid,
  SPILLED,
  spillOwner,
  TYPED,
  usedExtent,
} from './grid';
import type { FormulaNode } from './node';
import { cellAt, type Matrix, type Operand, type RangeOperand, rowOf, type Scalar } from './operand';
import { parseFormula } from './parse';
import { seededRandom } from './random';
import { spillOut } from './spill';

/** Stops a computation until these formulas have been computed. */
class NeedsFirst {
  constructor(readonly formulas: readonly FormulaCell[]) {}
}

const CIRCULAR = cellError(
  '#REF!',
  'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
);
/** A formula that is computed more often than this in one go feeds itself through what it spills. */
const MOST_ROUNDS = 25;
const RANKS = 4;

/** Computes the formulas of a workbook: lazily, only what changed and what depends on it, without recursion. */
export function createCalculator(source: CellSource, options: CalculatorOptions): Calculator {
  let sheets = new Map<number, SheetGrid>();
  let sheetsByName = new Map<string, SheetGrid>();
  let names = new Map<string, string>();
  let dependencies = trackDependencies();
  let pending: FormulaCell[][] = [];
  let moments = new Set<FormulaCell>();
  let days = new Set<FormulaCell>();
  let changes = new Map<number, Set<number>>();
  let spareAnswers: FormulaCell['answers'] = [];
  let pass = 0;
  let loading = false;
  let running = false;
  let current: Context | null = null;
  const parsed = new Map<string, FormulaNode>();
  const random = seededRandom(1);

  const nodeOf = (text: string): FormulaNode => {
    let node = parsed.get(text);
    if (!node) {
      try {
        node = parseFormula(text, options.locale);
      } catch (thrown) {
        if (!(thrown instanceof FormulaError)) throw thrown;
        node = { type: 'error', value: thrown.cell };
      }
      if (parsed.size > 100_000) parsed.clear();
      parsed.set(text, node);
    }
    return node;
  };

  const noteChange = (sheet: SheetGrid, row: number, column: number): void => {
    if (loading) return;
    let cells = changes.get(sheet.id);
    if (!cells) {
      cells = new Set();
      changes.set(sheet.id, cells);
    }
    cells.add(cellKey(row, column));
  };

  const write = (
    sheet: SheetGrid,
    row: number,
    column: number,
    kind: number,
    value: Value,
    format: string | null,
  ): void => {
    if (putCell(sheet, row, column, kind, value, format)) noteChange(sheet, row, column);
  };

  // What is dirty, and how it spreads.

  const markDirty = (formula: FormulaCell): boolean => {
    if (formula.dirty) return false;
    formula.dirty = true;
    sheets.get(formula.at.sheet)?.dirty.add(formula);
    pending[formula.rank]?.push(formula);
    return true;
  };

  const spread = (sheet: number, area: Area): void => {
    pass++;
    const areas: { sheet: number; area: Area }[] = [{ sheet, area }];
    for (let next = areas.pop(); next; next = areas.pop()) {
      dependencies.eachReader(next.sheet, next.area, pass, (formula) => {
        if (markDirty(formula)) areas.push({ sheet: formula.at.sheet, area: areaOf(formula) });
      });
    }
  };

  const dirtyWithReaders = (formula: FormulaCell): void => {
    if (markDirty(formula)) spread(formula.at.sheet, areaOf(formula));
  };

  /** Formulas whose arrays waited for a cell of this area to become free. */
  const retryBlocked = (sheet: SheetGrid, area: Area): void => {
    for (const formula of [...sheet.blocked]) {
      if (formula.wants && overlap(formula.wants, area)) dirtyWithReaders(formula);
    }
  };

  // Reading cells while a formula is computed.

  const unready = (formula: FormulaCell | undefined | null): formula is FormulaCell =>
    formula?.dirty === true;

  const requireCell = (sheet: SheetGrid, row: number, column: number): void => {
    if (sheet.dirty.size === 0) return;
    const kind = kindAt(sheet, row, column);
    const owner =
      kind === FORMULA
        ? sheet.formulas.get(cellKey(row, column))
        : kind === SPILLED
          ? spillOwner(sheet, row, column)
          : null;
    if (unready(owner)) throw new NeedsFirst([owner]);
  };

  const requireArea = (sheet: SheetGrid, area: Area): void => {
    if (sheet.dirty.size === 0) return;
    const needed: FormulaCell[] = [];
    const size = (area.bottom - area.top + 1) * (area.right - area.left + 1);
    if (sheet.dirty.size <= size) {
      for (const formula of sheet.dirty) if (overlap(areaOf(formula), area)) needed.push(formula);
    } else {
      for (let column = area.left; column <= area.right; column++) {
        for (let row = area.top; row <= area.bottom; row++) {
          if (kindAt(sheet, row, column) !== FORMULA) continue;
          const formula = sheet.formulas.get(cellKey(row, column));
          if (unready(formula)) needed.push(formula);
        }
      }
      for (const formula of sheet.spills) {
        if (formula.dirty && overlap(areaOf(formula), area)) needed.push(formula);
      }
    }
    if (needed.length > 0) throw new NeedsFirst(needed);
  };

  const isRestless = (sheet: SheetGrid, area: Area): boolean => {
    for (const formula of sheet.restless) if (overlap(areaOf(formula), area)) return true;
    return false;
  };

  const gridOf = (id: number): SheetGrid => {
    const sheet = sheets.get(id);
    if (!sheet) throw new FormulaError(cellError('#REF!', 'Reference does not exist.'));
    return sheet;
  };

  const cells: Context['cells'] = {
    sheetNamed: (name) => sizeOf(sheetsByName.get(name.toLowerCase())),
    sheetWithId: (id) => sizeOf(sheets.get(id)),
    namedRange: (name) => names.get(name),
    cell(id, row, column): Scalar {
      const sheet = gridOf(id);
      requireCell(sheet, row, column);
      if (sheet.restless.size > 0 && current && isRestless(sheet, areaAt(row, column)))
        current.restless = true;
      const from = sheet.columns[column];
      return {
        kind: 'scalar',
        value: from?.values[row] ?? null,
        format: from?.formats?.[row] ?? null,
      };
    },
    block(range): Matrix {
      const sheet = gridOf(range.sheet);
      requireArea(sheet, range);
      if (sheet.restless.size > 0 && current && isRestless(sheet, range)) current.restless = true;
      return readBlock(sheet, range);
    },
    restless: (range) => isRestless(gridOf(range.sheet), range),
  };

  const contextFor = (
    at: CellAddress | null,
    sheet: number,
    callCustom: Context['callCustom'],
    readsAlso: (range: RangeOperand) => void,
  ): Context => {
    const ctx: Context = {
      locale: options.locale,
      timezone: options.timezone,
      now: options.now,
      cells,
      at,
      sheet,
      arrays: false,
      restless: false,
      random,
      evaluate: (node, scope) => evaluate(node, scope, ctx),
      isCustom: options.isCustom,
      callCustom,
      readsAlso,
    };
    return ctx;
  };

  /** What a formula comes to: one cell, or an array. Errors are values here. */
  const outcomeOf = (node: FormulaNode, ctx: Context): Scalar | Matrix | CellError => {
    const outer = current;
    current = ctx;
    try {
      return settled(evaluate(node, null, ctx), node, ctx);
    } catch (thrown) {
      if (thrown instanceof FormulaError) return thrown.cell;
      if (thrown instanceof NeedsFirst) throw thrown;
      if (thrown instanceof RangeError) return cellError('#ERROR!', 'Calculation limit was reached.');
      const message = thrown instanceof Error ? thrown.message : String(thrown);
      return cellError('#ERROR!', `The emulator failed at this formula: ${message}`);
    } finally {
      current = outer;
    }
  };

  const compute = (formula: FormulaCell): void => {
    formula.computing = true;
    const used = new Set<FormulaCell['answers'][number]>();
    const also: RangeOperand[] = [];
    try {
      const custom = cellCustom(formula, spareAnswers, used, options.callCustom, cells);
      const ctx = contextFor(formula.at, formula.at.sheet, custom, (range) => also.push(range));
      custom.bind(ctx);
      const outcome = outcomeOf(formula.node, ctx);
      formula.answers = formula.answers.filter((answer) => used.has(answer));
      finish(formula, outcome, ctx.restless, also);
    } finally {
      formula.computing = false;
    }
  };

  const finish = (
    formula: FormulaCell,
    outcome: Scalar | Matrix | CellError,
    restless: boolean,
    also: readonly RangeOperand[],
  ): void => {
    const sheet = gridOf(formula.at.sheet);
    formula.dirty = false;
    formula.waiting = false;
    sheet.dirty.delete(formula);
    formula.restless = restless;
    if (restless) sheet.restless.add(formula);
    else sheet.restless.delete(formula);
    for (const range of also) {
      const known = formula.alsoReads.some((each) => each.sheet === range.sheet && sameArea(each, range));
      if (known) continue;
      formula.alsoReads.push(range);
      dependencies.add(formula, range.sheet, range);
    }
    const { fresh, vacated } = spillOut(sheet, formula, outcome, {
      write: (row, column, kind, value, format) => write(sheet, row, column, kind, value, format),
      ownFormat: (row, column) => source.format(sheet.id, row, column),
    });
    for (const area of fresh) spread(sheet.id, area);
    for (const area of vacated) retryBlocked(sheet, area);
  };

  // The loop. A formula that meets a cell that is not computed yet is put back until that cell is.

  const runFrom = (first: FormulaCell): void => {
    const stack: FormulaCell[] = [first];
    for (let formula = stack[stack.length - 1]; formula; formula = stack[stack.length - 1]) {
      if (!formula.dirty) {
        formula.waiting = false;
        stack.pop();
        continue;
      }
      if (formula.pass !== flushes) {
        formula.pass = flushes;
        formula.rounds = 0;
      }
      try {
        compute(formula);
        formula.rounds++;
        if (formula.rounds > MOST_ROUNDS) finish(formula, CIRCULAR, false, []);
        stack.pop();
      } catch (thrown) {
        if (!(thrown instanceof NeedsFirst)) throw thrown;
        formula.waiting = true;
        const met = thrown.formulas.find((needed) => needed.waiting || needed.computing);
        if (!met) {
          for (let index = thrown.formulas.length - 1; index >= 0; index--) {
            stack.push(thrown.formulas[index] as FormulaCell);
          }
          continue;
        }
        const from = stack.lastIndexOf(met);
        if (from < 0) {
          // It waits for a formula that is being computed further out: left for that computation to go on.
          for (const each of stack) each.waiting = false;
          pending[formula.rank]?.push(formula);
          return;
        }
        for (const each of stack.splice(from)) {
          if (each.waiting && each.dirty) finish(each, CIRCULAR, false, []);
        }
      }
    }
  };

  let flushes = 0;

  const nextPending = (upTo: number): FormulaCell | undefined => {
    for (let rank = 0; rank < upTo; rank++) {
      const list = pending[rank] ?? [];
      const head = heads[rank] ?? 0;
      if (head < list.length) {
        heads[rank] = head + 1;
        return list[head];
      }
      if (head > 0) {
        pending[rank] = [];
        heads[rank] = 0;
      }
    }
    return undefined;
  };
  let heads: number[] = new Array(RANKS).fill(0);

  const flush = (): void => {
    if (running) {
      flushInside();
      return;
    }
    running = true;
    flushes++;
    try {
      for (let formula = nextPending(RANKS); formula; formula = nextPending(RANKS)) {
        if (formula.dirty) runFrom(formula);
      }
      spareAnswers = [];
    } finally {
      running = false;
    }
  };

  /** A custom function reads the workbook while it is computed: native formulas are brought up to date for it. */
  const flushInside = (): void => {
    const waiting: FormulaCell[] = [];
    for (let formula = nextPending(2); formula; formula = nextPending(2)) {
      if (!formula.dirty || formula.computing) continue;
      runFrom(formula);
      if (formula.dirty) {
        waiting.push(formula);
        const list = pending[formula.rank];
        if (list && list[list.length - 1] === formula) list.pop();
      }
    }
    for (const formula of waiting) pending[formula.rank]?.push(formula);
  };

  // Taking over what the workbook holds.

  const removeFormula = (sheet: SheetGrid, formula: FormulaCell): void => {
    dependencies.remove(formula);
    sheet.formulas.delete(cellKey(formula.at.row, formula.at.column));
    for (const set of [sheet.dirty, sheet.spills, sheet.blocked, sheet.restless, moments, days])
      set.delete(formula);
    formula.dirty = false;
    sheet.extras.delete(cellKey(formula.at.row, formula.at.column));
    const { spill } = formula;
    if (!spill) return;
    for (let column = spill.left; column <= spill.right; column++) {
      for (let row = spill.top; row <= spill.bottom; row++) {
        if (kindAt(sheet, row, column) === SPILLED) write(sheet, row, column, EMPTY, null, null);
      }
    }
    spread(sheet.id, spill);
    retryBlocked(sheet, spill);
  };

  const addFormula = (sheet: SheetGrid, row: number, column: number, text: string): FormulaCell => {
    const at = { sheet: sheet.id, row, column };
    const formula = formulaCell(at, text, nodeOf(text), options.isCustom);
    sheet.formulas.set(cellKey(row, column), formula);
    for (const { sheet: name, area } of dependenciesOf(formula.node, names)) {
      const target = name === null ? sheet : sheetsByName.get(name.toLowerCase());
      if (target) dependencies.add(formula, target.id, area);
    }
    if (formula.clock === 'moment') moments.add(formula);
    if (formula.clock === 'day') days.add(formula);
    write(sheet, row, column, FORMULA, null, source.format(sheet.id, row, column));
    markDirty(formula);
    return formula;
  };

  const takeOver = (sheet: SheetGrid, row: number, column: number): void => {
    const input = source.input(sheet.id, row, column) ?? null;
    const key = cellKey(row, column);
    const before = sheet.formulas.get(key);
    const text = typeof input === 'object' && input !== null && 'formula' in input ? input.formula : null;
    if (before && before.text === text) {
      markDirty(before);
    } else {
      const owner = kindAt(sheet, row, column) === SPILLED ? spillOwner(sheet, row, column) : null;
      if (before) removeFormula(sheet, before);
      if (owner) dirtyWithReaders(owner);
      if (text !== null) addFormula(sheet, row, column, text);
      else {
        const value = input as Value;
        const kind = value === null ? EMPTY : TYPED;
        write(sheet, row, column, kind, value, value === null ? null : source.format(sheet.id, row, column));
      }
    }
    const area = areaAt(row, column);
    spread(sheet.id, before && before.text === text ? areaOf(before) : area);
    retryBlocked(sheet, area);
  };

  const loadAll = (): void => {
    loading = true;
    spareAnswers = [...sheets.values()].flatMap((sheet) =>
      [...sheet.formulas.values()].flatMap((formula) => formula.answers),
    );
    sheets = new Map();
    sheetsByName = new Map();
    dependencies = trackDependencies();
    pending = Array.from({ length: RANKS }, () => []);
    heads = new Array(RANKS).fill(0);
    moments = new Set();
    days = new Set();
    changes = new Map();
    names = new Map(source.namedRanges().map(({ name, a1 }) => [name.toLowerCase(), a1]));
    for (const { id, name, rows, columns } of source.sheets()) {
      const sheet = emptySheet(id, name, rows, columns);
      sheets.set(id, sheet);
      sheetsByName.set(name.toLowerCase(), sheet);
    }
    for (const sheet of sheets.values()) {
      source.eachInput(sheet.id, (row, column, input) => {
        if (input === null) return;
        if (typeof input === 'object' && 'formula' in input) addFormula(sheet, row, column, input.formula);
        else putCell(sheet, row, column, TYPED, input, source.format(sheet.id, row, column));
      });
    }
    loading = false;
  };

  loadAll();

  const shown = (sheet: SheetGrid, row: number, column: number): Formatted => {
    const extra = sheet.extras.size > 0 ? sheet.extras.get(cellKey(row, column)) : undefined;
    if (extra) return extra;
    const from = sheet.columns[column];
    return { value: from?.values[row] ?? null, format: from?.formats?.[row] ?? null };
  };

  return {
    changed(addresses) {
      for (const { sheet: id, row, column } of addresses) {
        const sheet = sheets.get(id);
        if (sheet) takeOver(sheet, row, column);
      }
      for (const formula of moments) dirtyWithReaders(formula);
    },
    restructured: loadAll,
    clockMoved() {
      for (const formula of [...moments, ...days]) dirtyWithReaders(formula);
    },
    result(id, row, column) {
      flush();
      const sheet = sheets.get(id);
      if (!sheet) return NOTHING;
      if (running && sheet.formulas.get(cellKey(row, column))?.dirty) return LOADING;
      return shown(sheet, row, column);
    },
    results(id, row, column, rows, columns) {
      flush();
      const sheet = sheets.get(id);
      const block: Formatted[][] = [];
      for (let r = row; r < row + rows; r++) {
        const line: Formatted[] = [];
        for (let c = column; c < column + columns; c++) line.push(sheet ? shown(sheet, r, c) : NOTHING);
        block.push(line);
      }
      return block;
    },
    spilledFrom(id, row, column) {
      flush();
      const sheet = sheets.get(id);
      if (!sheet || kindAt(sheet, row, column) !== SPILLED) return null;
      return spillOwner(sheet, row, column)?.at ?? null;
    },
    extent(id) {
      flush();
      const sheet = sheets.get(id);
      return sheet ? usedExtent(sheet) : { rows: 0, columns: 0 };
    },
    evaluate(formula, id) {
      flush();
      const custom = cellCustom(null, [], new Set(), options.callCustom, cells);
      const ctx = contextFor(null, id, custom, () => undefined);
      custom.bind(ctx);
      const outcome = outcomeOf(nodeOf(formula), ctx);
      if (isCellError(outcome)) return { value: outcome, format: null };
      if (outcome.kind === 'scalar') return plainResult(outcome);
      return Array.from({ length: outcome.rows }, (_, row) => rowOf(outcome, row).map(plainResult));
    },
    takeChanged() {
      flush();
      const list: CellAddress[] = [];
      for (const [sheet, keys] of changes) {
        for (const key of keys) list.push({ sheet, row: Math.floor(key / 32_768), column: key % 32_768 });
      }
      changes = new Map();
      return list;
    },
  };
}

const NOTHING: Formatted = { value: null, format: null };
const LOADING: Formatted = { value: cellError('Loading...'), format: null };

function plainResult({ kind: _, ...cell }: Scalar): Formatted {
  return cell;
}

function sizeOf(sheet: SheetGrid | undefined) {
  return sheet && { id: sheet.id, name: sheet.name, rows: sheet.rows, columns: sheet.columnCount };
}

function areaAt(row: number, column: number): Area {
  return { top: row, left: column, bottom: row, right: column };
}

function sameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** A formula's last value as one cell or an array: a bare range stands for its cell beside the formula. */
function settled(operand: Operand, node: FormulaNode, ctx: Context): Scalar | Matrix {
  if (operand.kind === 'lambda')
    throw new FormulaError(cellError('#N/A', 'A LAMBDA must be called with arguments.'));
  if (operand.kind === 'range') {
    if (operand.top === operand.bottom && operand.left === operand.right) {
      return ctx.cells.cell(operand.sheet, operand.top, operand.left);
    }
    if (node.type === 'reference' && ctx.at !== null) return besideFormula(operand, ctx);
  }
  if (operand.kind === 'scalar') return operand;
  const matrix = asMatrix(operand, ctx);
  return matrix.rows === 1 && matrix.columns === 1 ? cellAt(matrix, 0, 0) : matrix;
}

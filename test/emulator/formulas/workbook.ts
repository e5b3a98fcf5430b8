import { createCalculator } from '../../../emulator/formulas/calculator';
import type {
  Calculator,
  CalculatorOptions,
  CellSource,
  Formatted,
  Input,
  Value,
} from '../../../emulator/formulas/contract';
import { parseReference } from '../../../emulator/formulas/parse';
import { parseTyped } from '../../../emulator/formulas/typed-input';

/** Tuesday, 15 September 2026, noon UTC. */
export const NOW = Date.UTC(2026, 8, 15, 12);

interface Held {
  readonly input: Input;
  readonly format: string | null;
}

export interface TestWorkbook {
  readonly calculator: Calculator;
  /** Types text into a cell of the first sheet, or of the one that the address names. */
  type(a1: string, text: string): void;
  /** Types rows of text from a cell on, all at once. */
  fill(a1: string, rows: readonly (readonly string[])[]): void;
  put(a1: string, input: Input, format?: string | null): void;
  value(a1: string): Value;
  cell(a1: string): Formatted;
  /** Values of a block, row by row. */
  block(a1: string): Value[][];
  /** Names of errors in place of errors. */
  plain(a1: string): unknown;
  /** What a formula that stands in no cell comes to: a value, or rows. */
  evaluate(formula: string): unknown;
  readonly calls: { readonly name: string; readonly args: readonly unknown[] }[];
  setNow(now: number): void;
  name(name: string, a1: string): void;
  readonly formatReads: () => number;
}

export interface TestOptions {
  readonly sheets?: readonly { readonly name: string; readonly rows?: number; readonly columns?: number }[];
  readonly locale?: string;
  readonly timezone?: string;
  readonly custom?: Readonly<Record<string, CalculatorOptions['callCustom']>>;
}

/** A workbook in memory with a calculator over it. The first sheet is Sheet1 unless named otherwise. */
export function openWorkbook(options: TestOptions = {}): TestWorkbook {
  const { locale = 'en_US', timezone = 'UTC', custom = {} } = options;
  const sheets = (options.sheets ?? [{ name: 'Sheet1' }]).map(({ name, rows = 1000, columns = 26 }, id) => ({
    id: id + 1,
    name,
    rows,
    columns,
    cells: new Map<number, Map<number, Held>>(),
  }));
  const names: { name: string; a1: string }[] = [];
  const calls: { name: string; args: readonly unknown[] }[] = [];
  let now = NOW;
  let reads = 0;
  const sheetOf = (id: number) => sheets.find((sheet) => sheet.id === id);
  const source: CellSource = {
    sheets: () => sheets,
    input: (id, row, column) => sheetOf(id)?.cells.get(row)?.get(column)?.input,
    format(id, row, column) {
      reads++;
      return sheetOf(id)?.cells.get(row)?.get(column)?.format ?? null;
    },
    eachInput(id, visit) {
      for (const [row, cells] of sheetOf(id)?.cells ?? []) {
        for (const [column, { input }] of cells) visit(row, column, input);
      }
    },
    namedRanges: () => names,
  };
  const calculator = createCalculator(source, {
    timezone,
    locale,
    now: () => now,
    isCustom: (name) => name in custom,
    callCustom(name, args, cell) {
      calls.push({ name, args });
      const call = custom[name];
      if (!call) throw new Error(`no custom function ${name}`);
      return call(name, args, cell);
    },
  });

  const locate = (a1: string) => {
    const { sheet, top, left, bottom, right } = parseReference(a1);
    const found = sheet === null ? sheets[0] : sheets.find(({ name }) => name === sheet);
    if (!found) throw new Error(`no sheet ${sheet}`);
    return { sheet: found, top, left, bottom: bottom ?? top, right: right ?? left };
  };
  const hold = (sheet: (typeof sheets)[number], row: number, column: number, held: Held): void => {
    const cells = sheet.cells.get(row) ?? new Map<number, Held>();
    sheet.cells.set(row, cells);
    const format = held.format ?? cells.get(column)?.format ?? null;
    cells.set(column, { input: held.input, format });
  };
  const put = (a1: string, input: Input, format: string | null = null): void => {
    const { sheet, top, left } = locate(a1);
    hold(sheet, top, left, { input, format });
    calculator.changed([{ sheet: sheet.id, row: top, column: left }]);
  };
  const cell = (a1: string): Formatted => {
    const { sheet, top, left } = locate(a1);
    return calculator.result(sheet.id, top, left);
  };
  const plainValue = (value: Value): unknown =>
    typeof value === 'object' && value !== null ? value.error : value;

  return {
    calculator,
    put,
    cell,
    calls,
    type(a1, text) {
      const { input, format } = parseTyped(text, { locale, now, timezone });
      put(a1, input, format);
    },
    fill(a1, rows) {
      const { sheet, top, left } = locate(a1);
      const changed = rows.flatMap((texts, r) =>
        texts.map((text, c) => {
          hold(sheet, top + r, left + c, parseTyped(text, { locale, now, timezone }));
          return { sheet: sheet.id, row: top + r, column: left + c };
        }),
      );
      calculator.changed(changed);
    },
    value: (a1) => cell(a1).value,
    block(a1) {
      const { sheet, top, left, bottom, right } = locate(a1);
      const rows = calculator.results(sheet.id, top, left, bottom - top + 1, right - left + 1);
      return rows.map((row) => row.map(({ value }) => value));
    },
    plain: (a1) => plainValue(cell(a1).value),
    evaluate(formula) {
      const result = calculator.evaluate(formula, 1);
      if ('value' in result) return plainValue(result.value);
      return result.map((row) => row.map(({ value }) => plainValue(value)));
    },
    setNow(time) {
      now = time;
      calculator.clockMoved();
    },
    name(name, a1) {
      names.push({ name, a1 });
      calculator.restructured();
    },
    formatReads: () => reads,
  };
}

import type { CellValue } from '../cell';
import type { Appearance, RuleRun, Sheet, Workbook } from '../workbook';

/**
 * A workbook of which each cell is read at most once: for calls that only read, and ask for the same tabs again and
 * again. What is written to it does not show.
 */
export function readOnce(workbook: Workbook): Workbook {
  const known = new Map<number, Sheet>();
  const once = (sheet: Sheet): Sheet => {
    const made = known.get(sheet.id) ?? sheetOnce(sheet);
    known.set(sheet.id, made);
    return made;
  };
  return {
    get timezone() {
      return workbook.timezone;
    },
    get locale() {
      return workbook.locale;
    },
    get url() {
      return workbook.url;
    },
    wallClock: (instant) => workbook.wallClock(instant),
    sheets: () => workbook.sheets().map(once),
    sheet(name) {
      const sheet = workbook.sheet(name);
      return sheet && once(sheet);
    },
    addSheet: (name, place) => once(workbook.addSheet(name, place)),
    exclusively: (work) => workbook.exclusively(work),
  };
}

function sheetOnce(sheet: Sheet): Sheet {
  let values: CellValue[][] | undefined;
  let formulas: string[][] | undefined;
  let texts: string[][] | undefined;
  let appearance: Appearance | undefined;
  const rules = new Map<string, RuleRun[][]>();
  return {
    id: sheet.id,
    get name() {
      return sheet.name;
    },
    values() {
      values ??= sheet.values();
      return values;
    },
    formulas() {
      formulas ??= sheet.formulas();
      return formulas;
    },
    texts() {
      texts ??= sheet.texts();
      return texts;
    },
    metadata: (key) => sheet.metadata(key),
    appearance() {
      appearance ??= sheet.appearance();
      return appearance;
    },
    rules(column, columns) {
      const key = `${column} ${columns}`;
      const known = rules.get(key) ?? sheet.rules(column, columns);
      rules.set(key, known);
      return known;
    },
    columnFormats: (row, column, rows) => sheet.columnFormats(row, column, rows),
    notesOf: (area) => sheet.notesOf(area),
    obstacles: (areas) => sheet.obstacles(areas),
    write: (row, column, block) => sheet.write(row, column, block),
    settle: () => sheet.settle(),
    writeFormula: (row, column, formula) => sheet.writeFormula(row, column, formula),
    writeFormulas: (row, column, formulas) => sheet.writeFormulas(row, column, formulas),
    deleteRows: (first, count) => sheet.deleteRows(first, count),
    change: (changes) => sheet.change(changes),
  };
}

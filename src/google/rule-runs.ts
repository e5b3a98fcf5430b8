import type { RuleRun, Validation } from '../workbook';
import { fromRule, ruleKey } from './validation';

type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;
type Rules = readonly (readonly Rule[])[];
type NameOf = (sheet: GoogleAppsScript.Spreadsheet.Sheet) => string;

/** The first row under the headers. */
const FIRST_ROW = 2;
/** In so many rows each rule is compared; asking a rule what it takes is a call, and sheets have thousands of rows. */
const ROWS_COMPARED = 50;
/** So many of the rows below are compared. */
const ROWS_SAMPLED = 25;
/** So many rows are read at least, also where fewer hold something. */
const ROWS_READ = 150;

/** The rules of a block of cells from row 2 on, column by column, as runs of rows that take the same. */
function runsIn(rules: Rules, nameOf: NameOf): RuleRun[][] {
  const step = Math.max(1, Math.ceil((rules.length - ROWS_COMPARED) / ROWS_SAMPLED));
  const isCompared = (index: number): boolean =>
    index < ROWS_COMPARED || (index - ROWS_COMPARED) % step === 0 || index === rules.length - 1;
  return (rules[0] ?? []).map((_, column) => {
    const runs: { row: number; rows: number; rule: Validation | null }[] = [];
    let key = '';
    rules.forEach((cells, index) => {
      const rule = cells[column] ?? null;
      const run = runs[runs.length - 1];
      const isNew = run === undefined || (rule === null) !== (run.rule === null);
      if (!isNew && (rule === null || !isCompared(index))) {
        run.rows++;
        return;
      }
      const taken = ruleKey(rule, nameOf);
      if (!isNew && taken === key) run.rows++;
      else runs.push({ row: FIRST_ROW + index, rows: 1, rule: fromRule(rule, nameOf) });
      key = taken;
    });
    return runs;
  });
}

/**
 * The rules from row 2 to the end of a sheet, column by column. `read` gives so many rows from a row on. Rows that
 * hold something are read, and the last row of the sheet; those between only where that one differs, since most of
 * them are empty and alike.
 */
export function ruleRuns(
  read: (row: number, rows: number) => Rules,
  { used, rows }: { readonly used: number; readonly rows: number },
  nameOf: NameOf,
): RuleRun[][] {
  if (rows < FIRST_ROW) return [];
  const last = Math.min(rows, Math.max(used, ROWS_READ));
  const runs = runsIn(read(FIRST_ROW, last - FIRST_ROW + 1), nameOf);
  if (last === rows) return runs;
  const [tail = []] = read(rows, 1);
  const isAlike = runs.every(
    (own, column) =>
      JSON.stringify(own[own.length - 1]?.rule) === JSON.stringify(fromRule(tail[column] ?? null, nameOf)),
  );
  if (!isAlike) return runsIn(read(FIRST_ROW, rows - FIRST_ROW + 1), nameOf);
  return runs.map((own) =>
    own.map((run, index) => (index === own.length - 1 ? { ...run, rows: rows - run.row + 1 } : run)),
  );
}

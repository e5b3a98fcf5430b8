import type { EditOutcome } from '../desk';
import type { Input } from '../formulas/contract';
import { growTo } from './grow';
import type { Host } from './host';
import type { Area, Protection } from './model/state';
import { isFormula } from './model/structure';
import { LONGEST_TEXT, PROTECTED } from './services/spreadsheet/access';
import type { Session } from './session';
import { rulesOf } from './validate';
import type { Workbook } from './workbook';

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const DONE: EditOutcome = { kind: 'done' };
const WARNING =
  "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?";

/** What these protections say to an edit that meets them: refused, a warning first, or nothing. */
export function protectionOutcome(met: readonly Protection[], confirmed: boolean): EditOutcome {
  if (met.some(({ warningOnly }) => !warningOnly)) return { kind: 'refused', message: PROTECTED };
  const warning = met[0];
  if (warning === undefined || confirmed) return DONE;
  return {
    kind: 'warning',
    message: warning.description === '' ? WARNING : `${WARNING} (${warning.description})`,
  };
}

/**
 * Types texts into cells as a person does: all of them, or none when one is refused or wants confirming.
 * Tells the add-on's onEdit afterwards.
 */
export function typeCells(
  host: Host,
  session: Session,
  sheet: number,
  edits: readonly CellEdit[],
  confirmed: boolean,
): EditOutcome {
  const { workbook } = host;
  const areas = edits.map(({ row, column }) => ({ row, column, rows: 1, columns: 1 }));
  const met = areas.flatMap((area) => workbook.protections(sheet, area, session.user));
  const allowed = protectionOutcome(met, confirmed);
  if (allowed.kind !== 'done' || edits.length === 0) return allowed;
  const typed = edits.map(({ row, column, text }) => ({
    row,
    column,
    ...workbook.parse(text, workbook.book.format(sheet, row, column)),
  }));
  const refused = workbook.inView(sheet, () => refusal(workbook, sheet, typed));
  if (refused !== undefined) return { kind: 'refused', message: refused };
  const [first] = edits;
  const before = first === undefined ? '' : workbook.editText(sheet, first.row, first.column);
  const whole = around(areas);
  growTo(workbook, sheet, whole.row + whole.rows, whole.column + whole.columns);
  for (const { row, column, input, format } of typed) {
    const covered = workbook.coveredBy(sheet, row, column);
    if (covered === undefined) workbook.put(sheet, row, column, input, format);
  }
  host.edited(session, { ...whole, sheet }, before === '' ? undefined : before, first?.text);
  return DONE;
}

interface Typed {
  readonly row: number;
  readonly column: number;
  readonly input: Input;
}

/** Why one of these inputs is not taken, or undefined. */
function refusal(workbook: Workbook, sheet: number, typed: readonly Typed[]): string | undefined {
  const rules = rulesOf(workbook);
  for (const { row, column, input } of typed) {
    const problem = rules.problem(sheet, row, column, input);
    if (problem?.rejects) return problem.message;
    if (textLength(input) > LONGEST_TEXT) {
      return `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`;
    }
  }
  return undefined;
}

function textLength(input: Input): number {
  if (typeof input === 'string') return input.length;
  return isFormula(input) ? input.formula.length : 0;
}

/** The smallest area that holds all of these. */
function around(areas: readonly Area[]): Area {
  const rows = areas.map(({ row }) => row);
  const columns = areas.map(({ column }) => column);
  const [row, column] = [least(rows), least(columns)];
  return { row, column, rows: most(rows) - row + 1, columns: most(columns) - column + 1 };
}

// Not Math.min(...list): a paste may be longer than a call's arguments can be.
const least = (list: readonly number[]): number =>
  list.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
const most = (list: readonly number[]): number => list.reduce((a, b) => Math.max(a, b), 0);

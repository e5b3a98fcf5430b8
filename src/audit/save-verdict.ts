import type { Calendar, DayNumber } from '../calendar';
import type { CellValue } from '../cell';
import { InputError } from '../input-error';
import { nextIds } from '../install/assign-ids';
import { appendTo, runsOf } from '../schema/append-rows';
import { findColumns } from '../schema/find-columns';
import { readRows } from '../schema/read-rows';
import type { RowOf } from '../schema/tab';
import { auditAnswers } from '../tabs/audit-answers';
import { ownersIn } from '../tabs/owners';
import { processRegister } from '../tabs/process-register';
import type { Sheet } from '../workbook';
import { findProcess, fold, type ProcessRef } from './find-process';
import { suggestVerdict } from './verdict';
import type { QuickAnswers, Verdict } from './words';

/** What a person decided on in the quick pass of one process. What is left out stays as it is. */
export interface Decision {
  readonly process: ProcessRef;
  readonly answers: QuickAnswers;
  readonly verdict: Verdict;
  readonly owner?: string;
  readonly impact?: number;
  readonly fails?: number;
}

export interface Saved {
  /** The register as it stands after saving. */
  readonly rows: readonly RowOf<typeof processRegister>[];
  readonly process: RowOf<typeof processRegister>;
  readonly suggested: Verdict | null;
  readonly warnings: readonly string[];
}

/**
 * Writes a decision into the register, gives the process an ID where it has none, and adds the answers to Audit
 * Answers. Both tabs are looked at before anything is written. Call it under exclusively.
 * Throws InputError when the process, or a column that is needed, is not found.
 */
export function saveVerdict(
  sheets: { readonly register: Sheet; readonly answers: Sheet; readonly people: readonly string[] },
  decision: Decision,
  { today, by, calendar }: { readonly today: DayNumber; readonly by: string; readonly calendar: Calendar },
): Saved {
  const { register, answers, people } = sheets;
  const values = register.values();
  const { rows } = readRows(processRegister, { name: register.name, values }, calendar);
  const row = findProcess(rows, decision.process);
  const { verdict, impact, fails } = decision;
  const owner = decision.owner?.trim() || undefined;
  const [newId = ''] = row.id === null ? nextIds(processRegister, values, 1) : [row.id];
  const changes = Object.entries({ owner, verdict, impact, fails, id: row.id === null ? newId : undefined });
  writeCells(
    register,
    row.row,
    placesOf(
      register.name,
      values,
      changes.flatMap(([key, value]) => (value === undefined ? [] : { key, value })),
    ),
  );
  const suggested = suggestVerdict(decision.answers).verdict;
  const [q1, q2, q3] = decision.answers;
  const name = row.process ?? decision.process.name;
  const added = appendTo(answers, auditAnswers, [
    {
      process: name,
      auditedOn: today,
      q1,
      q2,
      q3,
      suggested,
      decided: verdict,
      by: by === '' ? null : by,
      processId: newId,
    },
  ]);
  // The tab is hidden until it is used; later it is left as the team wants it.
  if (added.first === 2) answers.change([{ kind: 'showSheet' }]);
  const process = {
    ...row,
    verdict,
    owner: owner ?? row.owner,
    impact: impact ?? row.impact,
    fails: fails ?? row.fails,
    id: newId,
  };
  return {
    rows: rows.map((one) => (one === row ? process : one)),
    process,
    suggested,
    warnings: ownerWarnings(owner, people),
  };
}

/** What a person should know of an owner as typed; none for one that is left out. */
function ownerWarnings(owner: string | undefined, people: readonly string[]): string[] {
  if (owner === undefined) return [];
  const names = ownersIn(owner, new Set(people.map(fold)));
  const [first, second] = names;
  if (second !== undefined) {
    return [`${first} and ${second} cannot both own it: name the one who sees that it is done.`];
  }
  if (people.length > 0 && !people.some((name) => fold(name) === fold(owner))) {
    return [`${owner} is not in the tab People; add the name there, or choose one from the list.`];
  }
  return [];
}

interface Cell {
  readonly column: number;
  readonly value: CellValue;
}

function placesOf(
  sheet: string,
  values: readonly (readonly CellValue[])[],
  changes: readonly { readonly key: string; readonly value: CellValue }[],
): Cell[] {
  const { at } = findColumns(processRegister, sheet, values);
  return changes.map(({ key, value }) => {
    const column = at.get(key);
    if (column !== undefined) return { column, value };
    const headers: Readonly<Record<string, { readonly header: string }>> = processRegister.columns;
    const problem = `no column "${headers[key]?.header}". Run Install or update tabs, then try again.`;
    throw new InputError(sheet, problem);
  });
}

function writeCells(sheet: Sheet, row: number, cells: readonly Cell[]): void {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell.value]));
  for (const run of runsOf([...byColumn.keys()])) {
    sheet.write(row, run[0] ?? 1, [run.map((column) => byColumn.get(column) ?? '')]);
  }
}

import type { Calendar, DayNumber } from '../calendar';
import { nextIds } from '../install/assign-ids';
import { appendTo } from '../schema/append-rows';
import { placesOf, writeCells } from '../schema/change-row';
import { readRows } from '../schema/read-rows';
import type { RowOf } from '../schema/tab';
import { changedSince } from '../seen';
import { auditAnswers } from '../tabs/audit-answers';
import { processRegister } from '../tabs/process-register';
import type { Sheet } from '../workbook';
import { findProcess, type ProcessRef } from './find-process';
import {
  type AnswersRow,
  groundworkAnswersOf,
  groundworkCells,
  pastAudits,
  quickAnswersOf,
} from './past-audits';
import { GROUNDWORK_QUESTIONS } from './questions';
import { suggestAfterGroundwork } from './verdict';
import type { AuditAnswer, Verdict } from './words';

type ProcessRow = RowOf<typeof processRegister>;
type Answers = readonly (AuditAnswer | null)[];

/** What a person said in the deep pass of one process so far. */
export interface Groundwork {
  readonly process: ProcessRef;
  /** Questions 4 to 10 in order, null where none was given yet. */
  readonly answers: Answers;
  /** Left out: the verdict stays as it is. */
  readonly verdict?: Verdict;
  /** What stood there when the person looked. */
  readonly seen: { readonly answers: Answers; readonly verdict: string | null };
}

export interface SavedGroundwork {
  readonly rows: readonly ProcessRow[];
  readonly answersRows: readonly AnswersRow[];
  readonly process: ProcessRow;
  /** What others changed since the person looked; where there is any, nothing was saved. */
  readonly changed: readonly string[];
}

/**
 * Writes the answers of the deep pass beside those of the quick pass, into the latest audit of the process; a row
 * of its own where there is none. Call it under exclusively. Throws InputError as saveVerdict does.
 */
export function saveGroundwork(
  { register, answers }: { readonly register: Sheet; readonly answers: Sheet },
  given: Groundwork,
  { today, by, calendar }: { readonly today: DayNumber; readonly by: string; readonly calendar: Calendar },
): SavedGroundwork {
  const values = register.values();
  const { rows } = readRows(processRegister, { name: register.name, values }, calendar);
  const row = findProcess(rows, given.process);
  const answersValues = answers.values();
  const before = readRows(auditAnswers, { name: answers.name, values: answersValues }, calendar).rows;
  const { last } = pastAudits(before, row);
  const now = last === null ? [] : groundworkAnswersOf(last);
  const changed = changesSince(given, row, now);
  if (changed.length > 0) return { rows, answersRows: before, process: row, changed };

  const { verdict } = given;
  const [id = ''] = row.id === null ? nextIds(processRegister, values, 1) : [row.id];
  const registerCells = placesOf(register, processRegister, values, {
    verdict,
    id: row.id === null ? id : undefined,
  });
  const quick = last === null ? null : quickAnswersOf(last);
  // What this person left open, somebody else may have answered meanwhile.
  const all = given.answers.map((answer, index) => answer ?? now[index] ?? null);
  const cells = {
    ...groundworkCells(all),
    ...(quick === null ? {} : { suggested: suggestAfterGroundwork(quick, all).verdict }),
    ...(verdict === undefined ? {} : { decided: verdict, ...(by === '' ? {} : { by }) }),
  };
  if (last === null) {
    const process = row.process ?? given.process.name;
    appendTo(answers, auditAnswers, [{ process, auditedOn: today, processId: id, ...cells }]);
  } else {
    writeCells(answers, last.row, placesOf(answers, auditAnswers, answersValues, cells));
  }
  writeCells(register, row.row, registerCells);
  const process: ProcessRow = { ...row, verdict: verdict ?? row.verdict, id };
  return {
    rows: rows.map((one) => (one === row ? process : one)),
    answersRows: readRows(auditAnswers, answers, calendar).rows,
    process,
    changed: [],
  };
}

function changesSince({ answers, verdict, seen }: Groundwork, row: ProcessRow, now: Answers): string[] {
  return changedSince([
    ...(verdict === undefined
      ? []
      : [{ what: 'Verdict', seen: seen.verdict, now: row.verdict, wanted: verdict }]),
    ...GROUNDWORK_QUESTIONS.map(({ number }, index) => ({
      what: `The answer to question ${number}`,
      seen: seen.answers[index] ?? null,
      now: now[index] ?? null,
      wanted: answers[index] ?? null,
    })).filter(({ wanted }) => wanted !== null),
  ]);
}

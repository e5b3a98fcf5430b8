import type { Calendar, DayNumber } from '../calendar';
import { nextIds } from '../install/assign-ids';
import { noteStart } from '../payback/start';
import { appendTo } from '../schema/append-rows';
import { placesOf, writeCells } from '../schema/change-row';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import type { RowOf } from '../schema/tab';
import { changedSince } from '../seen';
import { auditAnswers } from '../tabs/audit-answers';
import { ownersIn } from '../tabs/owners';
import { processRegister } from '../tabs/process-register';
import type { Sheet } from '../workbook';
import { findProcess, type ProcessRef } from './find-process';
import {
  type AnswersRow,
  groundworkAnswersOf,
  groundworkCells,
  pastAudits,
  type QuickDraft,
  quickDraftOf,
} from './past-audits';
import { draftCells, ratedCells } from './save-draft';
import { suggestAfterGroundwork, suggestVerdict } from './verdict';
import type { AuditAnswer, QuickAnswers, Verdict } from './words';

type ProcessRow = RowOf<typeof processRegister>;

/** What a person decided on in the quick pass of one process. What is left out stays as it is. */
export interface Decision {
  readonly process: ProcessRef;
  readonly answers: QuickAnswers;
  readonly verdict: Verdict;
  readonly owner?: string;
  readonly impact?: number;
  readonly fails?: number;
  /** The process as the person saw it; left out, whatever stands there is written over. */
  readonly seen?: Pick<ProcessRow, 'owner' | 'impact' | 'fails'> & {
    readonly verdict: string | null;
    /** What was answered of this audit before it was saved. */
    readonly draft?: QuickDraft;
  };
}

export interface Saved {
  /** Both tabs as they stand after saving. */
  readonly rows: readonly ProcessRow[];
  readonly answersRows: readonly AnswersRow[];
  readonly process: ProcessRow;
  readonly suggested: Verdict | null;
  readonly warnings: readonly string[];
  /** What others changed since the person looked; where there is any, nothing was saved. */
  readonly changed: readonly string[];
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
  const answersValues = answers.values();
  const before = readRows(auditAnswers, { name: answers.name, values: answersValues }, calendar).rows;
  const { last, draft } = pastAudits(before, row);
  const { verdict, impact, fails } = decision;
  const owner = decision.owner?.trim() || undefined;
  const suggested = suggestVerdict(decision.answers).verdict;
  const changed = changesSince(decision, row, quickDraftOf(draft), owner);
  if (changed.length > 0) {
    return { rows, answersRows: before, process: row, suggested, warnings: [], changed };
  }
  const [id = ''] = row.id === null ? nextIds(processRegister, values, 1) : [row.id];
  noteStart(register, rows, people, today);
  const change = { owner, verdict, impact, fails, id: row.id === null ? id : undefined };
  const registerCells = placesOf(register, processRegister, values, change);
  const [q1, q2, q3] = decision.answers;
  // Later the same day it is the same audit, and what was said in the deep pass still counts.
  const deep: readonly (AuditAnswer | null)[] = last?.auditedOn === today ? groundworkAnswersOf(last) : [];
  const audit = {
    process: row.process ?? decision.process.name,
    auditedOn: today,
    q1,
    q2,
    q3,
    ...groundworkCells(deep),
    suggested: suggestAfterGroundwork(decision.answers, deep).verdict,
    decided: verdict,
    by: by === '' ? null : by,
    processId: id,
  };
  if (draft !== null) {
    writeCells(answers, draft.row, placesOf(answers, auditAnswers, answersValues, audit));
  } else if (last === null || !isSameAnswer(last, decision, today)) {
    appendTo(answers, auditAnswers, [audit]);
  }
  writeCells(register, row.row, registerCells);
  const process: ProcessRow = {
    ...row,
    verdict,
    owner: owner ?? row.owner,
    impact: impact ?? row.impact,
    fails: fails ?? row.fails,
    id,
  };
  return {
    rows: rows.map((one) => (one === row ? process : one)),
    answersRows: readRows(auditAnswers, answers, calendar).rows,
    process,
    suggested,
    warnings: ownerWarnings(owner, people),
    changed: [],
  };
}

function changesSince(decision: Decision, row: ProcessRow, draft: QuickDraft, owner?: string): string[] {
  const { seen, answers, verdict, impact, fails } = decision;
  if (seen === undefined) return [];
  return changedSince([
    ...(seen.draft === undefined ? [] : draftCells(seen.draft, draft, { answers, verdict })),
    { what: 'Verdict', seen: seen.verdict, now: row.verdict, wanted: verdict },
    ...ratedCells(seen, row, { owner, impact, fails }),
  ]);
}

/** The same was saved today: a second try after a lost answer. */
function isSameAnswer(last: AnswersRow, { answers, verdict }: Decision, today: DayNumber): boolean {
  const [q1, q2, q3] = answers;
  const isSame = last.q1 === q1 && last.q2 === q2 && last.q3 === q3;
  return isSame && last.decided === verdict && last.auditedOn === today;
}

/** What a person should know of an owner as typed; none for one that is left out. */
export function ownerWarnings(owner: string | undefined, people: readonly string[]): string[] {
  if (owner === undefined) return [];
  const names = ownersIn(owner, new Set(people.map(foldName)));
  const [first, second] = names;
  if (second !== undefined) {
    return [`${first} and ${second} cannot both own it: name the one who sees that it is done.`];
  }
  if (people.length > 0 && !people.some((name) => foldName(name) === foldName(owner))) {
    return [`${owner} is not in the tab People; add the name there, or choose one from the list.`];
  }
  return [];
}

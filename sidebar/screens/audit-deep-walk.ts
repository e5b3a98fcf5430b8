import type { AuditAnswer, Verdict } from '../../src/audit/words';
import type { Call } from '../calls';
import type { Step } from '../step';
import type { AuditEvent, AuditState } from './audit';
import { answerGroundwork, deepInput, isDeep, isDeepDone, unmetGroundwork } from './audit-deep';
import { afterDeep, REST_MS } from './audit-drafts';
import { type Item, itemKey } from './audit-item';

export type DeepEvent =
  /** With the process of `key`, or else with the first. */
  | { readonly type: 'deepStarted'; readonly key?: string }
  /** `question` counts from 0 at question 4. */
  | { readonly type: 'deepAnswered'; readonly question: number; readonly answer: AuditAnswer }
  | { readonly type: 'deepJudged'; readonly verdict: Verdict }
  | { readonly type: 'deepSavePressed' }
  | { readonly type: 'deepSkipped' }
  | { readonly type: 'deepWentBack' };

/** The processes that the deep pass is for, those that are not done first. */
export function deepKeys(items: readonly Item[]): string[] {
  const deep = items.filter((item) => isDeep(item.process));
  return [
    ...deep.filter((item) => !isDeepDone(item.process)),
    ...deep.filter((item) => isDeepDone(item.process)),
  ].map(itemKey);
}

/** How many processes of the deep pass are still to be done. */
export function deepOpen(items: readonly Item[]): number {
  return items.filter((item) => isDeep(item.process) && !isDeepDone(item.process)).length;
}

/** The process of the deep pass that is on screen. */
export function deepItem(state: AuditState): Item | undefined {
  const key = state.deep.keys[state.deep.at];
  return state.items.find((item) => itemKey(item) === key);
}

/** The deep pass: the walk through questions 4 to 10. Whatever was answered is saved on every way out. */
export function nextDeep(state: AuditState, event: DeepEvent): Step<AuditState, AuditEvent> {
  switch (event.type) {
    case 'deepStarted': {
      const keys = deepKeys(state.items);
      const at = Math.max(0, event.key === undefined ? 0 : keys.indexOf(event.key));
      return { state: { ...state, stage: 'deep', deep: { keys, at }, unmet: [], action: null } };
    }
    case 'deepAnswered':
      return keepSoon(
        editItem(state, (item) => ({
          ...item,
          deep: answerGroundwork(item.deep, event.question, event.answer),
        })),
      );
    case 'deepJudged':
      return keepSoon(
        editItem(state, (item) => ({
          ...item,
          deep: { answers: [null, null, null, null, null, null, null], ...item.deep, verdict: event.verdict },
        })),
      );
    case 'deepSavePressed': {
      const item = deepItem(state);
      const unmet = item === undefined ? [] : unmetGroundwork(item);
      return unmet.length > 0 ? { state: { ...state, unmet } } : move(state, 1, true);
    }
    case 'deepSkipped':
      return move(state, 1);
    case 'deepWentBack':
      return move(state, -1);
  }
}

/** Closing the sidebar says nothing to us, so what was answered is kept once the person rests. */
function keepSoon(state: AuditState): Step<AuditState, AuditEvent> {
  const stamp = state.stamp + 1;
  return {
    state: { ...state, stamp },
    later: { ms: REST_MS, event: { type: 'rested', stamp, whole: true } },
  };
}

function editItem(state: AuditState, edit: (item: Item) => Item): AuditState {
  const current = deepItem(state);
  return {
    ...state,
    unmet: [],
    items: state.items.map((item) => (item === current ? edit(item) : item)),
  };
}

/**
 * Saves what is new, and goes on; past the last process the walk ends. What somebody else answered differently is
 * written over only by someone who is sure.
 */
function move(state: AuditState, by: number, isSure = false): Step<AuditState> {
  const item = deepItem(state);
  const isHeld = !isSure && item !== undefined && state.conflicts.some(({ key }) => key === itemKey(item));
  const input = item === undefined || isHeld ? null : deepInput(item);
  const calls: Call[] = input === null ? [] : [{ name: 'audit.deep', input }];
  const at = Math.max(0, state.deep.at + by);
  const stage = at < state.deep.keys.length ? 'deep' : 'end';
  const sent =
    input === null
      ? state
      : editItem(state, (one) => ({
          ...one,
          sentDeep: { input, seen: afterDeep(input) },
        }));
  return { state: { ...sent, stage, deep: { ...state.deep, at }, unmet: [], action: null }, calls };
}

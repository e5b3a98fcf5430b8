import type { Output } from '../../src/rpc/contract';
import { processKey } from '../process-key';
import type { AuditState } from './audit';
import { deepItem } from './audit-deep-walk';
import { type AuditedProcess, type Item, isAudited, isBegun, itemKey, NO_DRAFT } from './audit-item';
import { mergeStarters } from './audit-starters';

/** Takes the register over; the process on screen stays on screen, with what was said about it. */
export function loaded(state: AuditState, value: Output<'audit.load'>): AuditState {
  const names = value.processes.map((process) => process.ref.name);
  const known = {
    ...state,
    people: value.people,
    starters: mergeStarters(state, value.starters, names),
    today: value.today,
  };
  if (value.processes.length === 0) return { ...known, stage: 'starters', items: [], at: 0, until: 0 };
  const before = new Map(state.items.map((item) => [itemKey(item), item]));
  const items = value.processes.map((process): Item => {
    const item = before.get(processKey(process.ref));
    if (item !== undefined) return { ...item, process };
    return { process, draft: NO_DRAFT, ...(isBegun(process) ? { isResumed: true } : {}) };
  });
  // The deep pass and the owners stay on screen, with what is new of each process.
  if ((state.stage === 'deep' && deepItem({ ...known, items }) !== undefined) || state.stage === 'owners') {
    return { ...known, items };
  }
  const current = state.stage === 'walk' ? state.items[state.at] : undefined;
  const order = current === undefined ? [] : state.items.map(itemKey);
  const resumed = current === undefined ? null : resume({ ...known, items }, order, itemKey(current));
  return resumed ?? begin({ ...known, items });
}

function begin(state: AuditState): AuditState {
  const open = state.items.filter((item) => isOpen(item.process));
  const items = [...open, ...state.items.filter((item) => !isOpen(item.process))];
  const stage = open.length > 0 ? 'walk' : 'end';
  return { ...state, stage, items, at: 0, until: open.length, unmet: [] };
}

/** Goes on where the walk was, with new processes behind; null where the process on screen is gone. */
function resume(state: AuditState, order: readonly string[], current: string): AuditState | null {
  const places = new Map(order.map((key, index) => [key, index]));
  const place = (item: Item) => places.get(itemKey(item)) ?? order.length;
  const items = [...state.items].sort((a, b) => place(a) - place(b));
  const at = items.findIndex((item) => itemKey(item) === current);
  if (at < 0) return null;
  const lastOpen = items.reduce((last, item, index) => (isOpen(item.process) ? index : last), -1);
  return { ...state, items, at, until: Math.max(at + 1, Math.min(state.until, items.length), lastOpen + 1) };
}

/** Nobody has saved it yet, or somebody has begun to answer anew. */
function isOpen(process: AuditedProcess): boolean {
  return !isAudited(process) || isBegun(process);
}

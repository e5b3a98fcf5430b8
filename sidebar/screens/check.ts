import type { Input, Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';

/** Findings shown at a time; a long list is read in portions. */
export const PORTION = 25;

type Checked = Output<'check'>;

export interface CheckState {
  readonly findings: Checked['findings'] | null;
  /** What Repair would do, a sentence each. */
  readonly repairs: readonly string[];
  /** Computed columns with the cells in their way. */
  readonly blocked: NonNullable<Checked['blocked']>;
  /** Cells that the person agreed to empty, as cellKey gives them. */
  readonly chosen: readonly string[];
  /** What the last repair did; null while there was none. */
  readonly repaired: readonly string[] | null;
  readonly shown: number;
  /** What the last refresh did; null while there was none. */
  readonly refreshed: Output<'refresh'> | null;
}

export type CheckEvent =
  | { readonly type: 'lookedAgain' }
  | { readonly type: 'morePressed' }
  | { readonly type: 'cellChosen'; readonly key: string; readonly chosen: boolean }
  | { readonly type: 'repairPressed' }
  | { readonly type: 'refreshPressed' };

export const START_CHECK: CheckState = {
  findings: null,
  repairs: [],
  blocked: [],
  chosen: [],
  repaired: null,
  shown: PORTION,
  refreshed: null,
};

/** A cell in the way, told apart from those of other tabs. */
export function cellKey(sheet: string, cell: string): string {
  return `${sheet}\n${cell}`;
}

/** The chosen cells by sheet, as they are sent: with what the person saw in them. */
function clearOf({ blocked, chosen }: CheckState): NonNullable<Input<'repair'>['clear']> {
  return blocked.flatMap(({ sheet, cells }) => {
    const agreed = cells
      .filter(({ cell }) => chosen.includes(cellKey(sheet, cell)))
      .map(({ cell, holds }) => ({ cell, holds }));
    return agreed.length === 0 ? [] : [{ sheet, cells: agreed }];
  });
}

function heldIn(blocked: CheckState['blocked']): ReadonlyMap<string, string> {
  return new Map(
    blocked.flatMap(({ sheet, cells }) =>
      cells.map(({ cell, holds }): [string, string] => [cellKey(sheet, cell), holds]),
    ),
  );
}

function withChecked(state: CheckState, checked: Checked): CheckState {
  const { findings, repairs = [], blocked = [] } = checked;
  // A cell that is no longer in the way, or holds something else, is not agreed to any more.
  const before = heldIn(state.blocked);
  const now = heldIn(blocked);
  const chosen = state.chosen.filter((key) => now.has(key) && now.get(key) === before.get(key));
  return { ...state, findings, repairs, blocked, chosen, shown: PORTION };
}

/** Check & repair: what to put right, where, and what can be put right in one go. */
export function nextCheck(state: CheckState, event: CheckEvent | ScreenEvent): Step<CheckState> {
  switch (event.type) {
    case 'opened':
    case 'lookedAgain':
      return { state: { ...state, repaired: null }, calls: [{ name: 'check', input: {} }] };
    case 'morePressed':
      return { state: { ...state, shown: state.shown + PORTION } };
    case 'cellChosen': {
      const others = state.chosen.filter((key) => key !== event.key);
      return { state: { ...state, chosen: event.chosen ? [...others, event.key] : others } };
    }
    case 'repairPressed': {
      const clear = clearOf(state);
      return { state, calls: [{ name: 'repair', input: clear.length === 0 ? {} : { clear } }] };
    }
    case 'refreshPressed':
      return { state, calls: [{ name: 'refresh', input: {} }] };
    case 'arrived': {
      const { answer } = event;
      if (answer.name === 'refresh') return { state: { ...state, refreshed: answer.value } };
      if (answer.name === 'check') return { state: withChecked(state, answer.value) };
      if (answer.name !== 'repair') return { state };
      return { state: { ...withChecked(state, answer.value), chosen: [], repaired: answer.value.changes } };
    }
  }
}

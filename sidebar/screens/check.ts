import type { Input, Output } from '../../src/rpc/contract';
import type { ScreenEvent, Step } from '../step';

/** Findings shown at a time; a long list is read in portions. */
export const PORTION = 25;

type Checked = Output<'check'>;
type Renamed = NonNullable<Checked['renamed']>[number];

export interface CheckState {
  readonly findings: Checked['findings'] | null;
  /** What Repair would do, a sentence each. */
  readonly repairs: readonly string[];
  /** Computed columns with the cells in their way. */
  readonly blocked: NonNullable<Checked['blocked']>;
  /** Rows whose IDs stand further up already. */
  readonly copied: NonNullable<Checked['copied']>;
  /** Headers that seem to be renamed; the person says what they are. */
  readonly renamed: NonNullable<Checked['renamed']>;
  /** Cells that the person agreed to empty, and copies that get new IDs, as cellKey gives them. */
  readonly chosen: readonly string[];
  /** What was said about headers, by headerKey. */
  readonly decided: Readonly<Record<string, HeaderIs>>;
  /** What the last repair did; null while there was none. */
  readonly repaired: readonly string[] | null;
  readonly shown: number;
  /** What the last refresh did; null while there was none. */
  readonly refreshed: Output<'refresh'> | null;
}

/** The column that we miss, under a new name; or one of the team's own. */
export type HeaderIs = 'renamed' | 'own';

export type CheckEvent =
  | { readonly type: 'lookedAgain' }
  | { readonly type: 'morePressed' }
  | { readonly type: 'cellChosen'; readonly key: string; readonly chosen: boolean }
  | { readonly type: 'headerDecided'; readonly key: string; readonly is: HeaderIs }
  | { readonly type: 'repairPressed' }
  | { readonly type: 'refreshPressed' };

export const START_CHECK: CheckState = {
  findings: null,
  repairs: [],
  blocked: [],
  copied: [],
  renamed: [],
  chosen: [],
  decided: {},
  repaired: null,
  shown: PORTION,
  refreshed: null,
};

/** A cell, told apart from those of other tabs. */
export function cellKey(sheet: string, cell: string): string {
  return `${sheet}\n${cell}`;
}

/** A header that seems to be renamed, told apart from others. */
export function headerKey({ sheet, cell, holds, header }: Renamed): string {
  return [sheet, cell, holds, header].join('\n');
}

/** What the person chose: cells to empty, rows to give new IDs, headers to rename back or to leave. */
export function chosenCounts(state: CheckState) {
  const { clear = [], newIds = [], headers = [] } = agreedOf(state);
  const of = (wanted: HeaderIs): number => headers.filter(({ is }) => is === wanted).length;
  return {
    cells: clear.flatMap(({ cells }) => cells).length,
    rows: newIds.flatMap(({ ids }) => ids).length,
    renamed: of('renamed'),
    own: of('own'),
  };
}

/** What the person has to see to in the tabs: what is asked on this screen, or is repaired, is not said a second time. */
export function leftToDo({ findings, repairs, blocked, copied, renamed }: CheckState): Checked['findings'] {
  const isShown = {
    repair: repairs.length > 0,
    choice: blocked.length + copied.length + renamed.length > 0,
  };
  return (findings ?? []).filter(({ remedy }) => remedy === undefined || !isShown[remedy]);
}

/** What was chosen, as it is sent: with what the person saw. Where no header is in question, nothing about headers. */
function agreedOf({ blocked, copied, renamed, chosen, decided }: CheckState): Input<'repair'> {
  const clear = blocked.flatMap(({ sheet, cells }) => {
    const agreed = cells
      .filter(({ cell }) => chosen.includes(cellKey(sheet, cell)))
      .map(({ cell, holds }) => ({ cell, holds }));
    return agreed.length === 0 ? [] : [{ sheet, cells: agreed }];
  });
  const newIds = copied
    .filter(({ sheet, cell }) => chosen.includes(cellKey(sheet, cell)))
    .map(({ sheet, cell, ids }) => ({ sheet, cell, ids }));
  const headers = renamed.flatMap((one) => {
    const is = decided[headerKey(one)];
    const { sheet, cell, holds, header } = one;
    return is === undefined ? [] : [{ sheet, cell, holds, header, is }];
  });
  return {
    ...(clear.length > 0 && { clear }),
    ...(newIds.length > 0 && { newIds }),
    ...(renamed.length > 0 && { headers }),
  };
}

/** What stands in each cell that can be chosen, as text that changes when it does. */
function heldIn({ blocked, copied }: Pick<CheckState, 'blocked' | 'copied'>): ReadonlyMap<string, string> {
  return new Map([
    ...blocked.flatMap(({ sheet, cells }) =>
      cells.map(({ cell, holds }): [string, string] => [cellKey(sheet, cell), holds]),
    ),
    ...copied.map(({ sheet, cell, ids }): [string, string] => [cellKey(sheet, cell), ids.join(' ')]),
  ]);
}

function withChecked(state: CheckState, checked: Checked): CheckState {
  const { findings, repairs = [], blocked = [], copied = [], renamed = [] } = checked;
  // A cell that is no longer in question, or holds something else, is not agreed to any more.
  const before = heldIn(state);
  const now = heldIn({ blocked, copied });
  const chosen = state.chosen.filter((key) => now.has(key) && now.get(key) === before.get(key));
  const asked = new Set(renamed.map(headerKey));
  const decided = Object.fromEntries(Object.entries(state.decided).filter(([key]) => asked.has(key)));
  return { ...state, findings, repairs, blocked, copied, renamed, chosen, decided, shown: PORTION };
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
    case 'headerDecided':
      return { state: { ...state, decided: { ...state.decided, [event.key]: event.is } } };
    case 'repairPressed':
      return { state, calls: [{ name: 'repair', input: agreedOf(state) }] };
    case 'refreshPressed':
      return { state, calls: [{ name: 'refresh', input: {} }] };
    case 'arrived': {
      const { answer } = event;
      if (answer.name === 'refresh') return { state: { ...state, refreshed: answer.value } };
      if (answer.name === 'check') return { state: withChecked(state, answer.value) };
      if (answer.name !== 'repair') return { state };
      const after = withChecked(state, answer.value);
      return { state: { ...after, chosen: [], decided: {}, repaired: answer.value.changes } };
    }
  }
}

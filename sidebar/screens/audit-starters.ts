import type { Input } from '../../src/rpc/contract';

/** A process that may be added to the register. `id` tells rows of the list apart while names are edited. */
export interface Starter {
  readonly id: number;
  readonly name: string;
  readonly ticked: boolean;
}

export type StartersEvent =
  | { readonly type: 'starterTicked'; readonly id: number; readonly ticked: boolean }
  | { readonly type: 'starterNamed'; readonly id: number; readonly name: string }
  | { readonly type: 'starterAdded' }
  | { readonly type: 'allTicked'; readonly ticked: boolean };

/** The list as an event leaves it. A name that is typed into is meant to be added, so it is ticked. */
export function nextStarters(starters: readonly Starter[], event: StartersEvent): readonly Starter[] {
  switch (event.type) {
    case 'starterTicked':
      return starters.map((starter) =>
        starter.id === event.id ? { ...starter, ticked: event.ticked } : starter,
      );
    case 'starterNamed':
      return starters.map((starter) =>
        starter.id === event.id
          ? { ...starter, name: event.name, ticked: event.name.trim() !== '' }
          : starter,
      );
    case 'starterAdded':
      return [...starters, { id: freeId(starters), name: '', ticked: true }];
    case 'allTicked':
      return starters.map((starter) => ({ ...starter, ticked: event.ticked }));
  }
}

/**
 * The list for a register with processes of these names: what was edited stays, what is there already goes. On
 * an empty register all are ticked, since taking away is quicker than choosing.
 */
export function mergeStarters(
  state: { readonly stage: string; readonly starters: readonly Starter[] },
  names: readonly string[],
  present: readonly string[],
): readonly Starter[] {
  if (state.stage === 'starters' && state.starters.length > 0) return state.starters;
  const there = new Set(present.map(plain));
  return names
    .filter((name) => !there.has(plain(name)))
    .map((name, index) => ({ id: index + 1, name, ticked: present.length === 0 }));
}

/** The names that are ticked, each once. */
export function tickedNames(starters: readonly Starter[]): string[] {
  const names = starters
    .filter((starter) => starter.ticked)
    .map((starter) => starter.name.trim())
    .filter((name) => name !== '');
  return names.filter((name, index) => names.findIndex((other) => plain(other) === plain(name)) === index);
}

export function unmetStarters(starters: readonly Starter[]): string[] {
  return tickedNames(starters).length > 0 ? [] : ['Tick at least one process, or type the name of your own.'];
}

export function addInput(starters: readonly Starter[]): Input<'audit.add'> {
  return { names: tickedNames(starters) };
}

function freeId(starters: readonly Starter[]): number {
  return Math.max(0, ...starters.map((starter) => starter.id)) + 1;
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}

import type * as z from 'zod/mini';
import { inputs } from './inputs';
import { outputs } from './outputs';

/**
 * What the sidebar can ask, with what it sends and what it gets: inputs.ts and outputs.ts, put together. Both
 * sides check against them, and docs/rpc.md is written from them. Only JSON crosses: days are 'yyyy-mm-dd',
 * months 'yyyy-mm'. The sidebar takes types from here, and values from outputs.ts alone, to stay small.
 */

export type CallName = keyof typeof inputs;
export type Input<N extends CallName> = z.output<(typeof inputs)[N]['input']>;
export type Output<N extends CallName> = z.output<(typeof outputs)[N]>;

export type Contract = {
  readonly [N in CallName]: {
    readonly summary: string;
    readonly input: (typeof inputs)[N]['input'];
    readonly output: (typeof outputs)[N];
  };
};

// Both lists have the same names, or Contract would not compile.
export const contract = Object.fromEntries(
  (Object.keys(inputs) as CallName[]).map((name) => [name, { ...inputs[name], output: outputs[name] }]),
) as unknown as Contract;

/** What rpc answers: the value, or a refusal that a person can act on. A bug is told apart from a refusal. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly where: string; readonly problem: string; readonly bug: boolean };

import type { CallName, Input, Output } from '../src/rpc/contract';
import type { Problem } from './problem';
import { processKey } from './process-key';

export type ScreenName =
  | 'home'
  | 'setup'
  | 'audit'
  | 'week'
  | 'metrics'
  | 'waste'
  | 'import'
  | 'review'
  | 'check';

/** One thing to ask the server. */
export type Call = { [N in CallName]: { readonly name: N; readonly input: Input<N> } }[CallName];

/** What the server said to a call that went well. */
export type Answered = { [N in CallName]: { readonly name: N; readonly value: Output<N> } }[CallName];

/** An answer together with what was asked for it. */
export type Arrived = {
  [N in CallName]: { readonly name: N; readonly input: Input<N>; readonly value: Output<N> };
}[CallName];

/** A call on its way. `after` is what was asked of the same thing meanwhile; it goes once this one is answered. */
export interface Pending {
  readonly id: number;
  readonly screen: ScreenName;
  readonly call: Call;
  readonly after: Call | null;
}

/** A call that did not go well, kept with all that it sent, so that it can be tried again. */
export interface Failure {
  readonly id: number;
  readonly screen: ScreenName;
  readonly call: Call;
  readonly problem: Problem;
}

export interface Calls {
  readonly nextId: number;
  readonly pending: readonly Pending[];
  readonly failures: readonly Failure[];
}

export const NO_CALLS: Calls = { nextId: 1, pending: [], failures: [] };

/** A call that is to be sent now, and the number that its answer comes back with. */
export interface Sending {
  readonly id: number;
  readonly call: Call;
}

export interface CallsStep {
  readonly calls: Calls;
  readonly sending: readonly Sending[];
}

/**
 * Takes a call up. A newer read replaces an older one, whose answer is then ignored. A write that is already on
 * its way is not sent twice; a newer write of the same thing waits for the older, since answers come in any order.
 */
export function begin(calls: Calls, screen: ScreenName, call: Call): CallsStep {
  const key = keyOf(call);
  const failures = calls.failures.filter((failure) => keyOf(failure.call) !== key);
  const earlier = calls.pending.find((pending) => keyOf(pending.call) === key);
  if (earlier !== undefined && isWrite(call)) {
    const after = sameCall(earlier.call, call) ? null : call;
    const waiting = calls.pending.map((pending) => (pending === earlier ? { ...pending, after } : pending));
    return { calls: { ...calls, pending: waiting, failures }, sending: [] };
  }
  const id = calls.nextId;
  const pending = [
    ...calls.pending.filter((other) => other !== earlier),
    { id, screen, call, after: null } satisfies Pending,
  ];
  return { calls: { nextId: id + 1, pending, failures }, sending: [{ id, call }] };
}

/** Takes a call off the list once it is answered, and sends what waited for it. Undefined for an answer nobody waits for. */
export function settle(calls: Calls, id: number): (CallsStep & { readonly settled: Pending }) | undefined {
  const settled = calls.pending.find((pending) => pending.id === id);
  if (settled === undefined) return undefined;
  const rest = { ...calls, pending: calls.pending.filter((pending) => pending !== settled) };
  const step =
    settled.after === null ? { calls: rest, sending: [] } : begin(rest, settled.screen, settled.after);
  return { ...step, settled };
}

/** Keeps a call that failed, unless a newer one of the same thing has gone out in its place. */
export function fail(calls: Calls, id: number, problem: Problem): CallsStep {
  const step = settle(calls, id);
  if (step === undefined) return { calls, sending: [] };
  if (step.sending.length > 0) return step;
  const { screen, call } = step.settled;
  const failures = [...step.calls.failures, { id, screen, call, problem }];
  return { calls: { ...step.calls, failures }, sending: [] };
}

/** Sends a failed call again, as it was. */
export function retry(calls: Calls, id: number): CallsStep {
  const failure = calls.failures.find((candidate) => candidate.id === id);
  return failure === undefined ? { calls, sending: [] } : begin(calls, failure.screen, failure.call);
}

/** True for a call that changes the workbook. */
export function isWrite(call: Call): boolean {
  if (call.name === 'importRows') return call.input.preview !== true;
  return !/\.(load|plan|match|run|preview|history)$|^(home|check)$/.test(call.name);
}

/** Calls of one key are about the same thing, so that the latest is the one that counts. */
function keyOf(call: Call): string {
  const process = ofProcess(call);
  if (process !== null) {
    const what = call.name === 'audit.act' ? call.input.what : '';
    // A draft and the audit that it becomes are about the same thing: one waits for the other.
    const name = call.name === 'audit.draft' ? 'audit.save' : call.name;
    return `${name} ${processKey(process)} ${what}`;
  }
  if (call.name === 'importRows') return `importRows ${isWrite(call) ? 'write' : 'preview'}`;
  if (!isWrite(call)) return call.name;
  // Changes of two actions, metrics or wastes are two things, and each has to arrive.
  const input: Readonly<Record<string, unknown>> = call.input;
  const about = ['action', 'problem', 'metric', 'what', 'tool', 'ending', 'kind', 'name', 'index'].map(
    (key) => input[key],
  );
  return `${call.name} ${JSON.stringify(about)}`;
}

/** The process that a call changes; null for any other call. */
export function ofProcess(call: Call): Input<'audit.save'>['process'] | null {
  switch (call.name) {
    case 'audit.save':
    case 'audit.draft':
    case 'audit.deep':
    case 'audit.act':
    case 'owner.assign':
    case 'sop.write':
      return call.input.process;
    default:
      return null;
  }
}

function sameCall(a: Call, b: Call): boolean {
  return a.name === b.name && JSON.stringify(a.input) === JSON.stringify(b.input);
}

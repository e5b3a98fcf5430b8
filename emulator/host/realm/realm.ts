import vm from 'node:vm';
import { dispatch, notEmulated } from './dispatch';
import type { Execution } from './execution';
import { ScriptFailure, TIME_IS_UP } from './script-failure';
import { ServiceError, type ServiceRef } from './service';
import { REALM_SOURCE } from './source';
import { zoneNamed } from './zone';

const setUp = new vm.Script(REALM_SOURCE, { filename: 'realm.js' });
const enter = new vm.Script('$enter$()', { filename: 'enter.js' });

interface Entry {
  enter(name: string, args: readonly unknown[]): unknown;
}

/**
 * Evaluates the whole script in a realm of its own and calls one of its functions. `globals` are the service
 * objects by their global names. The result is a value of that realm. Throws ScriptFailure.
 */
export function runInRealm(
  execution: Execution,
  globals: ReadonlyMap<string, ServiceRef>,
  functionName: string,
  args: readonly unknown[],
): unknown {
  const context = vm.createContext(Object.create(null), { microtaskMode: 'afterEvaluate' });
  const inside: Entry = setUp.runInContext(context)(hostSide(execution, globals));
  try {
    execution.bundle.script.runInContext(context, { timeout: timeLeft(execution) });
    Object.defineProperty(context, '$enter$', {
      configurable: true,
      value: () => {
        Reflect.deleteProperty(context, '$enter$');
        return inside.enter(functionName, args);
      },
    });
    return enter.runInContext(context, { timeout: timeLeft(execution) });
  } catch (error) {
    throw failureOf(error);
  }
}

/**
 * A call of a service that is under way at the limit is let finish for so long: a script is stopped from outside
 * wherever it is, and in the middle of a call that would leave the workbook half changed. The next call ends it.
 */
const CALL_ENDS_WITHIN_MS = 1000;

function timeLeft({ deadline, limitMs }: Execution): number {
  const left = Math.ceil(deadline - performance.now());
  if (left <= 0) throw new ScriptFailure(TIME_IS_UP, 'Error', true);
  return left + Math.min(CALL_ENDS_WITHIN_MS, limitMs);
}

/** The host's half of the bridge; source.ts holds the other. */
function hostSide(execution: Execution, globals: ReadonlyMap<string, ServiceRef>) {
  const { workbook, bundle } = execution;
  const zone = zoneNamed(bundle.timezone);
  return {
    globals: [...globals.keys()],
    global: (name: string) => globals.get(name),
    call: (reference: ServiceRef, member: string, args: readonly unknown[]) =>
      dispatch(reference, member, execution, args),
    kindOf: (reference: ServiceRef, member: string): 'function' | 'value' => {
      if (reference.kind.members.has(member)) return 'function';
      if (reference.kind.values.has(member)) return 'value';
      throw notEmulated(reference.kind.title, member);
    },
    valueOf: (reference: ServiceRef, member: string) => reference.kind.values.get(member),
    has: (reference: ServiceRef, member: string) =>
      reference.kind.members.has(member) || reference.kind.values.has(member),
    describe: (reference: ServiceRef) => reference.kind.describe(reference.self as never),
    messageOf: (error: unknown) => (error instanceof ServiceError ? error.message : undefined),
    now: () => workbook.clock.now(),
    zoneName: bundle.timezone,
    offsetAt: (instant: number) => (Number.isNaN(instant) ? Number.NaN : zone.offsetAt(instant)),
    instantOf: (wall: number) => zone.instantOf(wall),
  };
}

/** Turns whatever came out of a realm into one kind of error. */
function failureOf(error: unknown): ScriptFailure {
  if (error instanceof ScriptFailure) return error;
  if (typeof error === 'object' && error !== null) {
    const { message, name, stack, code } = error as Readonly<Record<string, unknown>>;
    if (code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return new ScriptFailure(TIME_IS_UP, 'Error', true);
    if (typeof message === 'string') {
      return new ScriptFailure(
        message,
        typeof name === 'string' ? name : 'Error',
        false,
        typeof stack === 'string' ? stack : undefined,
      );
    }
  }
  return new ScriptFailure(String(error), 'Error', false);
}

import * as z from 'zod/mini';
import type { CallName, Input, Output } from '../src/rpc/contract';
import { outputs } from '../src/rpc/outputs';
import { OUTDATED, OUTSIDE, type Problem, problemOfFailure, problemOfRefusal, SILENT } from './problem';

/** As much of google.script.run as the sidebar uses. Each setter gives a runner of its own. */
export interface ScriptRun {
  withSuccessHandler(handler: (answer: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: unknown) => void): ScriptRun;
  rpc(name: string, json: string): void;
}

export type Reply<N extends CallName> =
  | { readonly ok: true; readonly value: Output<N> }
  | { readonly ok: false; readonly problem: Problem };

const answer = z.union([
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), where: z.string(), problem: z.string(), bug: z.boolean() }),
]);

/** Google stops a call after six minutes; what has said nothing half a minute later says nothing any more. */
const LONGEST_WAIT = 6.5 * 60_000;

/**
 * Asks the server one thing and checks what comes back. Always gives a reply, once, and never throws: whatever
 * goes wrong is a problem in words, and so is an answer that does not come. `run` is undefined outside Google Sheets.
 */
export function ask<N extends CallName>(
  run: ScriptRun | undefined,
  name: N,
  input: Input<N>,
): Promise<Reply<N>> {
  return new Promise((resolve) => {
    const refuse = (problem: Problem) => reply({ ok: false, problem });
    const limit = setTimeout(() => refuse({ kind: 'lost', text: SILENT, detail: null }), LONGEST_WAIT);
    const reply = (given: Reply<N>) => {
      clearTimeout(limit);
      resolve(given);
    };
    if (run === undefined) return refuse({ kind: 'outside', text: OUTSIDE, detail: null });
    try {
      run
        .withSuccessHandler((text) => reply(read(name, text)))
        .withFailureHandler((error) => refuse(problemOfFailure(error)))
        .rpc(name, JSON.stringify(input));
    } catch (error) {
      refuse(problemOfFailure(error));
    }
  });
}

function read<N extends CallName>(name: N, text: unknown): Reply<N> {
  const envelope = z.safeParse(answer, parseJson(text));
  if (!envelope.success) return outdated(`${name}: not an answer`);
  if (!envelope.data.ok) {
    const { where, problem, bug } = envelope.data;
    return { ok: false, problem: problemOfRefusal(where, problem, bug) };
  }
  const value = z.safeParse(outputs[name], envelope.data.value);
  if (!value.success) {
    const issue = value.error.issues[0];
    return outdated(`${name}, ${issue?.path.join('.') || 'answer'}: ${issue?.message ?? 'not as expected'}`);
  }
  // The schema is the one of this name; the compiler cannot follow that through the index.
  return { ok: true, value: value.data as Output<N> };
}

function outdated(detail: string): { readonly ok: false; readonly problem: Problem } {
  return { ok: false, problem: { kind: 'outdated', text: OUTDATED, detail } };
}

function parseJson(text: unknown): unknown {
  if (typeof text !== 'string') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { answer } from '../../../src/rpc/answer';
import type { Answer, CallName, Input, Output } from '../../../src/rpc/contract';
import { type Given, type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';

/** A workbook in memory with the calls of the sidebar over it, at noon of a day that the test names. */
export interface Desk {
  readonly workbook: MemoryWorkbook;
  readonly bugs: unknown[];
  /** The answer, whatever it is. */
  ask<N extends CallName>(name: N, input: Input<N>): Answer<Output<N>>;
  /** The value of an answer that goes well; throws what it says otherwise. */
  get<N extends CallName>(name: N, input: Input<N>): Output<N>;
}

export function openDesk(
  options: {
    readonly today?: string;
    readonly timezone?: string;
    /** A workbook that another desk has worked on. */
    readonly workbook?: MemoryWorkbook;
    readonly sheets?: Readonly<Record<string, readonly (readonly Given[])[]>>;
  } = {},
): Desk {
  const workbook =
    options.workbook ??
    memoryWorkbook({ timezone: options.timezone ?? 'Europe/Berlin', sheets: options.sheets });
  const bugs: unknown[] = [];
  let me: string | null = null;
  const ask = <N extends CallName>(name: N, input: Input<N>) =>
    JSON.parse(
      answer(name, JSON.stringify(input), () => workbook, {
        now: () => new Date(`${options.today ?? '2015-01-15'}T12:00:00Z`),
        user: () => me ?? 'ana@example.com',
        person: {
          read: () => me,
          keep: (name) => {
            me = name;
          },
        },
        log: (error) => bugs.push(error),
      }),
    ) as Answer<Output<N>>;
  return {
    workbook,
    bugs,
    ask,
    get(name, input) {
      const answered = ask(name, input);
      if (answered.ok) return answered.value;
      throw bugs[0] ?? new Error(`${answered.where}: ${answered.problem}`);
    },
  };
}

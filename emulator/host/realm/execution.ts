import type { Mail } from '../../desk';
import type { Session } from '../session';
import type { Workbook } from '../workbook';
import type { Bundle } from './bundle';

export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** One run of the script, from a click, a call or a cell: what it may do, for whom, and what it left behind. */
export interface Execution {
  readonly id: number;
  readonly mode: AuthMode;
  readonly session: Session;
  readonly workbook: Workbook;
  readonly bundle: Bundle;
  readonly shared: SharedState;
  /** The cell that asks, for a custom function. */
  readonly cell: { readonly sheet: number; readonly row: number; readonly column: number } | null;
  /** Wall milliseconds of this machine at which the run is over its limit, and how long that is. */
  readonly deadline: number;
  readonly limitMs: number;
  /** Waits in the emulator's time; what was waited counts towards the limit. */
  sleep(ms: number): void;
}

/** Calls by kind. Those of custom functions are counted apart, because cells are computed when somebody looks. */
export interface CallCounts {
  read: number;
  write: number;
  other: number;
  inFunctions: number;
}

/** What all executions of one emulator share. */
export interface SharedState {
  readonly calls: CallCounts;
  readonly members: Map<string, number>;
  readonly outbox: Mail[];
  readonly log: string[];
  readonly locks: Map<string, { readonly execution: number }>;
  readonly cache: Map<string, { readonly value: string; readonly until: number }>;
  /** Who made the workbook, and all who have opened it. */
  readonly owner: string;
  readonly people: Set<string>;
  /** The title of the add-on's menu. */
  readonly addOnName: string;
  mailQuota: number;
}

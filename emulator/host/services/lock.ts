import { wholeNumber } from '../realm/arguments';
import type { Execution } from '../realm/execution';
import { defineKind, object, plain, ServiceError } from '../realm/service';
import type * as google from './google';

function has(execution: Execution, name: string): boolean {
  return execution.shared.locks.get(name)?.execution === execution.id;
}

/** Takes the lock when nobody else has it. Waiting is of no use here: who holds it cannot go on meanwhile. */
function take(execution: Execution, name: string, waitMs: number): boolean {
  const holder = execution.shared.locks.get(name);
  if (holder !== undefined && holder.execution !== execution.id) {
    if (waitMs > 0) execution.sleep(waitMs);
    if (execution.shared.locks.has(name)) return false;
  }
  execution.shared.locks.set(name, { execution: execution.id });
  return true;
}

export const lockKind = defineKind<google.Lock, string>('LockService.Lock', {
  hasLock: plain((name, run) => has(run, name)),
  tryLock: plain((name, run, ms) => take(run, name, wholeNumber(ms))),
  waitLock: plain((name, run, ms) => {
    if (!take(run, name, wholeNumber(ms))) {
      throw new ServiceError('Lock timeout: another process was holding the lock for too long.');
    }
  }),
  releaseLock: plain((name, run) => {
    if (has(run, name)) run.shared.locks.delete(name);
  }),
});

export const lockService = defineKind<google.LockService, null>('LockService', {
  getDocumentLock: plain(() => object(lockKind, 'document')),
  getScriptLock: plain(() => object(lockKind, 'script')),
  getUserLock: plain((_, run) => object(lockKind, `user:${run.session.user}`)),
});

/** Lets go of every lock of an execution: at its end, and when it shows an alert. */
export function releaseLocks(execution: Execution): void {
  for (const [name, holder] of execution.shared.locks) {
    if (holder.execution === execution.id) execution.shared.locks.delete(name);
  }
}

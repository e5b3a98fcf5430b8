/** The emulator's clock: this machine's, or one that stands still until it is moved. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  advance(ms: number): void;
  /** Waits as a script's sleep does: a clock that stands still only moves on. */
  sleep(ms: number): void;
}

/** A clock that stands at `start`, or this machine's when it is left out. */
export function makeClock(start?: number): Clock {
  let ahead = 0;
  const now = () => (start ?? Date.now()) + ahead;
  const advance = (ms: number) => {
    ahead += ms;
  };
  if (start !== undefined) return { now, advance, sleep: advance };
  return {
    now,
    advance,
    sleep: (ms) => {
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
    },
  };
}

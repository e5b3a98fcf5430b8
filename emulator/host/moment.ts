/** The milliseconds since 1970 of a moment. Throws a message when it is none. */
export function momentOf(now: string | number | Date): number {
  const time = new Date(now).getTime();
  if (Number.isNaN(time)) throw new Error(`"${String(now)}" is no moment. Write it as 2026-09-30T12:00:00Z.`);
  return time;
}

/** A wall clock 'yyyy-MM-dd HH:mm:ss' of a time zone, from Node's own zone data, that counts how often it is asked. */
export function wallClockIn(timezone: string): { read: (instant: Date) => string; calls: () => number } {
  const format = new Intl.DateTimeFormat('en-CA-u-hc-h23', {
    timeZone: timezone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  let calls = 0;
  return {
    read(instant) {
      calls += 1;
      const parts: Record<string, string> = {};
      for (const part of format.formatToParts(instant)) parts[part.type] = part.value;
      return `${parts.year?.padStart(4, '0')}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`;
    },
    calls: () => calls,
  };
}

/** What google.script.run carries: numbers, booleans, text, null, and plain objects and arrays of them. */
export type JsonValue =
  | number
  | boolean
  | string
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** A value that cannot cross between page and script. */
export class IllegalValue extends Error {}

/**
 * A copy of a value of any realm as it arrives on the other side. Throws IllegalValue for a Date, a function or
 * anything else that is no plain data, wherever it lies, and for objects that hold themselves.
 */
export function carried(value: unknown, path = '', inside: readonly object[] = []): JsonValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') throw illegal(path);
  if (inside.includes(value)) throw illegal(path);
  const within = [...inside, value];
  if (Array.isArray(value)) return value.map((one, index) => carried(one, join(path, index), within));
  if (Object.prototype.toString.call(value) !== '[object Object]') throw illegal(path);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw illegal(path);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, carried(one, join(path, key), within)]),
  );
}

const join = (path: string, key: string | number): string => (path === '' ? String(key) : `${path}.${key}`);

function illegal(path: string): IllegalValue {
  return new IllegalValue(`Failed due to illegal value in property: ${path === '' ? '0' : path}`);
}

import { BadArguments, type Kind, type ServiceRef } from './service';

/** Reading what a script passed. Each throws BadArguments when it is something else. */

export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new BadArguments();
}

export function optionalText(value: unknown): string | null {
  return value === null || value === undefined ? null : textOf(value);
}

export function wholeNumber(value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return Math.trunc(value);
  throw new BadArguments();
}

export function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  throw new BadArguments();
}

export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new BadArguments();
}

export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new BadArguments();
}

export function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    return value as Readonly<Record<string, unknown>>;
  }
  throw new BadArguments();
}

export function isRef(value: unknown): value is ServiceRef {
  return typeof value === 'object' && value !== null && 'bridge' in value && value.bridge === 'service';
}

/** What the object of this kind holds. */
export function selfOf<Self>(kind: Kind<Self>, value: unknown): Self {
  if (isRef(value) && (value.kind as unknown) === kind) return value.self as Self;
  throw new BadArguments();
}

/** True for an object of this kind. */
export function isKind<Self>(kind: Kind<Self>, value: unknown): value is ServiceRef<Self> {
  return isRef(value) && (value.kind as unknown) === kind;
}

/** The instant of a Date of any realm, or null. */
export function instantOfDate(value: unknown): number | null {
  if (Object.prototype.toString.call(value) !== '[object Date]') return null;
  return Date.prototype.getTime.call(value);
}

/** How Google names an argument's type in its messages. */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (isRef(value)) return value.kind.title;
  if (Array.isArray(value)) return `${typeName(value[0])}[]`;
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'function')
    return typeof value;
  return instantOfDate(value) === null ? '(class)' : 'Date';
}

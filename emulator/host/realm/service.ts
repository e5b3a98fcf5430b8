import type { Execution } from './execution';

/** A service object inside the host; one object for as long as a script may compare it. */
export interface ServiceRef<Self = unknown> {
  readonly bridge: 'service';
  readonly kind: AnyKind;
  readonly self: Self;
}

/** An instant on its way into the realm, where it becomes a Date of that realm. */
export interface RealmDate {
  readonly bridge: 'date';
  readonly time: number;
}

/** Bytes on their way into the realm, where they become an array of numbers. */
export interface RealmBytes {
  readonly bridge: 'bytes';
  readonly bytes: Int8Array;
}

/** A block of cells on its way into the realm, row by row, where it becomes rows of values. */
export interface RealmRows {
  readonly bridge: 'rows';
  readonly columns: number;
  readonly values: readonly unknown[];
}

/** What a call does to the document: 'other' touches only what the script itself holds. */
export type Effect = 'read' | 'write' | 'other';

/** What a member is: how it is counted and guarded, and what it does. */
export interface Member<Self> {
  readonly effect: Effect;
  /** One of these scopes must be in the manifest; unset takes the kind's. */
  readonly scopes?: readonly string[];
  /** True when it opens something on the person's screen. */
  readonly opensUi?: boolean;
  readonly run: (self: Self, execution: Execution, ...args: unknown[]) => unknown;
}

/** A kind of service object, such as Range. */
export interface Kind<Self> {
  readonly name: string;
  /** How messages call it, such as SpreadsheetApp.Range. */
  readonly title: string;
  readonly scopes: readonly string[];
  readonly members: ReadonlyMap<string, Member<Self>>;
  /** Members that are values rather than functions, such as SpreadsheetApp.BorderStyle. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly describe: (self: Self) => string;
}

/** A kind whose objects' inside is known only to its own members. */
export type AnyKind = Kind<never>;

/** Something that the script is told as Google tells it: an Exception with this message. */
export class ServiceError extends Error {}

/** Arguments that no signature takes; the caller knows the member's name. */
export class BadArguments extends Error {}

/**
 * Declares a kind. `Google` is its interface in @types/google-apps-script, so that a member that Google does
 * not have is a compile error.
 */
export function defineKind<Google, Self>(
  title: string,
  members: { readonly [Name in keyof Google]?: Member<Self> },
  more: {
    readonly scopes?: readonly string[];
    readonly values?: Readonly<Record<string, unknown>>;
    readonly describe?: (self: Self) => string;
  } = {},
): Kind<Self> {
  const name = title.split('.').at(-1) ?? title;
  return {
    name,
    title,
    scopes: more.scopes ?? [],
    members: new Map(Object.entries(members) as [string, Member<Self>][]),
    values: new Map(Object.entries(more.values ?? {})),
    describe: more.describe ?? (() => name),
  };
}

/** An object of a kind. */
export function object<Self>(kind: Kind<Self>, self: Self): ServiceRef<Self> {
  return { bridge: 'service', kind: kind as AnyKind, self };
}

type Run<Self> = Member<Self>['run'];

/** A member that asks the document. */
export const reads = <Self>(run: Run<Self>): Member<Self> => ({ effect: 'read', run });
/** A member that changes the document. */
export const writes = <Self>(run: Run<Self>): Member<Self> => ({ effect: 'write', run });
/** A member that touches neither the document nor anything that needs leave. */
export const plain = <Self>(run: Run<Self>): Member<Self> => ({ effect: 'other', run });

/** An instant as the realm gets it. */
export function realmDate(time: number): RealmDate {
  return { bridge: 'date', time };
}

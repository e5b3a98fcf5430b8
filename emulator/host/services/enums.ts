import { isRef } from '../realm/arguments';
import { BadArguments, type Kind, object, plain, type ServiceRef } from '../realm/service';

/** An enumeration of Google's: its values as objects that a script compares, and their container. */
export interface Enumeration<Name extends string> {
  readonly values: Readonly<Record<Name, ServiceRef<Name>>>;
  readonly container: ServiceRef<null>;
  /** The name of a value that a script passed. Throws BadArguments for anything else; text is no value. */
  nameOf(value: unknown): Name;
}

/** Declares an enumeration by its title, such as SpreadsheetApp.BorderStyle, and the names of its values. */
export function defineEnum<Name extends string>(title: string, names: readonly Name[]): Enumeration<Name> {
  const kind: Kind<Name> = {
    name: title,
    title,
    scopes: [],
    members: new Map([
      ['name', plain<Name>((name) => name)],
      ['ordinal', plain<Name>((name) => names.indexOf(name))],
      ['compareTo', plain<Name>((name, _, other) => names.indexOf(name) - names.indexOf(nameOf(other)))],
    ]),
    values: new Map(),
    describe: (name) => name,
  };
  const entries = names.map((name) => [name, object(kind, name)] as const);
  const values = Object.fromEntries(entries) as Record<Name, ServiceRef<Name>>;
  const nameOf = (value: unknown): Name => {
    if (isRef(value) && (value.kind as unknown) === kind) return value.self as Name;
    throw new BadArguments();
  };
  const containerKind: Kind<null> = {
    name: title,
    title,
    scopes: [],
    members: new Map(),
    values: new Map(entries),
    describe: () => title,
  };
  return { values, container: object(containerKind, null), nameOf };
}

import { isShortAddress, otherThanStanding } from '../../src/rpc/standing-person';
import { foldName } from '../../src/schema/fold-name';

/** A person as pasted; the name is made from the address where only that stands there. */
export interface PastedPerson {
  readonly name: string;
  readonly email: string | null;
}

const ADDRESS = /[^\s<>,;"']+@[^\s<>,;"']+/;
/** How a list that comes from a sheet or a mail may begin. */
const HEADINGS = /^(to|cc|names?|e-?mails?|address(es)?)([\s,:]+(e-?mails?|address(es)?))*$/i;

/**
 * The people in pasted text, a line each: "Ana Ruiz <ana@example.com>", "Ana Ruiz, ana@example.com", "Ana Ruiz", or
 * an address alone. Several on a line are told apart by semicolons, or by commas where all or none have an address.
 */
export function readPasted(text: string): PastedPerson[] {
  return text
    .split('\n')
    .flatMap(partsOf)
    .map(readPerson)
    .filter((person) => person.name !== '');
}

/** The people of a line, each as it is written. */
function partsOf(line: string): readonly string[] {
  if (!line.includes('@')) return line.split(/[,;]/);
  const parts = line
    .split(';')
    .flatMap((part) => (part.split('@').length > 2 ? part.split(/,(?=[^@]*@)/) : [part]));
  // Cells of a table: a name, its address, the next name.
  const arePairs = parts.every((part, at) => isAddress(part) === (at % 2 === 1) && part.trim() !== '');
  if (!arePairs || parts.length % 2 === 1) return parts;
  return parts.flatMap((part, at) => (at % 2 === 0 ? [`${part} ${parts[at + 1] ?? ''}`] : []));
}

function isAddress(part: string): boolean {
  return part.trim().replace(/^<|>$/g, '') === ADDRESS.exec(part)?.[0];
}

function readPerson(line: string): PastedPerson {
  const email = ADDRESS.exec(line)?.[0] ?? null;
  const name = (email === null ? line : line.replace(email, ' '))
    .replace(/[<>"\t]/g, ' ')
    .replace(/^[\s,:\u00b7\u2022*-]+|[\s,:]+$/g, '')
    .replace(/\s+/g, ' ');
  if (email === null) return { name: HEADINGS.test(name) ? '' : name, email };
  return { name: name === '' ? nameOf(email) : name, email };
}

/** 'Ana Ruiz' of ana.ruiz@example.com. */
function nameOf(email: string): string {
  return (email.split('@')[0] ?? '')
    .split(/[._-]+/)
    .filter((part) => part !== '')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join(' ');
}

/** Those who would be added, and those who are there already or stand twice, by name or address in any case. */
export function sortPasted(
  pasted: readonly PastedPerson[],
  known: readonly PastedPerson[],
): {
  readonly fresh: readonly PastedPerson[];
  readonly there: readonly PastedPerson[];
  /** Those of them who are pasted with another address or name; saving says what to do about each. */
  readonly differing: readonly PastedPerson[];
  /** Those whose address has no end yet: they wait until it is typed. */
  readonly short: readonly PastedPerson[];
} {
  const addresses = known.map(({ email }) => foldName(email));
  const short = pasted.filter(({ email }) => isShortAddress(email) && !addresses.includes(foldName(email)));
  const taken = new Set(known.flatMap(marks));
  const fresh: PastedPerson[] = [];
  const there: PastedPerson[] = [];
  for (const person of pasted.filter((each) => !short.includes(each))) {
    (marks(person).some((mark) => taken.has(mark)) ? there : fresh).push(person);
    for (const mark of marks(person)) taken.add(mark);
  }
  const standing = [...known, ...fresh];
  const differing = there.filter((person) => otherThanStanding(person, standing) !== null);
  return { fresh, there, differing, short };
}

/** People as text that is read as the same people. */
export function pastedText(people: readonly PastedPerson[]): string {
  return people.map(({ name, email }) => (email === null ? name : `${name} <${email}>`)).join('\n');
}

function marks({ name, email }: PastedPerson): string[] {
  return [foldName(name), ...(email === null ? [] : [foldName(email)])];
}

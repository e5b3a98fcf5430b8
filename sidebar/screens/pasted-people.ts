import { otherThanStanding } from '../../src/rpc/standing-person';

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
 * an address alone. Several on a line are told apart by semicolons, or by commas where each has an address.
 */
export function readPasted(text: string): PastedPerson[] {
  return text
    .split(/[\n;]+/)
    .flatMap((line) => (line.split('@').length > 2 ? line.split(/,(?=[^@]*@)/) : [line]))
    .map(readPerson)
    .filter((person) => person.name !== '');
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

/** Those who would be added, and those who are there already or stand twice, by name or address. */
export function sortPasted(
  pasted: readonly PastedPerson[],
  known: readonly PastedPerson[],
): {
  readonly fresh: readonly PastedPerson[];
  readonly there: readonly PastedPerson[];
  /** Those of them who are pasted with another address or name; saving says what to do about each. */
  readonly differing: readonly PastedPerson[];
} {
  const taken = new Set(known.flatMap(marks));
  const fresh: PastedPerson[] = [];
  const there: PastedPerson[] = [];
  for (const person of pasted) {
    (marks(person).some((mark) => taken.has(mark)) ? there : fresh).push(person);
    for (const mark of marks(person)) taken.add(mark);
  }
  const standing = [...known, ...fresh];
  const differing = there.filter((person) => otherThanStanding(person, standing) !== null);
  return { fresh, there, differing };
}

/** True for an address whose end is missing: ana@example. */
export function isShortAddress(email: string | null): boolean {
  return email !== null && !/@.*[^.@]\.[^.@]+$/.test(email);
}

function marks({ name, email }: PastedPerson): string[] {
  return [plain(name), ...(email === null ? [] : [plain(email)])];
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

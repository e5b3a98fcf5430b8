import { foldName } from '../schema/fold-name';

interface Person {
  readonly name: string;
  readonly email: string | null;
}

/**
 * What to say of a person who is pasted with another address, or another name, than the one who stands in People with
 * that name or address; null where nothing differs. Who stands there stays as they are.
 */
export function otherThanStanding(pasted: Person, people: readonly Person[]): string | null {
  const named = people.find(({ name }) => foldName(name) === foldName(pasted.name));
  if (named !== undefined) {
    if (foldName(pasted.email) === '' || foldName(pasted.email) === foldName(named.email)) return null;
    if (pasted.email !== null && isShortAddress(pasted.email))
      return `${named.name}: ${incompleteAddress(pasted.email)}`;
    return foldName(named.email) === ''
      ? `${named.name} is there already without an address; type ${pasted.email} in People.`
      : `${named.name} is there already with ${named.email}; change it in People.`;
  }
  const addressed = people.find(
    ({ email }) => foldName(email) !== '' && foldName(email) === foldName(pasted.email),
  );
  if (addressed === undefined) return null;
  return `${addressed.email} is there already as ${addressed.name}; change the name in People.`;
}

/** True for an address whose end is missing: ana@example. */
export function isShortAddress(email: string | null): boolean {
  return email !== null && /@/.test(email) && !/@.*[^.@]\.[^.@]+$/.test(email.trim());
}

/** What to say of such an address. */
export function incompleteAddress(email: string): string {
  return `the address ${email} is incomplete; type its end as well, such as .com.`;
}

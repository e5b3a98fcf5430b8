import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import { ownersIn } from '../tabs/owners';
import type { people } from '../tabs/people';
import type { Settings } from '../tabs/read-settings';
import type { ReviewRows } from './inputs';
import { NO_ATTENDEES } from './not-set';
import { listed } from './number-words';

type PersonRow = Pick<RowOf<typeof people>, 'name' | 'role'>;

/** Stands for somebody whose role is not in People, where the review names no people. */
export const NO_ROLE = 'somebody without a role';

/** How a review calls people: by name, or by role where the team chose Teams. */
export interface NameWords {
  /** An owner's cell as the review shows it; a blank stays blank. */
  owner(cell: string): string;
  /** A list such as "Ana, Ben and Carla" as the review shows it; two people of one role are one role. */
  attendees(list: string): string;
  /** A text in which each name of People, whole or a part of it, is a role. */
  text(words: string): string;
}

/** True where no name of a person stands in the review. */
export function namesTeams({ namePeople }: Pick<Settings, 'namePeople'>): boolean {
  return namePeople === 'Teams';
}

/** By Settings' "Name people in the review". */
export function nameWords(settings: Pick<Settings, 'namePeople'>, rows: readonly PersonRow[]): NameWords {
  if (!namesTeams(settings)) {
    const asItIs = (words: string): string => words;
    return { owner: asItIs, attendees: asItIs, text: asItIs };
  }
  const known = new Set(rows.map((row) => foldName(row.name)));
  const roles = new Map(rows.map((row) => [foldName(row.name), row.role ?? NO_ROLE]));
  const teams = new Set(rows.flatMap((row) => (row.role === null ? [] : [foldName(row.role)])));
  const roleOf = (name: string): string =>
    roles.get(foldName(name)) ?? (teams.has(foldName(name)) || name === NO_ROLE ? name : NO_ROLE);
  const parts = namePartsOf(rows);
  const isWhole = (words: string): boolean => known.has(foldName(words)) || teams.has(foldName(words));
  // A role that somebody typed stays one, whatever it holds.
  const rolesOf = (cell: string): readonly string[] =>
    teams.has(foldName(cell)) ? [cell] : ownersIn(cell, known).map(roleOf);
  return {
    owner: (cell) => [...new Set(rolesOf(cell))].join(', '),
    attendees: (list) =>
      list === NO_ATTENDEES ? list : listed([...new Set(namesInList(list, isWhole).flatMap(rolesOf))]),
    text: (words) =>
      parts === null ? words : words.replace(parts.pattern, (name) => parts.roles.get(name) ?? name),
  };
}

/** The names in "Ana, Ben and Carla". One that holds a comma or an "and" is one name where it is known as a whole. */
function namesInList(list: string, isWhole: (words: string) => boolean): readonly string[] {
  // Every second part is what stands between two names.
  const parts = list.split(/(, | and )/);
  const names: string[] = [];
  for (let start = 0; start < parts.length; ) {
    let end = parts.length;
    while (end > start + 1 && !isWhole(parts.slice(start, end).join(''))) end--;
    names.push(parts.slice(start, end).join(''));
    start = end + 1;
  }
  return names;
}

/** Finds names as they are written in People, whole ones before their parts; null where there are none. */
function namePartsOf(
  rows: readonly PersonRow[],
): { readonly pattern: RegExp; readonly roles: ReadonlyMap<string, string> } | null {
  const names = rows.flatMap(({ name, role }) => (name === null ? [] : [{ name, role: role ?? NO_ROLE }]));
  const parts = names.flatMap(({ name, role }) =>
    name.split(/[^\p{L}\p{N}]+/u).map((part) => ({ name: part, role })),
  );
  const roles = new Map<string, string>();
  for (const { name, role } of [...names, ...parts]) {
    // Capitals count, so that a word such as "mark" is no name; an initial is none either.
    if (name.length < 2 || name === name.toLowerCase() || roles.has(name)) continue;
    roles.set(name, role);
  }
  if (roles.size === 0) return null;
  const any = [...roles.keys()].map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, 'gu'), roles };
}

/** The rows with roles in place of names in what people wrote; owners stay, since it counts who they are. */
export function rowsWithoutNames(rows: ReviewRows, words: NameWords): ReviewRows {
  const text = (cell: string | null) => (cell === null ? null : words.text(cell));
  return {
    ...rows,
    deliveries: rows.deliveries.map((row) => ({ ...row, whyLate: text(row.whyLate) })),
    quality: rows.quality.map((row) => ({
      ...row,
      whatHappened: text(row.whatHappened),
      rootCause: text(row.rootCause),
    })),
    waste: rows.waste.map((row) => ({ ...row, what: text(row.what) })),
    actions: rows.actions.map((row) => ({ ...row, what: text(row.what) })),
  };
}

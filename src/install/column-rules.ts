import { cellFinding, type Finding } from '../schema/finding';
import type { RuleRun, Sheet, SheetChange, Validation } from '../workbook';
import type { Place } from './column-formula';
import { validationOf } from './looks';

/** A column whose rule is not what it should be, in some rows or in all. */
export interface BrokenRule {
  readonly header: string;
  readonly column: number;
  /** What it is to take: as the team has it in the rows that are right, so that words of its own stay. */
  readonly rule: Validation;
  /** The rows that are wrong, from above, with rows that are right between them. */
  readonly wrong: readonly WrongRows[];
  /** True where no row is right. */
  readonly isWhole: boolean;
}

/** Neighbouring rows, from 1; `last` is null where they go on to the end of the sheet. */
interface WrongRows {
  readonly first: number;
  readonly last: number | null;
}

/** Places that a sentence names, before it counts the others. */
const NAMED_PLACES = 3;

/** True when a rule takes what it should; help texts and how strict it is are the team's. */
function isSameRule(wanted: Validation, standing: Validation | null): boolean {
  if (standing === null || standing.kind !== wanted.kind) return false;
  switch (wanted.kind) {
    case 'list':
      return 'sheet' in standing && standing.sheet === wanted.sheet && standing.column === wanted.column;
    case 'words':
      return 'words' in standing && wanted.words.every((word) => standing.words.includes(word));
    default:
      return true;
  }
}

function brokenIn(
  header: string,
  column: number,
  wanted: Validation,
  runs: readonly RuleRun[],
): BrokenRule | null {
  const isRight = ({ rule }: RuleRun): boolean => isSameRule(wanted, rule);
  const right = runs.find(isRight);
  const wrong: WrongRows[] = [];
  runs.forEach((run, index) => {
    if (isRight(run)) return;
    const before = runs[index - 1];
    const above = before !== undefined && !isRight(before) ? wrong.pop() : undefined;
    const last = index === runs.length - 1 ? null : run.row + run.rows - 1;
    wrong.push({ first: above?.first ?? run.row, last });
  });
  if (wrong.length === 0) return null;
  return { header, column, rule: right?.rule ?? wanted, wrong, isWhole: right === undefined };
}

/**
 * The columns of a tab whose rules for what can be typed are gone, or are others than they should be, in any row of
 * the sheet. Columns that are about to be added are passed over.
 */
export function brokenRules(
  place: Place,
  sheet: Sheet,
  places: ReadonlyMap<string, Place>,
  added: readonly string[] = [],
): BrokenRule[] {
  const wanted = Object.entries(place.tab.columns).flatMap(([key, column]) => {
    const at = place.at.get(key);
    const rule = added.includes(key) ? null : validationOf(column, places);
    return at === undefined || rule === null ? [] : [{ header: column.header, at, rule }];
  });
  if (wanted.length === 0) return [];
  const first = Math.min(...wanted.map(({ at }) => at));
  const last = Math.max(...wanted.map(({ at }) => at));
  const standing = sheet.rules(first, last - first + 1);
  return wanted.flatMap(({ header, at, rule }) => {
    const broken = brokenIn(header, at, rule, standing[at - first] ?? []);
    return broken === null ? [] : [broken];
  });
}

/** The rows of a broken rule in words; '' for all of them. */
function rowsOf({ wrong, isWhole }: BrokenRule): string {
  if (isWhole) return '';
  const places = wrong.map(({ first, last }) => {
    if (last === null) return `from row ${first} on`;
    return first === last ? `in row ${first}` : `in rows ${first} to ${last}`;
  });
  const more = places.length - NAMED_PLACES;
  const named = more > 1 ? [...places.slice(0, NAMED_PLACES), `in ${more} more places`] : places;
  const start = named.slice(0, -1).join(', ');
  return ` ${start}${start === '' ? '' : ' and '}${named[named.length - 1] ?? ''}`;
}

/** A drop-down list that is broken, as it is found; null for rules that are no lists. */
export function brokenListFinding(sheet: string, broken: BrokenRule): Finding | null {
  const { header, column, wrong, rule } = broken;
  if (rule.kind !== 'list' && rule.kind !== 'words') return null;
  const problem = `the drop-down list of "${header}" is gone or broken${rowsOf(broken)}. Repair sets it again.`;
  return { ...cellFinding(sheet, wrong[0]?.first ?? 1, column, problem), remedy: 'repair' };
}

/** What sets a rule again where it is broken, and nowhere else, and the sentence that says so. */
export function ruleRepair(
  sheet: string,
  broken: BrokenRule,
): { readonly sentence: string; readonly changes: readonly SheetChange[] } {
  const { header, column, rule, wrong } = broken;
  const what = rule.kind === 'list' ? `the list of ${header}` : `what ${header} takes`;
  return {
    sentence: `Put back ${what} in ${sheet}${rowsOf(broken)}`,
    changes: wrong.map(({ first, last }) => ({
      kind: 'validation',
      area: { row: first, column, columns: 1, ...(last !== null && { rows: last - first + 1 }) },
      rule,
    })),
  };
}

import { createCalendar } from '../calendar';
import { parseDay } from '../calendar/days';
import { nextIds } from '../install/assign-ids';
import { NO_ROLE, namesTeams } from '../review/name-words';
import { counted, listed } from '../review/number-words';
import type { PageDecision, PagePriority, ReviewPage } from '../review/read-page';
import { appendTo } from '../schema/append-rows';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import type { RowOf } from '../schema/tab';
import { actions } from '../tabs/actions';
import { ownersIn } from '../tabs/owners';
import { people } from '../tabs/people';
import { readSettings } from '../tabs/read-settings';
import type { Call } from './answer';
import { sheetUrl } from './links';
import { readBuilt } from './read-built';
import { needSheet, readTab } from './read-tab';

/** Something that the meeting agreed on, as it stands in the review. */
interface Agreement {
  readonly what: string;
  /** As the review has it: a name, or a role where it names teams. */
  readonly owner: string;
  readonly due: string;
  readonly checkOn: string;
  readonly linkedId: string;
}

interface Agreed extends Agreement {
  /** Who it is; the tab Actions names people, whatever the review does. */
  readonly person: string;
}

/** Takes agreements over into Actions; those that stand there already are not added twice. */
export const reviewAgree: Call<'review.agree'> = (workbook, { month }, { now }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const { page } = readBuilt(workbook, month, calendar);
    const team = readTab(workbook, people, calendar).rows;
    const { settings } = readSettings(workbook, calendar);
    const holders = namesTeams(settings) ? holdersOf(team) : new Map<string, string[]>();
    const known = new Set([...team.map((row) => foldName(row.name)), ...holders.keys()]);
    const sheet = needSheet(workbook, actions);
    const values = sheet.values();
    const { rows } = readRows(actions, { name: sheet.name, values }, calendar);
    const { agreements, refused } = sortOut(page, known, holders);
    const standing = (one: Agreement) =>
      rows.find(
        (row) =>
          row.from === 'Review' && foldName(row.what) === foldName(one.what) && row.linkedId === one.linkedId,
      );
    const added = agreements.filter((one) => standing(one) === undefined);
    const ids = nextIds(actions, values, added.length);
    appendTo(
      sheet,
      actions,
      added.map((one, index) => ({
        what: one.what,
        owner: one.person,
        due: parseDay(one.due),
        state: 'Open' as const,
        from: 'Review' as const,
        linkedId: one.linkedId,
        agreedOn: calendar.dayOf(now()),
        checkOn: parseDay(one.checkOn),
        id: ids[index] ?? null,
      })),
    );
    return {
      agreed: agreements.map((one) => ({
        words: `${one.owner}: ${one.what}, by ${one.due}`,
        id: standing(one)?.id ?? ids[added.indexOf(one)] ?? '',
        known: standing(one) !== undefined,
      })),
      refused: [...refused, ...suggestionsLeft(page)],
      decided: page.decisions.filter(isDecisionAlone).map(({ what }) => what),
      url: sheetUrl(workbook, sheet),
    };
  });

/** What has one owner and a day; and what has not, with what it lacks. Suggestions that nobody took up are neither. */
function sortOut(
  page: ReviewPage,
  known: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly string[]>,
): { readonly agreements: readonly Agreed[]; readonly refused: string[] } {
  const ofReview = `Review ${page.month}`;
  const asked: readonly (Agreement & { readonly name: string; readonly isTakenUp: boolean })[] = [
    ...page.problems.map((one, index) => ({
      name: `Problem ${index + 1}`,
      what: one.change,
      owner: one.owner,
      due: one.due,
      checkOn: one.checkOn,
      linkedId: one.id ?? ofReview,
      isTakenUp: one.change !== '',
    })),
    ...page.priorities.map((one, index) => ({
      name: `Priority ${index + 1}`,
      what: one.what,
      owner: one.owner,
      due: one.due,
      checkOn: '',
      linkedId: one.id ?? ofReview,
      isTakenUp: isPriorityTakenUp(one),
    })),
    ...page.decisions.map((one, index) => ({
      name: `Decision ${index + 1}`,
      what: one.what,
      owner: one.owner,
      due: one.due,
      checkOn: '',
      linkedId: ofReview,
      isTakenUp: one.what !== '' && !isDecisionAlone(one),
    })),
  ];
  const agreements: Agreed[] = [];
  const refused: string[] = [];
  for (const { name, isTakenUp, ...one } of asked.filter((entry) => entry.isTakenUp)) {
    const owners = one.owner === NO_ROLE ? [] : ownersIn(one.owner, known);
    const [owner = ''] = owners;
    const people = holders.get(foldName(owner)) ?? [owner];
    if (owners.length === 0) refused.push(`${name} has no owner: "${one.what}". Name one person.`);
    else if (owners.length > 1) {
      refused.push(`${name} has ${counted(owners.length, 'owner')}: ${owners.join(', ')}. Name one of them.`);
    } else if (people.length > 1) {
      refused.push(
        `${name} belongs to ${owner}, and that is ${people.length} people: "${one.what}". Name one of them; mails of the review show the role.`,
      );
    } else if (parseDay(one.due) === null) {
      refused.push(`${name} has no day: "${one.what}". Say by when.`);
    } else agreements.push({ ...one, person: people[0] ?? owner });
  }
  return { agreements, refused };
}

/** The add-on suggests the text and the owner; the day and what counts as done come from the meeting. */
function isPriorityTakenUp({ what, due, doneWhen }: PagePriority): boolean {
  return what !== '' && (due !== '' || doneWhen !== '');
}

/** A decision that nobody has to do anything for. */
function isDecisionAlone({ what, owner, due }: PageDecision): boolean {
  return what !== '' && owner === '' && due === '';
}

/** Says of priorities that nobody took up why they are not in Actions, in one line; [] where there are none. */
function suggestionsLeft({ priorities }: ReviewPage): string[] {
  const left = priorities.flatMap((one, index) =>
    one.what !== '' && !isPriorityTakenUp(one) ? [String(index + 1)] : [],
  );
  if (left.length === 0) return [];
  return left.length === 1
    ? [`Priority ${listed(left)} has no day, so it stays a suggestion.`]
    : [`Priorities ${listed(left)} have no day, so they stay suggestions.`];
}

/** Who has each role, by the role as it is compared; those who left have none. */
function holdersOf(rows: readonly RowOf<typeof people>[]): ReadonlyMap<string, string[]> {
  const holders = new Map<string, string[]>();
  for (const { name, role, active } of rows) {
    if (name === null || role === null || active === 'No') continue;
    holders.set(foldName(role), [...(holders.get(foldName(role)) ?? []), name]);
  }
  return holders;
}

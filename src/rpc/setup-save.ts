import { type Calendar, createCalendar } from '../calendar';
import { instantAt, parseMoment } from '../calendar/instant';
import { InputError } from '../input-error';
import { installTabs } from '../install/apply';
import { appendTo } from '../schema/append-rows';
import { foldName } from '../schema/fold-name';
import { changedSince } from '../seen';
import { people } from '../tabs/people';
import { readSettings } from '../tabs/read-settings';
import { settings as settingsTab } from '../tabs/settings';
import { SETTINGS } from '../tabs/settings-list';
import { writeSettings } from '../tabs/write-settings';
import type { Workbook, Writable } from '../workbook';
import type { Call } from './answer';
import type { Input } from './contract';
import { needSheet } from './read-tab';
import { readTeam, setupAnswers } from './setup-load';
import { otherThanStanding } from './standing-person';

type Answers = Input<'setup.save'>['answers'];

/** Saves what set-up asked for. People who are there already stay as they are. */
export const setupSave: Call<'setup.save'> = (workbook, { answers, seen, people: typed = [] }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const sheet = needSheet(workbook, settingsTab);
    const now = setupAnswers(readSettings(workbook, calendar).settings);
    const wanted = { ...seen, ...answers };
    const touched = Object.keys(answers) as (keyof Answers)[];
    const changed = changedSince(
      touched.map((key) => ({
        what: SETTINGS[key].name,
        seen: seen[key],
        now: now[key],
        wanted: wanted[key],
      })),
    );
    if (changed.length > 0) return { answers: now, added: 0, known: [], changed };

    const cells = toCells(answers, calendar);
    const { added, known, differing } = addPeople(workbook, calendar, typed);
    if (touched.length > 0) {
      writeSettings(sheet, cells);
      sheet.change([{ kind: 'showSheet' }]);
    }
    // Some columns are there for leaders only, and some tabs for those who make things.
    if (wanted.whoSees !== now.whoSees || wanted.businessType !== now.businessType) installTabs(workbook);
    const saved = setupAnswers(readSettings(workbook, calendar).settings);
    return { answers: saved, added, known, changed: [], ...(differing.length > 0 ? { differing } : {}) };
  });

function toCells(answers: Answers, calendar: Calendar): Partial<Record<keyof Answers, Writable>> {
  const { nextReviewStarts, goal, ...others } = answers;
  return {
    ...others,
    ...(goal === undefined ? {} : { goal: goal.trim() }),
    ...(nextReviewStarts === undefined ? {} : { nextReviewStarts: momentCell(nextReviewStarts, calendar) }),
  };
}

function momentCell(text: string | null, calendar: Calendar): Writable {
  if (text === null) return '';
  const minutes = parseMoment(text);
  if (minutes === null) throw new InputError(SETTINGS.nextReviewStarts.name, 'there is no such day.');
  return instantAt(calendar, minutes);
}

/** Adds those whose name and address are both new, each once. */
function addPeople(
  workbook: Workbook,
  calendar: Calendar,
  typed: NonNullable<Input<'setup.save'>['people']>,
): { readonly added: number; readonly known: string[]; readonly differing: string[] } {
  if (typed.length === 0) return { added: 0, known: [], differing: [] };
  const sheet = needSheet(workbook, people);
  const standing = readTeam(workbook, calendar);
  const taken = new Set(standing.flatMap(({ name, email }) => [foldName(name), foldName(email)]));
  taken.delete('');
  const known: string[] = [];
  const differing: string[] = [];
  const rows: { name: string; email: string | null }[] = [];
  for (const { name, email } of typed) {
    const person = { name: name.trim(), email: email?.trim() || null };
    if (person.name === '') continue;
    if (taken.has(foldName(person.name)) || taken.has(foldName(person.email))) {
      known.push(person.name);
      const words = otherThanStanding(person, [...standing, ...rows]);
      if (words !== null) differing.push(words);
    } else rows.push(person);
    taken.add(foldName(person.name));
    if (person.email !== null) taken.add(foldName(person.email));
  }
  appendTo(sheet, people, rows);
  return { added: rows.length, known, differing };
}

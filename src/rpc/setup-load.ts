import { type Calendar, createCalendar } from '../calendar';
import { dayText } from '../calendar/days';
import { momentText } from '../calendar/instant';
import { rowsOfWorld } from '../metrics/sample-rows';
import { people } from '../tabs/people';
import { readSettings, type Settings } from '../tabs/read-settings';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import type { Output } from './contract';
import { readTab } from './read-tab';

/** What is known of the four questions, and who asks. */
export const setupLoad: Call<'setup.load'> = (workbook, _, { person, now }) => {
  const calendar = createCalendar((instant) => workbook.wallClock(instant));
  return {
    answers: setupAnswers(readSettings(workbook, calendar).settings),
    people: readTeam(workbook, calendar),
    me: person.read(),
    today: dayText(calendar.dayOf(now())),
  };
};

/** The settings that set-up asks for. */
export function setupAnswers(settings: Settings): Output<'setup.load'>['answers'] {
  const { businessType, goal, nextReviewStarts, reviewLength, whoSees } = settings;
  return {
    businessType,
    goal,
    nextReviewStarts: nextReviewStarts === null ? null : momentText(nextReviewStarts),
    reviewLength,
    whoSees,
  };
}

/** Who stands in People, with their addresses: the team's own, not the sample's. */
export function readTeam(workbook: Workbook, calendar: Calendar): Output<'setup.load'>['people'] {
  const { rows } = readTab(workbook, people, calendar);
  return rowsOfWorld(rows, 'real').flatMap(({ name, email }) => (name === null ? [] : [{ name, email }]));
}

import { defineTab } from '../schema/tab';
import { WASTE_KINDS } from '../waste/words';
import { ID, PERSON, PROCESS, SOURCE } from './shared';

/** What takes time and should not. */
export const wasteLog = defineTab({
  key: 'wasteLog',
  name: 'Waste Log',
  purpose:
    'What wastes time, in minutes, times a week and people; shows what to remove before adding people or tools.',
  version: 2,
  upgrades: [
    {
      version: 2,
      says: 'minutes and times show no lone point',
      formats: { minutesEachTime: '0.#', timesAWeek: '0.##', people: '0.#' },
    },
  ],
  idPrefix: 'W',
  columns: {
    what: {
      kind: 'text',
      header: 'What',
      note: 'What wastes time, in a few words.',
      required: true,
      width: 200,
    },
    kind: {
      kind: 'choice',
      header: 'Kind',
      note: 'The sort of waste; the three largest sorts come into the review.',
      words: WASTE_KINDS,
      width: 165,
    },
    minutesEachTime: {
      kind: 'number',
      unit: 'minutes',
      min: 0,
      header: 'Minutes each time',
      note: 'Minutes that it takes one person each time.',
      width: 84,
    },
    timesAWeek: {
      kind: 'number',
      unit: 'times a week',
      min: 0,
      header: 'Times a week',
      note: 'How often in a week; 0.25 for once a month.',
      width: 76,
    },
    people: {
      kind: 'number',
      unit: 'people',
      min: 0,
      header: 'People',
      note: 'How many people it takes each time. Blank counts as 1.',
      width: 64,
    },
    hoursAWeek: {
      kind: 'computed',
      result: 'number',
      format: '0.0#',
      header: 'Hours a week',
      note: 'Minutes × times ÷ 60 × people.',
      width: 76,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [minutes, times, many] = [column('minutesEachTime'), column('timesAWeek'), column('people')];
          return `IF((${minutes}="")+(${times}="");"";` + `${minutes}*${times}/60*IF(${many}="";1;${many}))`;
        },
      },
    },
    state: {
      kind: 'choice',
      header: 'State',
      note: 'Removed when it is gone. Blank counts as Open.',
      words: ['Open', 'Removed'],
      width: 90,
    },
    process: {
      ...PROCESS,
      header: 'Process',
      note: 'The process that it belongs to.',
      more: true,
      width: 160,
    },
    whoseHours: {
      kind: 'text',
      header: 'Whose hours',
      note: 'The role whose hours it takes, as in Role Scorecards; not a name.',
      more: true,
      width: 130,
    },
    by: { ...PERSON, header: 'By', note: 'Who wrote this down. Optional.', more: true, width: 130 },
    loggedOn: { kind: 'day', header: 'Logged on', note: 'The day it was written down.', more: true },
    removedOn: {
      kind: 'day',
      header: 'Removed on',
      note: 'The day it was gone; hours won back count from here.',
      more: true,
    },
    id: ID,
    source: SOURCE,
  },
});

import { defineTab } from '../schema/tab';
import { peopleFlags } from './calls/people-flags';
import { SOURCE, SOURCE_ADDED, YES_NO } from './shared';

const HOURS = { kind: 'number', unit: 'hours a week', min: 0 } as const;

/** The team. Owner columns everywhere hold these names. */
export const people = defineTab({
  key: 'people',
  name: 'People',
  purpose: 'The team by name, role and hours; every owner and person elsewhere is one of these names.',
  version: 3,
  knownBy: ['name'],
  upgrades: [
    {
      version: 2,
      says: 'hours show no lone point',
      formats: { contractHours: '0.#', fixedLoadHours: '0.#' },
    },
    { version: 3, says: SOURCE_ADDED },
  ],
  columns: {
    name: {
      kind: 'text',
      header: 'Name',
      note: 'As everybody calls them; each name once.',
      required: true,
      width: 130,
    },
    email: { kind: 'text', header: 'Email', note: 'Where the review is sent.', width: 190 },
    role: { kind: 'text', header: 'Role', note: 'The role, as in Role Scorecards.', width: 140 },
    contractHours: { ...HOURS, header: 'Contract hours', note: 'Hours a week by contract.', width: 110 },
    fixedLoadHours: {
      ...HOURS,
      header: 'Fixed load hours',
      note: 'Hours a week that are always taken: meetings, office, travel.',
      width: 110,
    },
    active: {
      kind: 'choice',
      header: 'Active',
      note: 'No for somebody who has left. Blank counts as Yes.',
      words: YES_NO,
      width: 70,
    },
    last1On1: {
      kind: 'day',
      header: 'Last 1-on-1',
      note: 'The day of the last talk between the two of you.',
      leadersOnly: true,
    },
    everyDays: {
      kind: 'number',
      unit: 'days',
      min: 1,
      format: '0',
      header: 'Every (days)',
      note: 'Days between two 1-on-1s. Blank counts as 14.',
      leadersOnly: true,
    },
    nextReview: {
      kind: 'day',
      header: 'Next review',
      note: 'The day of the next review talk.',
      leadersOnly: true,
    },
    onboardingSop: {
      kind: 'link',
      header: 'Onboarding SOP',
      note: 'Where the first weeks in this role are written down.',
      leadersOnly: true,
    },
    flags: {
      kind: 'computed',
      result: 'text',
      header: 'Flags',
      note: 'What to look at, the weightiest first. Blank: nothing to say.',
      width: 240,
      leadersOnly: true,
      computation: { by: 'call', call: peopleFlags },
    },
    source: SOURCE,
  },
});

import { defineTab } from '../schema/tab';
import { capacityStatus } from './calls/capacity-status';
import { isSample, lookUp } from './formulas';
import { PERSON, SOURCE } from './shared';

const HOURS = { unit: 'hours', min: 0 } as const;

/** Hours booked and hours there are, a row a person and week. */
export const resourceCapacity = defineTab({
  key: 'resourceCapacity',
  name: 'Resource Capacity',
  purpose:
    'Hours there are and hours booked, a row a person and week; shows who is booked over and over again beyond capacity.',
  version: 2,
  upgrades: [
    {
      version: 2,
      says: 'hours show no lone point',
      formats: { allocatedHours: '0.#', awayHours: '0.#', netHours: '0.#', hoursFree: '0.#' },
    },
  ],
  columns: {
    person: {
      ...PERSON,
      header: 'Person',
      note: 'A name from the tab People; contract and fixed hours come from there.',
      required: true,
      width: 120,
    },
    weekStarting: {
      kind: 'day',
      header: 'Week starting',
      note: 'The first day of the week.',
      required: true,
      width: 110,
    },
    allocatedHours: {
      kind: 'number',
      ...HOURS,
      header: 'Allocated hours',
      note: 'Hours of work planned for this person in this week.',
      required: true,
      width: 90,
    },
    awayHours: {
      kind: 'number',
      ...HOURS,
      header: 'Away hours',
      note: 'Hours not there in this week. Only the hours; never write the reason.',
      width: 80,
    },
    netHours: {
      kind: 'computed',
      result: 'number',
      format: '0.0',
      header: 'Net hours',
      note: 'Contract hours less away, fixed load and holidays (a fifth of the contract for each one from Monday to Friday); never below 0.',
      width: 80,
      computation: {
        by: 'formula',
        formula: (column) => {
          const week = column('weekStarting');
          const day = column('holidays.day');
          const person = (key: string): string => lookUp(column, 'person', 'people.name', `people.${key}`);
          // The sample has no holidays, and the team's own never lower its hours.
          const holidays =
            `IF(${isSample(column('source'))};0;COUNTIFS(closed;">="&${week};closed;"<"&(${week}+7))` +
            `-COUNTIFS(closed;${week}+MOD(7-WEEKDAY(${week});7))` +
            `-COUNTIFS(closed;${week}+MOD(8-WEEKDAY(${week});7)))`;
          return (
            // A day that Holidays lists twice is one day off.
            `LET(contract;${person('contractHours')};load;${person('fixedLoadHours')};closed;UNIQUE(${day});` +
            `IF((contract="")+(${week}="");"";` +
            `LET(net;contract-${column('awayHours')}-IF(load="";0;load)-contract/5*${holidays};` +
            `IF(net<0;0;net))))`
          );
        },
      },
    },
    utilization: {
      kind: 'computed',
      result: 'number',
      format: '0%',
      header: 'Utilization',
      note: 'Allocated ÷ net hours. Blank when there are no hours to divide by.',
      width: 90,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [allocated, net] = [column('allocatedHours'), column('netHours')];
          return `IF((${net}="")+(${allocated}="");"";IF(${net}=0;"";${allocated}/${net}))`;
        },
      },
    },
    hoursFree: {
      kind: 'computed',
      result: 'number',
      format: '0.0',
      header: 'Hours free',
      note: 'Net less allocated hours; below 0 is too much.',
      width: 80,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [allocated, net] = [column('allocatedHours'), column('netHours')];
          return `IF((${net}="")+(${allocated}="");"";${net}-${allocated})`;
        },
      },
    },
    status: {
      kind: 'computed',
      result: 'text',
      header: 'Status',
      note: 'Over: more than 100 %. Tight: from 85 %. OK: from 60 %. Room: below. It says so when a person was over in several of the last four weeks.',
      width: 280,
      computation: { by: 'call', call: capacityStatus },
    },
    note: {
      kind: 'text',
      header: 'Note',
      note: 'Anything to know about this week. No reasons for time off.',
      more: true,
      width: 200,
    },
    source: SOURCE,
  },
  colors: [
    { column: 'status', words: ['Over'], tone: 'bad' },
    { column: 'status', words: ['Tight'], tone: 'warn' },
    { column: 'status', words: ['OK'], tone: 'good' },
    { column: 'status', words: ['Room', 'No data'], tone: 'quiet' },
  ],
});

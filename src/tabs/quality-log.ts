import { defineTab } from '../schema/tab';
import { qualityFlags } from './calls/quality-flags';
import { ID, MARK, PROCESS, SOURCE } from './shared';

/** Problems, where they were found and what became of them. */
export const qualityLog = defineTab({
  key: 'qualityLog',
  name: 'Quality Log',
  purpose:
    'What went wrong, where it was found and why; shows problems that come back and those that only customers find.',
  version: 2,
  upgrades: [
    {
      version: 2,
      says: 'hours and days show no lone point',
      formats: { reworkHours: '0.##', daysToResolve: '0.#' },
    },
  ],
  idPrefix: 'Q',
  columns: {
    whatHappened: {
      kind: 'text',
      header: 'What happened',
      note: 'Describe the step, not the person: "Proof sent with the old logo".',
      required: true,
      width: 190,
    },
    process: {
      ...PROCESS,
      header: 'Process',
      note: 'The process that it happened in, as the Process Register names it.',
      width: 190,
    },
    foundWhere: {
      kind: 'choice',
      header: 'Found where',
      note: 'Where somebody noticed. Late means dear: Final check and Customer count as found late.',
      words: ['In process', 'Peer check', 'Final check', 'Customer', 'Vendor'],
      width: 100,
    },
    severity: {
      ...MARK,
      header: 'Severity',
      note: '1 nobody notices, 2 annoying, 3 costs hours, 4 the client notices, 5 we lose a client or money.',
      width: 70,
    },
    reworkHours: {
      kind: 'number',
      unit: 'hours',
      min: 0,
      header: 'Rework hours',
      note: 'Hours it took to put right. Blank counts as half an hour when problems are ranked.',
      width: 70,
    },
    foundOn: {
      kind: 'day',
      header: 'Found on',
      note: 'The day it was noticed; the month of the problem.',
      width: 90,
    },
    resolvedOn: {
      kind: 'day',
      header: 'Resolved on',
      note: 'The day it was put right. Leave blank while it is open.',
      width: 90,
    },
    rootCause: {
      kind: 'text',
      header: 'Root cause',
      note: 'Why it could happen. Ask "why?" until the answer is something that you can change.',
      width: 180,
    },
    daysToResolve: {
      kind: 'computed',
      result: 'number',
      format: '0.0',
      header: 'Days to resolve',
      note: 'Resolved on less Found on. Blank while it is open.',
      width: 72,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [found, resolved] = [column('foundOn'), column('resolvedOn')];
          // A day that is still a word is listed by Check & repair.
          return `IF((${found}="")+(${resolved}="");"";IFERROR(${resolved}-${found};""))`;
        },
      },
    },
    flags: {
      kind: 'computed',
      result: 'text',
      header: 'Flags',
      note: 'What to look at, the weightiest first. Blank: nothing to say.',
      width: 300,
      computation: { by: 'call', call: qualityFlags },
    },
    category: {
      kind: 'text',
      header: 'Category',
      note: 'A word or two, the same each time: problems are counted by it.',
      more: true,
      width: 140,
    },
    deliveryId: {
      kind: 'text',
      header: 'Delivery ID',
      note: 'The ID of the row in Deliveries, where a delivery was affected.',
      more: true,
    },
    id: ID,
    source: SOURCE,
  },
  colors: [{ column: 'flags', words: ['repeat'], tone: 'bad' }],
});

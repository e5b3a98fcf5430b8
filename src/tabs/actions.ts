import { defineTab } from '../schema/tab';
import { ID, PERSON, SOURCE, SOURCE_ADDED } from './shared';

/** What was agreed, who does it, and whether it worked. */
export const actions = defineTab({
  key: 'actions',
  name: 'Actions',
  purpose: 'What was agreed, by whom and until when; shows what is done and whether it worked.',
  version: 2,
  // The same thing is often agreed again: each month, or since it did not work.
  knownBy: ['what', 'due'],
  upgrades: [{ version: 2, says: SOURCE_ADDED }],
  idPrefix: 'A',
  columns: {
    what: {
      kind: 'text',
      header: 'What',
      note: 'What will be done, starting with a verb.',
      required: true,
      width: 200,
    },
    owner: { ...PERSON, header: 'Owner', note: 'One person, by name, who does it.', width: 110 },
    due: { kind: 'day', header: 'Due', note: 'The day by which it is done.', width: 100 },
    state: {
      kind: 'choice',
      header: 'State',
      note: 'Blank counts as Open.',
      words: ['Open', 'Done', 'Dropped'],
      width: 90,
    },
    doneOn: { kind: 'day', header: 'Done on', note: 'The day it was done.', width: 100 },
    worked: {
      kind: 'choice',
      header: 'Worked?',
      note: 'Did the problem stay away? Opsbook asks 30, 60 and 90 days after Done on.',
      words: ['Yes', 'No', 'Not checked'],
      width: 100,
    },
    from: {
      kind: 'choice',
      header: 'From',
      note: 'Where it came from.',
      words: ['Audit', 'Quality', 'Waste', 'Capacity', 'Vendor', 'Tool', 'People', 'Review'],
      more: true,
      width: 90,
    },
    linkedId: {
      kind: 'text',
      header: 'Linked ID',
      note: 'The ID of the process, problem or waste that it is for, such as Q-0012.',
      more: true,
    },
    agreedOn: { kind: 'day', header: 'Agreed on', note: 'The day it was agreed.', more: true },
    checkOn: { kind: 'day', header: 'Check on', note: 'The day to look whether it worked.', more: true },
    id: ID,
    source: SOURCE,
  },
  colors: [{ column: 'worked', words: ['No'], tone: 'bad' }],
});

import { defineTab } from '../schema/tab';
import { SOURCE, SOURCE_ADDED } from './shared';

/** Days on which nobody works. */
export const holidays = defineTab({
  key: 'holidays',
  name: 'Holidays',
  purpose: 'Days on which nobody works; they lower the net hours of their week.',
  version: 2,
  knownBy: ['day'],
  upgrades: [{ version: 2, says: SOURCE_ADDED }],
  hiddenUntilUsed: true,
  columns: {
    day: { kind: 'day', header: 'Day', note: 'A day on which nobody works.', required: true, width: 110 },
    what: { kind: 'text', header: 'What', note: 'Its name.', width: 200 },
    source: SOURCE,
  },
});

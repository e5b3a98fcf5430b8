import { defineTab } from '../schema/tab';

/** Days on which nobody works. */
export const holidays = defineTab({
  key: 'holidays',
  name: 'Holidays',
  purpose: 'Days on which nobody works; they lower the net hours of their week.',
  version: 1,
  hiddenUntilUsed: true,
  columns: {
    day: { kind: 'day', header: 'Day', note: 'A day on which nobody works.', required: true, width: 110 },
    what: { kind: 'text', header: 'What', note: 'Its name.', width: 200 },
  },
});

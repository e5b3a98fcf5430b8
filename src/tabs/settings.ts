import { defineTab, type StartCell } from '../schema/tab';
import { SETTINGS, type Setting } from './settings-list';

const DAY_FORMAT = 'yyyy-mm-dd';

function startValue(setting: Setting): StartCell {
  switch (setting.kind) {
    case 'day':
      return setting.formula === undefined
        ? { format: DAY_FORMAT }
        : { formula: setting.formula, format: DAY_FORMAT };
    case 'time':
      return { format: `${DAY_FORMAT} hh:mm` };
    case 'words':
      return { value: setting.start, words: setting.words };
    case 'number':
      return {
        ...(setting.start === null ? {} : { value: setting.start }),
        ...(setting.format === undefined ? {} : { format: setting.format }),
      };
    default:
      return setting.start;
  }
}

/** What the team decides once; looked up by name, so that the tab can be sorted. */
export const settings = defineTab({
  key: 'settings',
  name: 'Settings',
  purpose: 'What you decide once and every figure follows; found by name, so sort and add rows as you like.',
  version: 1,
  hiddenUntilUsed: true,
  columns: {
    setting: {
      kind: 'text',
      header: 'Setting',
      note: 'Leave these names as they are: values are found by them.',
      required: true,
      width: 150,
    },
    value: { kind: 'any', header: 'Value', note: 'Change this.', width: 190 },
    whatItMeans: { kind: 'text', header: 'What it means', note: 'What the value does.', width: 480 },
  },
  starts: Object.values(SETTINGS).map((setting: Setting) => ({
    setting: setting.name,
    value: startValue(setting),
    whatItMeans: setting.meaning,
  })),
});

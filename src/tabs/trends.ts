import { defineTab } from '../schema/tab';

const WRITTEN = { kind: 'number', unit: 'as the metric' } as const;

/** Months of each metric with their normal range; written by the add-on, never typed. */
export const trends = defineTab({
  key: 'trends',
  name: 'Trends',
  purpose:
    'A row a month and metric, with the normal range of each; charts are drawn from it. Opsbook writes it anew each time.',
  version: 1,
  hiddenUntilUsed: true,
  built: true,
  columns: {
    month: {
      kind: 'day',
      header: 'Month',
      note: 'The last day of the month.',
      required: true,
      width: 100,
    },
    metric: {
      kind: 'text',
      header: 'Metric',
      note: 'As the tab Metrics names it, or Jobs delivered per full-time person.',
      required: true,
      width: 220,
    },
    numerator: { ...WRITTEN, header: 'Numerator', note: 'What was counted in the month.', width: 100 },
    denominator: { ...WRITTEN, header: 'Denominator', note: 'Out of how many.', width: 110 },
    value: {
      ...WRITTEN,
      header: 'Value',
      note: 'Numerator ÷ denominator; the numerator alone where there is no denominator.',
      width: 90,
    },
    mean: { ...WRITTEN, header: 'Mean', note: 'The centre of the normal range.', width: 90 },
    lowerLimit: { ...WRITTEN, header: 'Lower limit', note: 'The lower end of the normal range.', width: 90 },
    upperLimit: { ...WRITTEN, header: 'Upper limit', note: 'The upper end of the normal range.', width: 90 },
  },
});

import { defineTab } from '../schema/tab';
import { asKind, lookUp, numberIn } from './formulas';
import { SOURCE, SOURCE_ADDED } from './shared';

/** Values of metrics by period, a row a metric and period. */
export const metricValues = defineTab({
  key: 'metricValues',
  name: 'Metric Values',
  purpose: 'The values behind each metric, a row a metric and period, as numerator and denominator.',
  version: 4,
  knownBy: ['periodEnding', 'metric'],
  upgrades: [
    { version: 2, says: 'rates show as percent' },
    { version: 3, says: SOURCE_ADDED },
    { version: 4, says: 'Value is blank where a number cannot be read' },
  ],
  hiddenUntilUsed: true,
  columns: {
    periodEnding: {
      kind: 'day',
      header: 'Period ending',
      note: 'The last day of the week or month.',
      required: true,
      width: 110,
    },
    metric: {
      kind: 'list',
      from: { tab: 'metrics', column: 'metric' },
      header: 'Metric',
      note: 'As the tab Metrics names it.',
      required: true,
      width: 180,
    },
    numerator: {
      kind: 'number',
      unit: 'as the metric',
      header: 'Numerator',
      note: 'What is counted: 26 jobs on time. For an amount, the amount itself.',
      required: true,
      width: 100,
    },
    denominator: {
      kind: 'number',
      unit: 'as the metric',
      min: 0,
      header: 'Denominator',
      note: 'Out of how many: 30 jobs due. Blank for an amount.',
      width: 110,
    },
    value: {
      kind: 'computed',
      result: 'number',
      header: 'Value',
      note: 'Numerator ÷ denominator; the numerator alone where there is no denominator. Blank out of 0.',
      width: 90,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [numerator, denominator] = [column('numerator'), column('denominator')];
          const kind = lookUp(column, 'metric', 'metrics.metric', 'metrics.kind');
          // Where a number cannot be read, or there is nothing to divide by, it is blank: Check & repair names the cell.
          return (
            `LET(counted;${numberIn(numerator)};outOf;${numberIn(denominator)};` +
            `IF(counted="";"";IF(TRIM(${denominator})="";counted;` +
            `IF(outOf="";"";IF(outOf>0;${asKind(kind, 'counted/outOf')};"")))))`
          );
        },
      },
    },
    source: SOURCE,
  },
});

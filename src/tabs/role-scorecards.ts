import { defineTab } from '../schema/tab';
import { roleStatus } from './calls/role-status';
import { asKind, lookUp } from './formulas';
import { metricFormat } from './metric-format';
import { PERSON, SOURCE } from './shared';

/** What each role is there to bring about, a row an outcome. */
export const roleScorecards = defineTab({
  key: 'roleScorecards',
  name: 'Role Scorecards',
  purpose: 'What each role answers for, a row an outcome; shows outcomes that nothing measures.',
  version: 2,
  rowFormats: {
    columns: ['target', 'actual', 'typedActual'],
    of: ({ metric }, find) => metricFormat(find('metrics', 'metric', metric)),
  },
  upgrades: [{ version: 2, says: 'rates show as percent' }],
  columns: {
    role: {
      kind: 'text',
      header: 'Role',
      note: 'The role, on every row: "Installer". A role has three to eight outcomes.',
      required: true,
      width: 120,
    },
    person: { ...PERSON, header: 'Person', note: 'Who holds the role.', width: 110 },
    outcome: {
      kind: 'text',
      header: 'Outcome',
      note: 'What is true when the role is done well, not what the person does all day.',
      required: true,
      width: 240,
    },
    metric: {
      kind: 'list',
      from: { tab: 'metrics', column: 'metric' },
      header: 'Metric',
      note: 'The metric, from the tab Metrics, that shows it.',
      width: 150,
    },
    target: { kind: 'number', unit: 'as the metric', header: 'Target', note: 'What is aimed at.', width: 80 },
    actual: {
      kind: 'computed',
      result: 'number',
      header: 'Actual',
      note: "The metric's latest value; without one, what stands in Typed actual.",
      width: 80,
      computation: {
        by: 'formula',
        formula: (column) => {
          const metric = column('metric');
          const kind = lookUp(column, 'metric', 'metrics.metric', 'metrics.kind');
          const latest = lookUp(column, 'metric', 'metrics.metric', 'metrics.latest');
          const typed = column('typedActual');
          return `LET(latest;IF(${metric}="";"";${latest});IF(latest="";IF(${typed}="";"";${typed});${asKind(kind, 'latest')}))`;
        },
      },
    },
    status: {
      kind: 'computed',
      result: 'text',
      header: 'Status',
      note: 'On target, Near target, Off target, No data or No target; by the direction of the metric, Higher without one.',
      width: 100,
      computation: { by: 'call', call: roleStatus },
    },
    flags: {
      kind: 'computed',
      result: 'text',
      header: 'Flags',
      note: 'What to look at, the weightiest first. Blank: nothing to say.',
      width: 240,
      computation: { by: 'neighbour', column: 'status' },
    },
    mission: {
      kind: 'text',
      header: 'Mission',
      note: 'Why the role exists, in one sentence; on its first row.',
      more: true,
      width: 240,
    },
    typedActual: {
      kind: 'number',
      unit: 'as the target',
      header: 'Typed actual',
      note: 'The figure, when no metric gives it.',
      more: true,
    },
    source: SOURCE,
  },
  colors: [
    { column: 'status', words: ['Off target'], tone: 'bad' },
    { column: 'status', words: ['Near target'], tone: 'warn' },
    { column: 'status', words: ['On target'], tone: 'good' },
    { column: 'status', words: ['No data', 'No target'], tone: 'quiet' },
  ],
});

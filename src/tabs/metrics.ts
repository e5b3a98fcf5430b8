import { defineTab } from '../schema/tab';
import { metricLatest } from './calls/metric-latest';
import { metricWords } from './calls/metric-words';
import { asKind, isSample, setting } from './formulas';
import { metricFormat } from './metric-format';
import { PERSON, SOURCE, SOURCE_ADDED } from './shared';

/** The few numbers that the team looks at, each tied to an outcome. */
export const metrics = defineTab({
  key: 'metrics',
  name: 'Metrics',
  purpose:
    'The few numbers that matter, with target and owner; shows what is off target, and what is unusual.',
  version: 5,
  knownBy: ['metric'],
  upgrades: [
    { version: 2, says: 'rates show as percent' },
    { version: 3, says: 'Figure counts inventory accuracy too' },
    { version: 4, says: SOURCE_ADDED },
    { version: 5, says: 'What it says and Missed in a row count from the logs too' },
  ],
  rowFormats: { columns: ['target', 'latest', 'vsTarget'], of: metricFormat },
  columns: {
    metric: {
      kind: 'text',
      header: 'Metric',
      note: 'Its name, with the unit where it helps: "On-time rate".',
      required: true,
      width: 170,
    },
    drives: {
      kind: 'text',
      header: 'Drives',
      note: 'The business outcome that it drives, one of at most three: clients lost, gross margin, cash in on time.',
      width: 120,
    },
    owner: { ...PERSON, header: 'Owner', note: 'Who says what happened when it moves.', width: 100 },
    direction: {
      kind: 'choice',
      header: 'Direction',
      note: 'Higher or lower is better. Blank counts as Higher.',
      words: ['Higher', 'Lower'],
      width: 84,
    },
    target: {
      kind: 'number',
      unit: 'as the metric',
      header: 'Target',
      note: 'What is aimed at. A rate is a number from 0 to 1: 0.95, or 95%.',
      width: 70,
    },
    latest: {
      kind: 'computed',
      result: 'number',
      header: 'Latest',
      note: 'The last complete period: from Metric Values, or, where there is none, from the tab that Figure reads.',
      width: 70,
      computation: { by: 'call', call: metricLatest },
    },
    vsTarget: {
      kind: 'computed',
      result: 'number',
      header: 'vs target',
      note: 'Latest less Target.',
      width: 76,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [latest, target] = [column('latest'), column('target')];
          return `IF((${latest}="")+(${target}="");"";${asKind(column('kind'), `${latest}-${target}`)})`;
        },
      },
    },
    status: {
      kind: 'computed',
      result: 'text',
      header: 'Status',
      note: 'On target; Near target within the band in Settings; else Off target.',
      width: 96,
      computation: {
        by: 'formula',
        // Differences are rounded to nine places, so that 0.1 + 0.2 does not miss a target of 0.3.
        formula: (column) => {
          const [latest, target, direction] = [column('latest'), column('target'), column('direction')];
          const ahead = `IF(${direction}="Lower";${target}-${latest};${latest}-${target})`;
          const band = setting(column, 'Near-target band');
          return (
            `IF(${target}="";"No target";IF(${latest}="";"No data";` +
            `IF(ROUND(${ahead};9)>=0;"On target";` +
            `IF(ROUND(${ahead}+ABS(${target})*${band};9)>=0;"Near target";"Off target"))))`
          );
        },
      },
    },
    whatItSays: {
      kind: 'computed',
      result: 'text',
      header: 'What it says',
      note: 'Whether the latest point is unusual against its own normal range, and whether the target can be counted on.',
      width: 440,
      computation: { by: 'call', call: metricWords },
    },
    missedInARow: {
      kind: 'computed',
      result: 'number',
      format: '0',
      header: 'Missed in a row',
      note: 'How many periods up to the latest were off target, one after the other; months, where weeks are too small to judge or a log is counted.',
      width: 100,
      computation: { by: 'neighbour', column: 'whatItSays' },
    },
    trend: {
      kind: 'computed',
      result: 'text',
      header: 'Trend',
      note: 'The values in Metric Values as a small line, oldest first. Blank where a log is counted: Trends and the review show its months.',
      width: 120,
      computation: {
        by: 'row',
        formula: (cell, column) => {
          const name = column('metricValues.metric');
          return (
            `IFERROR(SPARKLINE(INDEX(SORT(FILTER(HSTACK(${column('metricValues.periodEnding')};` +
            `${column('metricValues.value')});${name}=${cell('metric')};${name}<>"";` +
            `${isSample(column('metricValues.source'))}=${isSample(cell('source'))});1;TRUE);0;2));"")`
          );
        },
        // Before Metric Values had a Source.
        earlier: (cell, column) => {
          const name = column('metricValues.metric');
          return (
            `IFERROR(SPARKLINE(INDEX(SORT(FILTER(HSTACK(${column('metricValues.periodEnding')};` +
            `${column('metricValues.value')});${name}=${cell('metric')};${name}<>"");1;TRUE);0;2));"")`
          );
        },
      },
    },
    unit: { kind: 'text', header: 'Unit', note: 'What it counts: %, days, jobs.', more: true, width: 80 },
    kind: {
      kind: 'choice',
      header: 'Kind',
      note: 'Rate: a share from 0 to 1. Amount: anything else.',
      words: ['Rate', 'Amount'],
      more: true,
      width: 80,
    },
    howOften: {
      kind: 'choice',
      header: 'How often',
      note: 'How often a value is added.',
      words: ['Weekly', 'Monthly'],
      more: true,
      width: 90,
    },
    figure: {
      kind: 'choice',
      header: 'Figure',
      note: 'The function that computes it from its tab, such as ONTIME_RATE; Typed when you type the values.',
      words: ['Typed', 'ONTIME_RATE', 'ERROR_RATE', 'RESOLUTION_TIME', 'ESCAPE_RATE', 'INVENTORY_ACCURACY'],
      more: true,
      width: 130,
    },
    rollUp: {
      kind: 'choice',
      header: 'Roll up',
      note: 'How weeks make a month. Rates: Sum ÷ sum.',
      words: ['Sum ÷ sum', 'Sum', 'Average', 'Last'],
      more: true,
      width: 100,
    },
    newNormalFrom: {
      kind: 'day',
      header: 'New normal from',
      note: 'The normal range starts again with the period that holds this day.',
      more: true,
    },
    why: {
      kind: 'text',
      header: 'Why',
      note: 'What changed, so that there is a new normal.',
      more: true,
      width: 180,
    },
    source: SOURCE,
  },
  colors: [
    { column: 'status', words: ['Off target'], tone: 'bad' },
    { column: 'status', words: ['Near target'], tone: 'warn' },
    { column: 'status', words: ['On target'], tone: 'good' },
    { column: 'status', words: ['No data', 'No target'], tone: 'quiet' },
    { column: 'whatItSays', words: ['Unusual'], tone: 'warn' },
  ],
});

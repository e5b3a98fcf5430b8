import { measureAttention } from '../audit/attention';
import { processPriority } from '../metrics/process-priority';
import { shareOf, startTally } from '../metrics/tally';
import { targetStatus } from '../tabs/calls/target-status';
import { processRegister } from '../tabs/process-register';
import { defineFunction, type FunctionDocs } from './define';
import { eachRow, numberAt } from './each-row';

const VERDICTS = ['Working', 'Inconsistent', 'Broken', 'Not audited'] as const;

export const attentionShare = defineFunction({
  name: 'ATTENTION_SHARE',
  summary: 'Share of the audited processes that need work.',
  parameters: {
    verdicts: { kind: 'choices', words: VERDICTS, what: 'verdicts of the audit, a cell a process' },
  },
  result: {
    what: '(Inconsistent + Broken) ÷ audited; blank when nothing is audited.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  withoutRange: {
    reads: 'the column Verdict of the Process Register',
    parameters: {},
    compute: (_, context) =>
      measureAttention(context.rows(processRegister, { needed: ['verdict'] }).map((row) => row.verdict))
        .share,
  },
  compute(batches) {
    const tally = startTally();
    for (const { verdicts } of batches) {
      const { needWork, audited } = measureAttention(verdicts);
      tally.good += needWork;
      tally.all += audited;
    }
    return shareOf(tally);
  },
});

export const attentionShareDocs: FunctionDocs = {
  of: attentionShare,
  tells:
    'How much of your work needs attention. Typically it is 20 to 30 %; far more usually means that the questions were answered strictly, or that two or three root causes run through everything.',
  formula: '(Inconsistent + Broken) ÷ (Working + Inconsistent + Broken)',
  edges: [
    'Not audited and blank are left out.',
    'The typical share is a yardstick, never a goal: a team may have none or all.',
  ],
  errors: ['A word that is not one of the list.'],
  examples: [
    {
      formula: '=ATTENTION_SHARE({"Working";"Broken";"Working";"Inconsistent";"Not audited"})',
      value: 0.5,
      shows: 'Two of four audited processes.',
    },
  ],
  source: "Opsbook's own audit.",
  whenBad:
    'Do not start everywhere. Give each process an owner, and begin with the highest PROCESS_PRIORITY.',
};

export const priority = defineFunction({
  name: 'PROCESS_PRIORITY',
  summary: 'How urgently a process needs work: impact × how often it fails × 3 or 5.',
  parameters: {
    impact: {
      kind: 'numbers',
      min: 1,
      max: 5,
      unit: 'mark from 1 to 5',
      repeats: true,
      what: 'impact from 1 to 5',
    },
    fails: {
      kind: 'numbers',
      min: 1,
      max: 5,
      unit: 'mark from 1 to 5',
      repeats: true,
      what: 'how often it fails, from 1 to 5, beside them',
    },
    verdict: { kind: 'choices', words: VERDICTS, repeats: true, what: 'verdict of the audit, beside them' },
  },
  result: {
    what: 'Impact × fails × 3 (Inconsistent) or 5 (Broken); blank for the others.',
    unit: 'points from 3 to 125',
    shape: 'each row',
  },
  compute: (batches) =>
    eachRow(batches, ({ impact, fails, verdict }) => (index) => {
      const costs = numberAt(impact, index);
      const often = numberAt(fails, index);
      if (Number.isNaN(costs) || Number.isNaN(often)) return null;
      return processPriority(costs, often, verdict[index] ?? null);
    }),
});

export const priorityDocs: FunctionDocs = {
  of: priority,
  tells: 'Which process to work on first among those that need it.',
  formula: 'impact × fails × 3 (Inconsistent) or 5 (Broken)',
  edges: [
    'A working process has no priority: leave it alone. Not audited has none yet.',
    'A product hides a rare disaster behind a frequent trifle, so lists go by impact first, then by this number.',
  ],
  errors: ['A mark below 1 or above 5; a word that is not one of the list.'],
  examples: [
    {
      formula: '=PROCESS_PRIORITY(4, 3, "Broken")',
      value: 60,
      shows: 'The client notices, monthly, broken.',
    },
    {
      formula: '=PROCESS_PRIORITY({5;2;3}, {2;5;4}, {"Inconsistent";"Inconsistent";"Working"})',
      value: [[30], [30], [null]],
      shows: 'The first two have the same number; the one of impact 5 comes first.',
    },
  ],
  source:
    'Severity × occurrence, after the risk priority number of FMEA; on its limits, accendoreliability.com, understanding RPN limitations.',
  whenBad:
    'Make sure that it has one named owner who may change it; then standardize what is inconsistent, redesign what is broken.',
};

export const metricStatus = defineFunction({
  name: 'METRIC_STATUS',
  summary: 'On target, Near target, Off target, No data or No target.',
  parameters: {
    actual: { kind: 'numbers', what: 'actual values', repeats: true },
    target: { kind: 'numbers', what: 'targets, beside them', repeats: true },
    direction: { kind: 'choices', words: ['Higher', 'Lower'], repeats: true, what: 'which way is better' },
    nearBand: {
      kind: 'number',
      min: 0,
      unit: 'a share of the target',
      what: 'how far off still counts as near',
      optional: true,
      otherwise: 'Near-target band in Settings; without the tab Settings, 10 %',
    },
  },
  result: { what: 'A word; blank where a row is blank.', unit: 'a word', shape: 'each row' },
  compute(batches, { nearBand }, context) {
    const band = nearBand ?? context.setting('nearTargetBand');
    return eachRow(batches, ({ actual, target, direction }) => (index) => {
      const value = numberAt(actual, index);
      const aim = numberAt(target, index);
      const better = direction[index] ?? null;
      if (Number.isNaN(aim)) return Number.isNaN(value) ? null : targetStatus(value, null, better, band);
      if (Number.isNaN(value)) return targetStatus(null, aim, better, band);
      if (better === null) {
        context.refuse('direction', index, 'expected Higher or Lower beside a target, found a blank');
      }
      return targetStatus(value, aim, better, band);
    });
  },
});

export const metricStatusDocs: FunctionDocs = {
  of: metricStatus,
  tells:
    'Whether a metric is where you want it. It does not say whether something changed: a metric can miss its target every month and still be quite usual.',
  formula:
    'On target: not worse than the target; Near target: worse by no more than band × |target|; else Off target',
  edges: [
    'The edges belong to the better word: exactly on the target is On target, exactly at the end of the band is Near target.',
    'No target comes before No data.',
    'Higher and Lower may be written in any case.',
  ],
  errors: ['A value and a target without a direction.'],
  examples: [
    {
      formula: '=METRIC_STATUS({100;95;90;89.99}, 100, "Higher", 0.1)',
      value: [['On target'], ['Near target'], ['Near target'], ['Off target']],
      shows: 'A band of 10 % below 100.',
    },
    {
      formula: '=METRIC_STATUS(5.5, 5, "Lower", 0.1)',
      value: 'Near target',
      shows: 'Days to resolve: lower is better.',
    },
    { formula: '=METRIC_STATUS("", 5, "Lower", 0.1)', value: 'No data', shows: 'Nothing measured yet.' },
  ],
  source: 'Traffic-light rule as ClearPoint describes it (green from the target, amber within 90 % of it).',
  whenBad:
    'Look at what the metric says first (normal range). A usual miss needs another process, an unusual one needs a cause.',
};

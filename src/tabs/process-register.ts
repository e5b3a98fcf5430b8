import { defineTab } from '../schema/tab';
import { processFlags } from './calls/process-flags';
import { ID, MARK, PERSON, SOURCE } from './shared';

/** Every process, who owns it and how well it works. */
export const processRegister = defineTab({
  key: 'processRegister',
  name: 'Process Register',
  purpose:
    'Every process with its owner and verdict; shows processes that nobody owns or only one person knows.',
  version: 1,
  idPrefix: 'P',
  columns: {
    process: {
      kind: 'text',
      header: 'Process',
      note: 'What is done, starting with a verb: "Send invoices".',
      required: true,
      width: 200,
    },
    area: {
      kind: 'choice',
      header: 'Area',
      note: 'The part of the business that it belongs to.',
      words: ['Sell', 'Deliver/Make', 'Serve', 'Buy', 'People', 'Tools', 'Finance', 'Quality'],
      width: 100,
    },
    owner: {
      ...PERSON,
      header: 'Owner',
      note: 'One person, by name, who sees that it is done, hears when it breaks, and may change it.',
      width: 110,
    },
    verdict: {
      kind: 'choice',
      header: 'Verdict',
      note: 'Working: leave it alone. Inconsistent: make it the same each time. Broken: redesign it. The audit helps you decide.',
      words: ['Working', 'Inconsistent', 'Broken', 'Not audited'],
      width: 106,
    },
    impact: {
      ...MARK,
      header: 'Impact',
      note: 'When it goes wrong: 1 nobody notices, 2 annoying, 3 costs hours, 4 the client notices, 5 we lose a client or money.',
      width: 64,
    },
    fails: {
      ...MARK,
      header: 'Fails',
      note: 'How often it goes wrong: 1 yearly or less, 2 quarterly, 3 monthly, 4 weekly, 5 daily.',
      width: 56,
    },
    priority: {
      kind: 'computed',
      result: 'number',
      format: '0',
      header: 'Priority',
      note: 'Impact × Fails × 3 when inconsistent, × 5 when broken. Blank for working processes: leave them alone.',
      width: 70,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [impact, fails, verdict] = [column('impact'), column('fails'), column('verdict')];
          return (
            `IF((${impact}="")+(${fails}="");"";IF(${verdict}="Broken";${impact}*${fails}*5;` +
            `IF(${verdict}="Inconsistent";${impact}*${fails}*3;"")))`
          );
        },
      },
    },
    flags: {
      kind: 'computed',
      result: 'text',
      header: 'Flags',
      note: 'What to look at, the weightiest first. Blank: nothing to say.',
      width: 330,
      computation: { by: 'call', call: processFlags },
    },
    backup: {
      ...PERSON,
      header: 'Backup',
      note: 'Who can do it when the owner is away.',
      more: true,
      width: 130,
    },
    sopLink: {
      kind: 'link',
      header: 'SOP link',
      note: 'Where it is written down, step by step (the standard operating procedure).',
      more: true,
      width: 160,
    },
    checked: {
      kind: 'choice',
      header: 'Checked',
      note: 'When somebody looks whether it came out right.',
      words: ['Each step', 'Only at the end', 'Not checked'],
      more: true,
      width: 120,
    },
    ownerMayChangeIt: {
      kind: 'choice',
      header: 'Owner may change it',
      note: 'Yes: the owner decides. Asks first: somebody else has to agree.',
      words: ['Yes', 'Asks first'],
      more: true,
    },
    doneRightMeans: {
      kind: 'text',
      header: 'Done right means',
      note: 'How anybody can tell that it came out right.',
      more: true,
      width: 200,
    },
    howOften: {
      kind: 'choice',
      header: 'How often',
      note: 'How often it runs.',
      words: ['Daily', 'Weekly', 'Monthly', 'Quarterly', 'On event'],
      more: true,
    },
    lastAudited: {
      kind: 'computed',
      result: 'day',
      format: 'yyyy-mm-dd',
      header: 'Last audited',
      note: 'The day of the latest audit, from the tab Audit Answers.',
      more: true,
      computation: {
        by: 'formula',
        formula: (column) =>
          `IFNA(VLOOKUP(${column('process')};SORT(HSTACK(${column('auditAnswers.process')};` +
          `${column('auditAnswers.auditedOn')});2;FALSE);2;FALSE);"")`,
      },
    },
    id: ID,
    source: SOURCE,
  },
  colors: [
    { column: 'verdict', words: ['Broken'], tone: 'bad' },
    { column: 'verdict', words: ['Inconsistent'], tone: 'warn' },
    { column: 'verdict', words: ['Working'], tone: 'good' },
    { column: 'flags', words: ['no owner', 'two owners'], tone: 'bad' },
  ],
});

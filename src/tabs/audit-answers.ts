import { defineTab } from '../schema/tab';
import { PERSON, PROCESS } from './shared';

/** What can be answered; "Don't know" counts as No from question 4 on. */
export const AUDIT_ANSWERS = ['Yes', 'Sometimes', 'No', "Don't know"] as const;
const VERDICT = { kind: 'choice', words: ['Working', 'Inconsistent', 'Broken'] } as const;
const ANSWER = { kind: 'choice', words: AUDIT_ANSWERS, width: 104 } as const;

/**
 * Answers of each audit, a row a process and audit; they are kept, so that the next audit shows what moved. A row
 * without a day is an audit that somebody has begun: it counts once it is saved.
 */
export const auditAnswers = defineTab({
  key: 'auditAnswers',
  name: 'Audit Answers',
  purpose:
    'The answers of each audit, a row a process and audit, kept so that the next one shows what moved.',
  version: 1,
  hiddenUntilUsed: true,
  columns: {
    process: { ...PROCESS, header: 'Process', note: 'The process, by name.', required: true, width: 200 },
    auditedOn: {
      kind: 'day',
      header: 'Audited on',
      note: 'The day of the audit. Blank: it is begun, and goes on in the sidebar.',
      width: 110,
    },
    q1: { ...ANSWER, header: '1 Right the first time', note: 'Does the work come out right the first time?' },
    q2: { ...ANSWER, header: '2 When promised', note: 'Is it finished when we promised?' },
    q3: {
      ...ANSWER,
      header: '3 Same result',
      note: 'If two people did it, would the result be the same?',
    },
    q4: { ...ANSWER, header: '4 Owned', note: 'Does one named person own it, and may they change it?' },
    q5: {
      ...ANSWER,
      header: '5 Written down',
      note: 'Is it written down, and do people use what is written?',
    },
    q6: {
      ...ANSWER,
      header: '6 Runs without the expert',
      note: 'Could it run for two weeks without the person who knows it best?',
    },
    q7: {
      ...ANSWER,
      header: '7 Checked on the way',
      note: 'Is the work checked along the way, not only at the end?',
    },
    q8: {
      ...ANSWER,
      header: '8 Has a number',
      note: 'Is there a number for how well it goes that someone looks at?',
    },
    q9: {
      ...ANSWER,
      header: '9 No waiting',
      note: 'Does it run without waiting for approvals, colleagues or vendors?',
    },
    q10: { ...ANSWER, header: '10 Typed once', note: 'Is each piece of information typed only once?' },
    suggested: { ...VERDICT, header: 'Suggested', note: 'The verdict that the rule suggests.', width: 110 },
    decided: { ...VERDICT, header: 'Decided', note: 'The verdict that a person decided on.', width: 110 },
    by: { ...PERSON, header: 'By', note: 'Who decided. Optional.', width: 130 },
    processId: { kind: 'text', header: 'Process ID', note: 'The ID of the process.', width: 90 },
  },
});

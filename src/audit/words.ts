/** What a process can be found to be. */
export const VERDICTS = ['Working', 'Inconsistent', 'Broken'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What can be answered to a question of the audit. */
export const ANSWERS = ['Yes', 'Sometimes', 'No', "Don't know"] as const;
export type AuditAnswer = (typeof ANSWERS)[number];

/** The three answers of the quick pass, in the order of its questions. */
export type QuickAnswers = readonly [AuditAnswer, AuditAnswer, AuditAnswer];

/** What impact 1 to 5 means, in that order. */
export const IMPACT_WORDS = [
  'Nobody notices',
  'Annoying',
  'Costs hours',
  'The client notices',
  'We lose a client or money',
] as const;

/** What fails 1 to 5 means, in that order. */
export const FAILS_WORDS = ['Yearly or less', 'Quarterly', 'Monthly', 'Weekly', 'Daily'] as const;

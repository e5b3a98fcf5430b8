/** A question of the audit: yes is always the good answer. */
export interface Question {
  /** Counted from 1, as on screen. */
  readonly number: number;
  readonly text: string;
  /** Its short name, as a column of Audit Answers. */
  readonly short: string;
  /** What a No says about the process, to follow "it". */
  readonly weakness: string;
  /** A first step that a Sometimes or a No suggests. */
  readonly firstStep: string;
}

/** The quick pass: every process, what comes out of it. */
export const QUICK_QUESTIONS: readonly [Question, Question, Question] = [
  {
    number: 1,
    text: 'Does the work come out right the first time?',
    short: 'Right first time',
    weakness: 'does not come out right the first time',
    firstStep: 'Write down what "done right" means, and check one piece of work against it',
  },
  {
    number: 2,
    text: 'Is it finished when we promised?',
    short: 'On time',
    weakness: 'is not finished when promised',
    firstStep: 'Log each promise with its day in Deliveries for two weeks',
  },
  {
    number: 3,
    text: 'If two people did it, would the result be the same?',
    short: 'Same result',
    weakness: 'depends on who does it',
    firstStep: 'Let the two people who do it compare how they work, and agree on one way',
  },
];

/** The deep pass: the groundwork under a process that is not simply working. */
export const GROUNDWORK_QUESTIONS: readonly Question[] = [
  {
    number: 4,
    text: 'Does one named person own it, and may they change it?',
    short: 'Owner',
    weakness: 'has no one person who owns it and may change it',
    firstStep: 'Name one owner, and tell the team that this person may change it',
  },
  {
    number: 5,
    text: 'Is it written down, and do people use what is written?',
    short: 'Written down',
    weakness: 'is not written down in a form that people use',
    firstStep: 'Let the person who does it write the steps on one page',
  },
  {
    number: 6,
    text: 'Could it run for two weeks without the person who knows it best?',
    short: 'Without its expert',
    weakness: 'cannot run two weeks without the person who knows it best',
    firstStep: 'Name a backup, and let the backup do it once with the written steps',
  },
  {
    number: 7,
    text: 'Is the work checked along the way, not only at the end?',
    short: 'Checked on the way',
    weakness: 'is checked only at the end',
    firstStep: 'Put one check right after the step that goes wrong most often',
  },
  {
    number: 8,
    text: 'Is there a number for how well it goes that someone looks at?',
    short: 'Measured',
    weakness: 'has no number that someone looks at',
    firstStep: 'Pick one number for it, and type it in Metric Values each week',
  },
  {
    number: 9,
    text: 'Does it run without waiting for approvals, colleagues or vendors?',
    short: 'No waiting',
    weakness: 'waits for approvals, colleagues or vendors',
    firstStep: 'Log each wait in Waste Log for two weeks, then drop one approval',
  },
  {
    number: 10,
    text: 'Is each piece of information typed only once?',
    short: 'Typed once',
    weakness: 'has the same information typed more than once',
    firstStep: 'List what is typed twice, and keep one place for it',
  },
];

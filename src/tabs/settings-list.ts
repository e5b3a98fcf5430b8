interface SettingOf<Kind extends string, Start> {
  readonly kind: Kind;
  readonly name: string;
  /** What stands there after installing, and what counts while the cell is blank or cannot be read. */
  readonly start: Start;
  readonly meaning: string;
}

interface WordsSetting extends SettingOf<'words', string> {
  readonly words: readonly string[];
}
interface NumberSetting extends SettingOf<'number', number | null> {
  readonly min: number;
  readonly max?: number;
  readonly format?: string;
  /** Where only these numbers make sense. */
  readonly among?: readonly number[];
}
/** Days since 1970-01-01. */
interface DaySetting extends SettingOf<'day', null> {
  readonly formula?: string;
}

/** One row of the tab Settings. `kind` says how its value is read; a time is minutes since 1970-01-01 on the wall clock. */
export type Setting =
  | WordsSetting
  | NumberSetting
  | DaySetting
  | SettingOf<'text', string>
  | SettingOf<'time', null>;

/** All settings in the order of installation; the key is what code says, the name is what people see. */
export const SETTINGS = {
  businessType: {
    kind: 'words',
    name: 'Business type',
    words: ['Service', 'Product', 'Both'],
    start: 'Service',
    meaning: 'Service, Product or Both: decides which metrics are offered.',
  },
  goal: {
    kind: 'text',
    name: "This year's goal",
    start: '',
    meaning: 'One sentence; it stands at the head of every review.',
  },
  countUpTo: {
    kind: 'day',
    name: 'Count up to',
    start: null,
    formula: '=TODAY()-1',
    meaning: 'Figures are as at the end of this day: yesterday, until you type a day.',
  },
  weekStartsOn: {
    kind: 'words',
    name: 'Week starts on',
    words: ['Monday', 'Sunday', 'Saturday'],
    start: 'Monday',
    meaning: 'The first day of your week.',
  },
  businessHoursFrom: {
    kind: 'number',
    name: 'Business hours from',
    min: 0,
    max: 24,
    start: 9,
    meaning: 'When the working day starts, as an hour: 9, or 8.5 for half past eight.',
  },
  businessHoursTo: {
    kind: 'number',
    name: 'Business hours to',
    min: 0,
    max: 24,
    start: 17,
    meaning: 'When it ends.',
  },
  fullTimeHours: {
    kind: 'number',
    name: 'Full-time hours',
    min: 1,
    max: 168,
    start: 40,
    meaning: 'Hours a week of one full-time job; hours are turned into jobs (FTE) by it.',
  },
  hourlyCost: {
    kind: 'number',
    name: 'Hourly cost',
    min: 0,
    start: null,
    meaning:
      'What one hour of work costs you, with everything; an estimate will do. Blank: no costs are shown.',
  },
  currency: { kind: 'text', name: 'Currency', start: '', meaning: 'Stands beside amounts, such as USD.' },
  weeksAYear: {
    kind: 'number',
    name: 'Weeks a year',
    min: 1,
    max: 53,
    start: 48,
    meaning: 'Working weeks in a year; hours a week are turned into a yearly cost by it.',
  },
  nearTargetBand: {
    kind: 'number',
    name: 'Near-target band',
    min: 0,
    max: 1,
    format: '0%',
    start: 0.1,
    meaning: 'A metric that misses its target by no more than this share of it is near target.',
  },
  smallestN: {
    kind: 'number',
    name: 'Smallest n',
    min: 1,
    start: 5,
    meaning: 'A rate that rests on fewer than this many is shown as too few to judge.',
  },
  graceDays: {
    kind: 'number',
    name: 'Grace days',
    min: 0,
    start: 0,
    meaning: 'Days after the promise that still count as on time.',
  },
  lateJobHours: {
    kind: 'number',
    name: 'Hours a late job costs',
    min: 0,
    start: 2,
    meaning: 'Hours that one late delivery costs you, for ranking problems.',
  },
  weightOnTime: {
    kind: 'number',
    name: 'Vendor weight: on time',
    min: 0,
    start: 40,
    meaning: "How much on time counts in a vendor's score. Weights need not add up to 100.",
  },
  weightAccepted: {
    kind: 'number',
    name: 'Vendor weight: accepted',
    min: 0,
    start: 30,
    meaning: "How much accepted quantity counts in a vendor's score.",
  },
  weightService: {
    kind: 'number',
    name: 'Vendor weight: service',
    min: 0,
    start: 20,
    meaning: "How much the mark for service counts in a vendor's score.",
  },
  weightPrice: {
    kind: 'number',
    name: 'Vendor weight: price',
    min: 0,
    start: 10,
    meaning: "How much the mark for price counts in a vendor's score.",
  },
  auditEveryMonths: {
    kind: 'number',
    name: 'Audit every (months)',
    min: 1,
    start: 6,
    meaning: 'A process that was not audited for longer is flagged.',
  },
  nextReviewStarts: {
    kind: 'time',
    name: 'Next review starts',
    start: null,
    meaning: 'Date and time of the next monthly review.',
  },
  reviewLength: {
    kind: 'number',
    name: 'Review length',
    min: 60,
    max: 90,
    among: [60, 75, 90],
    start: 60,
    meaning: 'Minutes: 60, 75 or 90.',
  },
  namePeople: {
    kind: 'words',
    name: 'Name people in the review',
    words: ['People', 'Teams'],
    start: 'People',
    meaning: 'Teams: the review says roles in place of names.',
  },
  whoSees: {
    kind: 'words',
    name: 'Who sees this workbook',
    words: ['The whole team', 'Leaders only'],
    start: 'The whole team',
    meaning:
      'Everyone you share this file with can see every tab. 1-on-1 and review dates are installed only for Leaders only.',
  },
} as const satisfies Readonly<Record<string, Setting>>;

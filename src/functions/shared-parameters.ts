/** Which promises of the tab Deliveries a form without ranges reads. */
export const DIRECTION = {
  kind: 'choice',
  words: ['To client', 'From vendor'],
  what: 'which promises',
  optional: true,
  otherwise: 'To client',
} as const;

export const AS_OF = {
  kind: 'day',
  what: 'count up to the end of this day; give the cell Count up to in Settings, so that the figure follows the calendar',
  optional: true,
  otherwise: 'Count up to in Settings; without the tab Settings, yesterday',
} as const;

export const FULL_TIME_HOURS = {
  kind: 'number',
  min: 0,
  unit: 'hours a week',
  what: 'hours a week of one full-time job',
  optional: true,
  otherwise: 'Full-time hours in Settings; without the tab Settings, 40',
} as const;

/** What became of a delivery, beside its days. */
export const STATUS = {
  kind: 'choices',
  words: ['Open', 'Delivered', 'Cancelled'],
  what: 'status of each, beside them',
  optional: true,
  otherwise: 'the delivered days decide',
} as const;

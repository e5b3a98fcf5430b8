import { workingMinutes } from '../metrics/business-hours';
import type { CallContext } from './context';
import { defineFunction, type FunctionDocs } from './define';
import { eachRow } from './each-row';

const MINUTES_PER_HOUR = 60;

export const businessHours = defineFunction({
  name: 'BUSINESS_HOURS',
  summary: 'Working hours between two points in time, Monday to Friday.',
  parameters: {
    start: { kind: 'instants', repeats: true, what: 'starts, days with times' },
    end: { kind: 'instants', repeats: true, what: 'ends, beside them; blank while it runs' },
    open: {
      kind: 'time',
      what: 'when the working day starts: a time cell, "09:00", or hours such as 9',
      optional: true,
      otherwise: 'Business hours in Settings; without the tab Settings, 9',
    },
    close: {
      kind: 'time',
      what: 'when it ends',
      optional: true,
      otherwise: 'Business hours in Settings; without the tab Settings, 17',
    },
    holidays: {
      kind: 'days',
      apart: true,
      what: 'days on which nobody works',
      optional: true,
      otherwise: 'no holidays',
    },
  },
  result: { what: 'Hours; blank where the start or the end is.', unit: 'hours', shape: 'each row' },
  compute(batches, { open, close, holidays }, context) {
    const hours = workingHours(context, open, close);
    // A blank among the holidays is NaN, which is no weekday.
    const minutes = workingMinutes({ ...hours, ...(holidays && { holidays: Array.from(holidays) }) });
    return eachRow(batches, ({ start, end }) => (index) => {
      const from = start[index] ?? Number.NaN;
      const to = end[index] ?? Number.NaN;
      if (to < from) context.refuse('end', index, 'expected an end that is not before the start');
      return Number.isNaN(to - from) ? null : minutes(from, to) / MINUTES_PER_HOUR;
    });
  },
});

export const businessHoursDocs: FunctionDocs = {
  of: businessHours,
  tells:
    'How long something took of the time in which anybody could work on it. A weekend in between is not slowness.',
  formula: 'Σ over Monday to Friday, apart from holidays, of the time between open and close',
  edges: [
    'Hours before open and after close count nothing, nor do Saturdays, Sundays and holidays.',
    'Open and close up to 1 are a fraction of a day, above 1 hours: 0.375 and 9 are both nine in the morning.',
    "Hours are those on the wall clock of the spreadsheet's time zone.",
  ],
  errors: ['An end before its start; close not after open; a time that cannot be read.'],
  examples: [
    {
      formula: '=BUSINESS_HOURS(DATE(2026,9,1)+TIME(11,0,0), DATE(2026,9,2)+TIME(11,0,0), 9, 17)',
      value: 8,
      shows: 'Tuesday 11:00 to Wednesday 11:00: six hours and two.',
    },
    {
      formula:
        '=BUSINESS_HOURS(DATE(2026,9,4)+TIME(16,0,0), DATE(2026,9,8)+TIME(10,0,0), "09:00", "17:00", {DATE(2026,9,7)})',
      value: 2,
      shows: 'Friday 16:00 to Tuesday 10:00, with Monday off.',
    },
  ],
  source: 'The first example is from docs.eccentex.com, business hours setup.',
  whenBad: 'Compare it with the hours that the work itself takes: what lies between is waiting.',
};

/** Open and close in minutes: as given, else as Settings says. Throws when the day would have no hours. */
export function workingHours(
  context: CallContext,
  open: number | null,
  close: number | null,
): { readonly open: number; readonly close: number } {
  const from = open ?? context.setting('businessHoursFrom') * MINUTES_PER_HOUR;
  const to = close ?? context.setting('businessHoursTo') * MINUTES_PER_HOUR;
  if (to <= from) context.fail('close', 'expected a time after open');
  return { open: from, close: to };
}

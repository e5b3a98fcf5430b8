import type { DayNumber } from '../calendar';
import type { NewRowOf } from '../schema/tab';
import type { deliveries } from '../tabs/deliveries';
import { cycle, isSpread, type StoryMonth, workdaysOf } from './months';

export type NewDelivery = NewRowOf<typeof deliveries>;

const CLIENTS = [
  'Alder Bakery',
  'Brook Street Dental',
  'Canal Books',
  'Dovecote Hotel',
  'Elm Road Garage',
  'Fern & Co Florist',
  'Greenline Gym',
  'Hillside Optician',
  'Ivory Nails',
  'Junction Cafe',
  'Kiln Pottery',
  'Lockside Brewery',
] as const;

const ITEMS = [
  'Shop front sign',
  'Window lettering',
  'LED channel letters',
  'Projecting sign',
  'Menu board',
  'Vehicle lettering',
] as const;

const WHY_LATE = [
  'No installer free',
  'Materials late',
  'No installer free',
  'Redo after a wrong proof',
  'Client signed off late',
] as const;

/** Jobs of one month: lines as many as are due, and parts where more rows were checked than lines are due. */
export function monthOfJobs(story: StoryMonth, asOf: DayNumber, firstJob: number): NewDelivery[] {
  const days = workdaysOf(story.month);
  const late = story.due - story.onTime;
  const parts = Math.max(0, story.checked - story.due);
  const rows = Array.from({ length: story.due }, (_, index): NewDelivery[] => {
    const promised = days[Math.floor((index * days.length) / story.due)] ?? days[0] ?? asOf;
    const isLate = isSpread(index, late, story.due);
    const delivered = isLate ? promised + 2 + (index % 5) : promised - (index % 2);
    const job = firstJob + index;
    const row: NewDelivery = {
      who: cycle(CLIENTS, job),
      direction: 'To client',
      firstPromise: promised,
      delivered: delivered > asOf ? null : delivered,
      whyLate: isLate ? cycle(WHY_LATE, job) : null,
      item: cycle(ITEMS, job),
      order: `J-${1000 + job}`,
      line: '1',
      orderedQty: 1 + (job % 4),
      deliveredQty: delivered > asOf ? null : 1 + (job % 4),
      value: 400 + ((job * 137) % 2600),
      source: 'sample',
    };
    if (index >= parts) return [row];
    // Delivered in two parts; the last one decides the day.
    const first = { ...row, orderedQty: 4, deliveredQty: 3, delivered: promised - 3 };
    return [first, { ...row, orderedQty: null, deliveredQty: 2 }];
  }).flat();
  return rows.map((row, index) =>
    index >= story.checked
      ? row
      : { ...row, rightFirstTime: isSpread(index, story.errors, story.checked) ? 'No' : 'Yes' },
  );
}

/** Jobs beside those that are counted: cancelled, not due yet, moved by the client, delivered before it is due. */
export function plantedJobs(asOf: DayNumber, lastMonth: StoryMonth, firstJob: number): NewDelivery[] {
  const days = workdaysOf(lastMonth.month);
  const cancelled = days[10] ?? asOf;
  const job = (number: number, more: NewDelivery): NewDelivery => ({
    who: cycle(CLIENTS, number),
    direction: 'To client',
    item: cycle(ITEMS, number),
    order: `J-${1000 + number}`,
    line: '1',
    orderedQty: 1,
    value: 900,
    source: 'sample',
    ...more,
  });
  return [
    job(firstJob, { firstPromise: cancelled, status: 'Cancelled' }),
    // Promised for today, so that This week has something to name; figures count up to yesterday.
    job(firstJob + 1, { firstPromise: asOf + 1 }),
    job(firstJob + 5, { firstPromise: asOf + 1 }),
    job(firstJob + 6, { firstPromise: asOf + 2 }),
    job(firstJob + 7, { firstPromise: asOf + 4 }),
    job(firstJob + 2, { firstPromise: asOf + 9 }),
    // Moved by the client: the new day counts, and that is not due yet.
    job(firstJob + 3, { firstPromise: cancelled, promiseNow: asOf + 12, promiseMovedBy: 'Customer' }),
    job(firstJob + 4, { firstPromise: asOf + 16, delivered: asOf - 1, deliveredQty: 1 }),
  ];
}

/** How often each vendor kept a promise: name, item, lines, of those late. */
const VENDOR_LINES: readonly (readonly [string, string, number, number])[] = [
  ['Panelcraft Supply', 'Aluminium sheets', 18, 1],
  ['Harbor Metals', 'Frames', 12, 2],
  ['BrightLine', 'LED modules', 10, 4],
  ['Vinylworks', 'Vinyl rolls', 9, 0],
  ['Northgate Print', 'Printed film', 7, 1],
  ['LiftRent', 'Access platform', 6, 0],
  ['Fixwell', 'Mounting kits', 3, 1],
];

/** Lines that vendors promised, spread over the last six months of the story. */
export function vendorLines(months: readonly StoryMonth[]): NewDelivery[] {
  const days = months.slice(-6).flatMap((story) => workdaysOf(story.month));
  return VENDOR_LINES.flatMap(([who, item, lines, late]) =>
    Array.from({ length: lines }, (_, index): NewDelivery => {
      const promised = days[Math.floor(((index + 0.5) * days.length) / lines)] ?? 0;
      const isLate = isSpread((index + Math.floor(lines / 2)) % lines, late, lines);
      const ordered = 10 + ((index * 7) % 30);
      return {
        who,
        direction: 'From vendor',
        firstPromise: promised,
        delivered: isLate ? promised + 3 : promised,
        whyLate: isLate ? 'Out of stock at the vendor' : null,
        item,
        order: `PO-${who.slice(0, 2).toUpperCase()}-${index + 1}`,
        line: '1',
        orderedQty: ordered,
        deliveredQty: ordered,
        acceptedQty: isLate ? ordered - 1 : ordered,
        source: 'sample',
      };
    }),
  );
}

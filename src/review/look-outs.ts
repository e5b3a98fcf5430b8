import { measureAttention, typicalWords } from '../audit/attention';
import type { DayNumber } from '../calendar';
import { dayText } from '../calendar/days';
import { sum } from '../metrics/sum';
import { lastPlannedWeek } from '../metrics/week-capacity';
import { foldName } from '../schema/fold-name';
import { isSoon, RENEWAL_NOTICE_DAYS } from '../tabs/calls/as-of';
import { MOST_PROCESSES_AN_OWNER } from '../tabs/calls/process-flags';
import { ownersIn } from '../tabs/owners';
import { figureRows } from './figure-rows';
import type { ReviewInputs, ReviewRows } from './inputs';
import { counted, listed, percentWords, plain } from './number-words';

/** Lines of the page that look-outs have. */
export const LOOK_OUT_ROWS = 4;

/**
 * What the team should keep an eye on, the weightiest first; [] where there is nothing. Where there are more than the
 * page has lines for, the last of them share one.
 */
export function lookOuts({ rows, asOf, settings }: ReviewInputs): readonly string[] {
  const hasStock = settings.businessType === 'Product' || settings.businessType === 'Both';
  const lines = [
    capacity(figureRows(rows, 'capacity'), asOf),
    hasStock ? stockToLookAt(figureRows(rows, 'stock')) : null,
    processes(figureRows(rows, 'processes')),
    vendorsAtRisk(figureRows(rows, 'vendors')),
    renewals(figureRows(rows, 'renewals'), asOf),
  ].filter((line) => line !== null);
  const [last, ...more] = lines.slice(LOOK_OUT_ROWS - 1);
  if (last === undefined) return lines;
  const joined = [last, ...more.map((line) => line.replace(/^(!!|✗|~|✓) /, ''))].join(' ');
  return [...lines.slice(0, LOOK_OUT_ROWS - 1), joined];
}

/** By the Flags that the tab shows: what has to be ordered, and where the books are wrong. */
function stockToLookAt({ stock }: ReviewRows): string | null {
  const named = (flag: string) =>
    stock.filter((row) => String(row.flags ?? '').includes(flag)).map((row) => row.item ?? '');
  const [toOrder, outside] = [named('order now'), named('outside tolerance')];
  const parts = [
    toOrder.length > 0 ? `order now ${short(toOrder)}` : '',
    outside.length > 0 ? `counted otherwise than in the books ${short(outside)}` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? null : `${toOrder.length > 0 ? '✗' : '~'} Stock: ${parts.join('; ')}.`;
}

function processes({ processes: rows, people }: ReviewRows): string | null {
  const known = new Set(people.map((row) => foldName(row.name)));
  const named = rows.filter((row) => row.process !== null);
  const without = named.filter((row) => ownersIn(row.owner, known).length === 0).length;
  const shared = named.filter((row) => ownersIn(row.owner, known).length > 1).length;
  const owned = new Map<string, number>();
  for (const row of named) {
    for (const owner of ownersIn(row.owner, known))
      owned.set(foldName(owner), (owned.get(foldName(owner)) ?? 0) + 1);
  }
  const overloaded = [...owned.values()].filter((count) => count > MOST_PROCESSES_AN_OWNER).length;
  const gaps = [
    without > 0 ? `${without} without an owner` : '',
    shared > 0 ? `${shared} with two owners` : '',
    overloaded > 0
      ? `${counted(overloaded, 'person', 'people')} with more than ${MOST_PROCESSES_AN_OWNER}`
      : '',
  ].filter((part) => part !== '');
  const found = measureAttention(named.map((row) => row.verdict));
  // Of one or two processes, 20 to 30 % are less than one.
  const typical = found.typicalHigh === 0 ? '' : `; ${typicalWords(found)}`;
  const share =
    found.share === null
      ? ''
      : `${found.needWork} of ${found.audited} audited need work (${percentWords(found.share)}${typical})`;
  const words = [share, listed(gaps)].filter((part) => part !== '').join('; ');
  if (words === '') return null;
  return `${gaps.length > 0 ? '✗' : found.needWork > 0 ? '~' : '✓'} Processes: ${words}.`;
}

/** Hours of the last planned week up to as-of; no names, since no figure ranks people. */
function capacity(rows: ReviewRows, asOf: DayNumber): string | null {
  const week = lastPlannedWeek(rows, asOf);
  if (week === null) return null;
  const { weekStarting: last, hours, withoutContract } = week;
  const allocated = sum(hours.length, (index) => hours[index]?.allocated ?? 0);
  const net = sum(hours.length, (index) => hours[index]?.net ?? 0);
  const over = hours.filter((one) => one.allocated > one.net).length;
  const unknown = `${counted(withoutContract, 'person', 'people')} without contract hours`;
  if (net === 0 || (allocated <= net && over === 0)) {
    return withoutContract === 0 ? null : `~ Capacity: ${unknown} planned in the week of ${dayText(last)}.`;
  }
  const mark = allocated > net ? '!!' : '~';
  return `${mark} Capacity: ${percentWords(allocated / net)} planned in the week of ${dayText(last)} (${plain(allocated, 1)} of ${plain(net, 1)} h), ${counted(over, 'person', 'people')} over${withoutContract === 0 ? '' : `; ${unknown} left out`}.`;
}

/** By the Standing that the tab shows, and critical ones without a backup. */
function vendorsAtRisk({ vendors }: ReviewRows): string | null {
  const named = vendors.filter((row) => row.vendor !== null);
  const namesOf = (rows: typeof vendors) => [...new Set(rows.map((row) => row.vendor ?? ''))];
  const atRisk = namesOf(named.filter((row) => row.standing === 'At risk'));
  const watched = namesOf(named.filter((row) => row.standing === 'Watch'));
  const alone = namesOf(named.filter((row) => row.critical === 'Yes' && row.backupVendor === null));
  const parts = [
    atRisk.length > 0 ? `at risk ${short(atRisk)}` : '',
    watched.length > 0 ? `to watch ${short(watched)}` : '',
    alone.length > 0 ? `critical without a backup ${short(alone)}` : '',
  ].filter((part) => part !== '');
  if (parts.length === 0) return null;
  return `${atRisk.length > 0 ? '✗' : '~'} Vendors: ${parts.join('; ')}.`;
}

/** Up to three names, and how many more there are. */
function short(names: readonly string[]): string {
  const more = names.length - 3;
  return [...names.slice(0, 3), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function renewals({ vendors, tools }: ReviewRows, asOf: DayNumber): string | null {
  const soon = [
    ...vendors
      .filter((row) => isSoon(row.contractEnds, asOf))
      .map((row) => ({ name: row.vendor, day: row.contractEnds })),
    ...tools
      .filter((row) => isSoon(row.renewsOn, asOf))
      .map((row) => ({ name: row.tool, day: row.renewsOn })),
  ].sort((a, b) => (a.day ?? 0) - (b.day ?? 0));
  if (soon.length === 0) return null;
  const shown = soon.slice(0, 3).map(({ name, day }) => `${name ?? ''} ${dayText(day ?? 0)}`);
  const more = soon.length - shown.length;
  return `~ Renewals within ${RENEWAL_NOTICE_DAYS} days: ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ')}.`;
}

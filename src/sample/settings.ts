import type { Calendar, DayNumber } from '../calendar';
import { parseDay, weekdayOf } from '../calendar/days';
import { instantAt } from '../calendar/instant';
import { type CellValue, isBlank, isDate } from '../cell';
import { findColumns, foldHeader } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import type { Settings } from '../tabs/read-settings';
import { settings } from '../tabs/settings';
import { SETTINGS } from '../tabs/settings-list';
import type { Sheet, SheetReader } from '../workbook';
import { SAMPLE_HOURLY_COST, SAMPLE_METADATA, SAMPLE_SETTINGS_METADATA } from './mark';

type Filled = string | number | Date;

const SAMPLE_GOAL = 'Nine of ten jobs on the promised day';

const MINUTES_PER_DAY = 1440;

/** Minutes of the wall clock at which the sample's review begins; a weekend is put off to its Monday. */
function reviewStart(asOf: DayNumber): number {
  const day = asOf + 7;
  const weekend = Math.max(0, weekdayOf(day) - 4);
  return (day + (weekend === 0 ? 0 : 3 - weekend)) * MINUTES_PER_DAY + 9 * 60;
}

/** Settings that the sample fills in where they are blank; its review is at nine, about a week after its last day. */
function valuesOf(
  asOf: DayNumber,
  calendar: Calendar,
): readonly { readonly name: string; readonly value: Filled }[] {
  return [
    { name: SETTINGS.goal.name, value: SAMPLE_GOAL },
    { name: SETTINGS.hourlyCost.name, value: SAMPLE_HOURLY_COST },
    { name: SETTINGS.currency.name, value: 'USD' },
    {
      name: SETTINGS.nextReviewStarts.name,
      value: instantAt(calendar, reviewStart(asOf)),
    },
  ];
}

/** Fills in the settings that are blank; what the team has set stays. */
export function fillSettings(
  workbook: { sheets(): readonly Sheet[] },
  asOf: DayNumber,
  calendar: Calendar,
): void {
  const { sheet, changed } = replace(workbook, valuesOf(asOf, calendar), (standing, value) =>
    isBlank(standing) ? value : null,
  );
  sheet?.change([{ kind: 'metadata', key: SAMPLE_SETTINGS_METADATA, value: changed.join('\n') }]);
}

/** Empties the settings that the sample filled in and nobody changed; what the team typed stays, also where it says the same. */
export function emptySettings(
  workbook: { sheets(): readonly Sheet[] },
  asOf: DayNumber,
  calendar: Calendar,
): void {
  const noted = findTab(workbook, settings).sheet?.metadata(SAMPLE_SETTINGS_METADATA)?.split('\n');
  // A sample of an older version left no note: what equals the sample's is the sample's there.
  const filled = valuesOf(asOf, calendar).filter(({ name }) => noted?.includes(name) ?? true);
  const { sheet } = replace(workbook, filled, (standing, value) =>
    comparable(standing, calendar) === comparable(value, calendar) ? '' : null,
  );
  sheet?.change([{ kind: 'metadata', key: SAMPLE_SETTINGS_METADATA, value: '' }]);
}

/** True where the team itself typed its goal or the time of its review. */
export function hasOwnSettings(
  workbook: { sheets(): readonly SheetReader[] },
  typed: Pick<Settings, 'goal' | 'nextReviewStarts'>,
): boolean {
  const asOf = workbook.sheets().flatMap((sheet) => parseDay(sheet.metadata(SAMPLE_METADATA) ?? '') ?? [])[0];
  const starts = asOf === undefined ? null : reviewStart(asOf);
  return (
    (typed.goal !== '' && typed.goal !== SAMPLE_GOAL) ||
    (typed.nextReviewStarts !== null && Math.round(typed.nextReviewStarts) !== starts)
  );
}

/** True where what an hour costs is the sample's, not the team's. */
export function isSampleCost(
  workbook: { sheets(): readonly SheetReader[] },
  { hourlyCost }: Pick<Settings, 'hourlyCost'>,
): boolean {
  if (hourlyCost !== SAMPLE_HOURLY_COST) return false;
  const filled = findTab(workbook, settings).sheet?.metadata(SAMPLE_SETTINGS_METADATA) ?? '';
  return filled.split('\n').includes(SETTINGS.hourlyCost.name);
}

/** A time as whole minutes of the wall clock, since a sheet may give it back a few milliseconds off. */
function comparable(value: CellValue, calendar: Calendar): CellValue {
  return isDate(value) ? Math.round(calendar.wallMinutesOf(value)) : value;
}

function replace(
  workbook: { sheets(): readonly Sheet[] },
  filled: ReturnType<typeof valuesOf>,
  change: (standing: CellValue, value: Filled) => CellValue | null,
): { readonly sheet: Sheet | undefined; readonly changed: readonly string[] } {
  const { sheet } = findTab(workbook, settings);
  if (sheet === undefined) return { sheet, changed: [] };
  const values = sheet.values();
  const { at } = findColumns(settings, sheet.name, values);
  const [nameAt, valueAt] = [at.get('setting'), at.get('value')];
  if (nameAt === undefined || valueAt === undefined) return { sheet, changed: [] };
  const written: string[] = [];
  for (const { name, value } of filled) {
    const row = values.findIndex((cells) => foldHeader(cells[nameAt - 1]) === foldHeader(name));
    const changed = row < 0 ? null : change(values[row]?.[valueAt - 1] ?? '', value);
    if (changed === null) continue;
    sheet.write(row + 1, valueAt, [[changed]]);
    written.push(name);
  }
  return { sheet, changed: written };
}

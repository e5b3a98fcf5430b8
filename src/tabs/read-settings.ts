import type { Calendar, DayNumber } from '../calendar';
import { type CellValue, type Grid, isBlank, isDate } from '../cell';
import { findColumns, foldHeader } from '../schema/find-columns';
import { findTab } from '../schema/find-tab';
import { cellFinding, type Finding } from '../schema/finding';
import { type CellReading, describeCell, readCell } from '../schema/read-cell';
import type { WorkbookReader } from '../workbook';
import { settings as settingsTab } from './settings';
import { SETTINGS, type Setting } from './settings-list';

type Read<S> = S extends { readonly kind: 'words'; readonly words: readonly (infer Word)[] }
  ? Word
  : S extends { readonly kind: 'number'; readonly start: number }
    ? number
    : S extends { readonly kind: 'number' }
      ? number | null
      : S extends { readonly kind: 'text' }
        ? string
        : S extends { readonly kind: 'day' }
          ? DayNumber | null
          : number | null;

/** The settings as they count: what was typed, or the start value where a cell is blank or cannot be read. */
export type Settings = { readonly [K in keyof typeof SETTINGS]: Read<(typeof SETTINGS)[K]> };

const HEADLESS = { header: '', note: '' } as const;

function readValue(setting: Setting, value: CellValue, calendar: Calendar): CellReading {
  switch (setting.kind) {
    case 'words':
      return readCell({ kind: 'choice', words: setting.words, ...HEADLESS }, value, calendar);
    case 'number': {
      const { min, max, among } = setting;
      const reading = readCell({ kind: 'number', unit: '', min, max, ...HEADLESS }, value, calendar);
      if (reading.problem !== undefined || among === undefined || reading.value === null) return reading;
      return among.includes(Number(reading.value))
        ? reading
        : { value: null, problem: `expected one of ${among.join(', ')}, found ${describeCell(value)}` };
    }
    case 'day':
      return readCell({ kind: 'day', ...HEADLESS }, value, calendar);
    case 'time':
      if (isBlank(value)) return { value: null };
      return isDate(value)
        ? { value: calendar.wallMinutesOf(value) }
        : { value: null, problem: `expected a date with a time, found ${describeCell(value)}` };
    default:
      return readCell({ kind: 'text', ...HEADLESS }, value, calendar);
  }
}

/**
 * Settings from the values of the tab; [] gives the start values. A name that is missing is no finding: its start
 * value counts. A cell that cannot be read is one, and so is a name that stands twice.
 */
export function settingsFrom(
  sheet: string,
  values: Grid,
  calendar: Calendar,
): { readonly settings: Settings; readonly findings: readonly Finding[] } {
  const { headerRow, at } = findColumns(settingsTab, sheet, values);
  const nameAt = at.get('setting') ?? 1;
  const valueAt = at.get('value') ?? 2;
  const rows = new Map<string, number[]>();
  for (let row = headerRow + 1; row <= values.length; row++) {
    const name = foldHeader(values[row - 1]?.[nameAt - 1]);
    if (name !== '') rows.set(name, [...(rows.get(name) ?? []), row]);
  }
  const findings: Finding[] = [];
  const result: Record<string, CellValue | null> = {};
  for (const [key, setting] of Object.entries(SETTINGS as Readonly<Record<string, Setting>>)) {
    const [row, ...again] = rows.get(foldHeader(setting.name)) ?? [];
    for (const other of again) {
      const problem = `"${setting.name}" stands here a second time; row ${row} counts. Delete this row.`;
      findings.push(cellFinding(sheet, other, nameAt, problem));
    }
    const cell = row === undefined ? '' : (values[row - 1]?.[valueAt - 1] ?? '');
    const reading = readValue(setting, cell, calendar);
    if (reading.problem !== undefined && row !== undefined) {
      findings.push(cellFinding(sheet, row, valueAt, `${setting.name}: ${reading.problem}`));
    }
    result[key] = reading.value ?? setting.start;
  }
  // Every key of SETTINGS was read by its own kind, which is how Settings is defined.
  return { settings: result as unknown as Settings, findings };
}

/** The settings of a workbook; the start values where the tab is missing. One read. */
export function readSettings(
  workbook: WorkbookReader,
  calendar: Calendar,
): { readonly settings: Settings; readonly findings: readonly Finding[] } {
  const { sheet, findings } = findTab(workbook, settingsTab);
  const read = settingsFrom(sheet?.name ?? settingsTab.name, sheet?.values() ?? [], calendar);
  return { settings: read.settings, findings: [...findings, ...read.findings] };
}

import type { Area, Style } from '../workbook';
import { areaAddress } from './area';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type RangeList = GoogleAppsScript.Spreadsheet.RangeList;

/** One property of cells, the value it gets, and where; one call of Google's for all of them. */
interface Entry {
  readonly property: string;
  readonly value: string;
  readonly areas: Area[];
  readonly apply: (ranges: RangeList) => unknown;
}

/** Looks that wait to be set: many cells of one look are one call. */
export interface LookBatch {
  style(area: Area, style: Style): void;
  numberFormat(area: Area, pattern: string): void;
  /** Sets all that waits, in an order in which the last word on each cell is the last given. */
  flush(): void;
}

function end(first: number, length: number | undefined): number {
  return length === undefined ? Number.POSITIVE_INFINITY : first + length;
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < end(other.row, other.rows) &&
    other.row < end(one.row, one.rows) &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

function applyBorder(ranges: RangeList, border: NonNullable<Style['border']>): void {
  if (border === 'all') ranges.setBorder(true, true, true, true, true, true);
  else if (border === 'bottom') ranges.setBorder(null, null, true, null, null, null);
  else ranges.setBorder(false, false, false, false, false, false);
}

/** What each property of a style is set by. */
const SETTERS: {
  readonly [Name in keyof Style]-?: (ranges: RangeList, value: NonNullable<Style[Name]>) => unknown;
} = {
  bold: (ranges, value) => ranges.setFontWeight(value ? 'bold' : 'normal'),
  italic: (ranges, value) => ranges.setFontStyle(value ? 'italic' : 'normal'),
  size: (ranges, value) => ranges.setFontSize(value),
  color: (ranges, value) => ranges.setFontColor(value),
  background: (ranges, value) => ranges.setBackground(value),
  align: (ranges, value) => ranges.setHorizontalAlignment(value),
  verticalAlign: (ranges, value) => ranges.setVerticalAlignment(value),
  wrap: (ranges, value) => ranges.setWrap(value),
  border: applyBorder,
};

/** A batch for one sheet. */
export function lookBatch(sheet: GoogleSheet): LookBatch {
  const entries = new Map<string, Entry[]>();
  const add = (property: string, value: unknown, area: Area, apply: (ranges: RangeList) => unknown): void => {
    const known = entries.get(property) ?? [];
    entries.set(property, known);
    // A call moves behind others only where they do not speak of the same cells.
    for (let index = known.length - 1; index >= 0; index--) {
      const entry = known[index];
      if (entry === undefined) break;
      if (entry.value === String(value)) {
        entry.areas.push(area);
        return;
      }
      if (entry.areas.some((other) => overlap(other, area))) break;
    }
    known.push({ property, value: String(value), areas: [area], apply });
  };
  return {
    style(area, style) {
      for (const name of Object.keys(SETTERS) as (keyof Style)[]) {
        const value = style[name];
        if (value === undefined) continue;
        // The setter of a name takes the values of that name.
        const set = SETTERS[name] as (ranges: RangeList, value: unknown) => unknown;
        add(name, value, area, (ranges) => set(ranges, value));
      }
    },
    numberFormat(area, pattern) {
      add('numberFormat', pattern, area, (ranges) => ranges.setNumberFormat(pattern || 'General'));
    },
    flush() {
      for (const list of entries.values()) {
        for (const { areas, apply } of list) apply(sheet.getRangeList(areas.map(areaAddress)));
      }
      entries.clear();
    },
  };
}

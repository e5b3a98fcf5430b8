import type { Book } from './book';
import type { Area, AxisGroup, SheetState } from './state';

/** Rows or columns that are inserted before `at`, or deleted from it. `end` is the grid's end before the edit. */
export interface AxisEdit {
  readonly axis: 'row' | 'column';
  readonly kind: 'insert' | 'delete';
  readonly at: number;
  readonly count: number;
  readonly end: number;
}

/** Where a span [start, start + length) lies after an edit; null when nothing is left of it. */
export function shiftSpan(start: number, length: number, edit: AxisEdit): [number, number] | null {
  if (edit.kind === 'insert') {
    if (edit.at <= start) return [start + edit.count, length];
    const last = start + length;
    // What reaches to the end of the grid grows with it.
    if (edit.at < last || (edit.at === last && last === edit.end)) return [start, length + edit.count];
    return [start, length];
  }
  const from = edit.at;
  const to = edit.at + edit.count;
  const removed = Math.max(0, Math.min(start + length, to) - Math.max(start, from));
  if (removed >= length) return null;
  const movedUp = Math.max(0, Math.min(start, to) - from);
  return [start - movedUp, length - removed];
}

/** The area after an edit; null when it was deleted whole. */
export function shiftArea<A extends Area>(area: A, edit: AxisEdit): A | null {
  const span =
    edit.axis === 'row' ? shiftSpan(area.row, area.rows, edit) : shiftSpan(area.column, area.columns, edit);
  if (span === null) return null;
  return edit.axis === 'row'
    ? { ...area, row: span[0], rows: span[1] }
    : { ...area, column: span[0], columns: span[1] };
}

function shiftGroups(groups: readonly AxisGroup[], edit: AxisEdit): AxisGroup[] {
  return groups.flatMap((group) => {
    const span = shiftSpan(group.first, group.last - group.first + 1, { ...edit, end: -1 });
    return span === null ? [] : [{ ...group, first: span[0], last: span[0] + span[1] - 1 }];
  });
}

function shiftPoint(point: number | undefined, edit: AxisEdit): number | null | undefined {
  if (point === undefined) return undefined;
  const span = shiftSpan(point, 1, { ...edit, end: -1 });
  return span === null ? null : span[0];
}

/** Moves all that is tied to places of a sheet: merges, protections, rules, named ranges, charts, metadata. */
export function shiftAttachments(book: Book, sheet: SheetState, edit: AxisEdit): void {
  const keep = <A extends Area>(areas: readonly A[]): A[] =>
    areas.flatMap((area) => {
      const moved = shiftArea(area, edit);
      return moved === null ? [] : [moved];
    });
  const onSheet = <A extends Area & { readonly sheet: number }>(area: A): A | null =>
    area.sheet === sheet.id ? shiftArea(area, edit) : area;

  sheet.merges = keep(sheet.merges);
  sheet.protections = sheet.protections.flatMap((one) => {
    const area = one.kind === 'SHEET' ? one.area : shiftArea(one.area, edit);
    return area === null ? [] : [{ ...one, area }];
  });
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
    const areas = keep(rule.areas);
    return areas.length === 0 ? [] : [{ ...rule, areas }];
  });
  sheet.bandings = sheet.bandings.flatMap((one) => {
    const area = shiftArea(one.area, edit);
    return area === null ? [] : [{ ...one, area }];
  });
  if (edit.axis === 'row') sheet.rowGroups = shiftGroups(sheet.rowGroups, edit);
  else sheet.columnGroups = shiftGroups(sheet.columnGroups, edit);
  sheet.metadata = sheet.metadata.flatMap((one) => {
    const place = shiftPoint(edit.axis === 'row' ? one.row : one.column, edit);
    if (place === null) return [];
    return place === undefined ? [one] : [{ ...one, [edit.axis]: place }];
  });
  for (const other of book.state.sheets) {
    if (other.charts.length === 0) continue;
    other.charts = other.charts.map((chart) => {
      const ranges = chart.ranges.flatMap((range) => onSheet(range) ?? []);
      const moved = other === sheet ? (shiftPoint(chart[edit.axis], edit) ?? edit.at) : chart[edit.axis];
      return { ...chart, ranges, [edit.axis]: moved };
    });
  }
  book.state.namedRanges = book.state.namedRanges.flatMap((named) => {
    const area = onSheet(named.area);
    return area === null ? [] : [{ ...named, area }];
  });
  book.state.validations = new Map(
    [...book.state.validations].map(([id, rule]) => {
      const range = rule.range === undefined ? undefined : (onSheet(rule.range) ?? undefined);
      return [id, { ...rule, range }];
    }),
  );
}

import type { AxisGroup, SheetState } from '../../model/state';
import { wholeNumber } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { defineKind, type Kind, object, plain, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { sheetOf } from './access';
import { rangeKind } from './range';
import { SHEETS } from './scope';

type Axis = 'row' | 'column';

interface Place {
  readonly sheet: number;
  readonly axis: Axis;
  readonly first: number;
  readonly last: number;
}

const listName = (axis: Axis) => (axis === 'row' ? 'rowGroups' : 'columnGroups');

function change(run: Execution, place: Place, collapsed: boolean) {
  collapse(
    run,
    place.sheet,
    place.axis,
    (one) => one.first === place.first && one.last === place.last,
    collapsed,
  );
  return object(groupKind, place);
}

export const groupKind: Kind<Place> = defineKind<Spreadsheets['Group'], Place>(
  'SpreadsheetApp.Group',
  {
    collapse: writes((place, run) => change(run, place, true)),
    expand: writes((place, run) => change(run, place, false)),
    getControlIndex: reads((place) => place.last + 2),
    getDepth: plain(() => 1),
    getRange: reads((place, run) => {
      const { rows, columns } = sheetOf(run, place.sheet);
      const count = place.last - place.first + 1;
      return object(
        rangeKind,
        place.axis === 'row'
          ? { sheet: place.sheet, row: place.first, column: 0, rows: count, columns }
          : { sheet: place.sheet, row: 0, column: place.first, rows, columns: count },
      );
    }),
    isCollapsed: reads((place, run) => {
      const groups = sheetOf(run, place.sheet)[listName(place.axis)];
      return groups.find(({ first }) => first === place.first)?.collapsed ?? false;
    }),
    remove: writes((place, run) => {
      const sheet = sheetOf(run, place.sheet);
      const name = listName(place.axis);
      sheet[name] = sheet[name].filter(({ first }) => first !== place.first);
      run.workbook.book.revision++;
    }),
  },
  SHEETS,
);

/** Groups lines by one level, or takes the level away. One level is emulated: a group inside another throws. */
export function shiftDepth(
  run: Execution,
  sheet: SheetState,
  axis: Axis,
  first: number,
  count: number,
  by: unknown,
): void {
  const name = listName(axis);
  const last = first + count - 1;
  const delta = wholeNumber(by);
  const touching = sheet[name].filter((one) => one.first <= last && first <= one.last);
  run.workbook.book.revision++;
  if (delta < 0) {
    sheet[name] = sheet[name].flatMap((one) => cut(one, first, last));
    return;
  }
  if (delta === 0) return;
  if (delta > 1 || touching.length > 0) throw new ServiceError('not emulated: groups inside groups');
  // Neighbours of one level are one group, as Sheets joins them.
  const before = sheet[name].find((one) => one.last === first - 1);
  const after = sheet[name].find((one) => one.first === last + 1);
  const joined: AxisGroup = { first: before?.first ?? first, last: after?.last ?? last, collapsed: false };
  sheet[name] = [...sheet[name].filter((one) => one !== before && one !== after), joined];
}

function cut(group: AxisGroup, first: number, last: number): AxisGroup[] {
  if (group.last < first || group.first > last) return [group];
  const left = group.first < first ? [{ ...group, last: first - 1 }] : [];
  const right = group.last > last ? [{ ...group, first: last + 1 }] : [];
  return [...left, ...right];
}

/** Collapses or expands the groups of an axis that `which` picks. */
export function collapse(
  run: Pick<Execution, 'workbook'>,
  sheetId: number,
  axis: Axis,
  which: (group: AxisGroup) => boolean,
  collapsed: boolean,
): void {
  const sheet = run.workbook.book.sheet(sheetId);
  const name = listName(axis);
  sheet[name] = sheet[name].map((one) => (which(one) ? { ...one, collapsed } : one));
  run.workbook.book.revision++;
}

/** The group at a line, as a script gets it. Throws when there is none. */
export function groupAt(sheet: SheetState, axis: Axis, index: unknown, depth: unknown) {
  const at = wholeNumber(index) - 1;
  const group = sheet[listName(axis)].find(({ first, last }) => first <= at && at <= last);
  if (group === undefined || wholeNumber(depth) !== 1) {
    throw new ServiceError(`There is no ${axis} group at index ${at + 1} and depth ${wholeNumber(depth)}.`);
  }
  return object(groupKind, { sheet: sheet.id, axis, first: group.first, last: group.last });
}

export const depthAt = (sheet: SheetState, axis: Axis, index: unknown): number => {
  const at = wholeNumber(index) - 1;
  return sheet[listName(axis)].some(({ first, last }) => first <= at && at <= last) ? 1 : 0;
};

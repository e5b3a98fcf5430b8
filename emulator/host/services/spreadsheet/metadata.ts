import type { Metadata } from '../../model/state';
import { isRef, optionalText, textOf, wholeNumber } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { defineKind, type Kind, object, plain, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { sheetOf } from './access';
import { locationTypes, visibilities } from './enumerations';
import { SHEETS } from './scope';
import { sheetKind } from './sheet';
import { spreadsheet } from './spreadsheet';

/** Where a piece lies: on a sheet, one of its rows or columns, or on the workbook (sheet null). */
interface Place {
  readonly sheet: number | null;
  readonly id: number;
}

/** The list that holds the metadata of a sheet, or of the workbook. */
function holder(run: Execution, sheet: number | null): { metadata: readonly Metadata[] } {
  return sheet === null ? run.workbook.book.state : sheetOf(run, sheet);
}

function find(run: Execution, place: Place): Metadata {
  const found = holder(run, place.sheet).metadata.find(({ id }) => id === place.id);
  if (found === undefined) throw new ServiceError('This developer metadata was removed.');
  return found;
}

function change(run: Execution, place: Place, patch: Partial<Metadata>) {
  const list = holder(run, place.sheet);
  const before = find(run, place);
  list.metadata = list.metadata.map((one) => (one === before ? { ...one, ...patch } : one));
  run.workbook.book.revision++;
  return object(metadataKind, place);
}

const isOnLine = (one: Metadata): boolean => one.row !== undefined || one.column !== undefined;

/** Where a piece of metadata lies. */
export const locationKind: Kind<Place> = defineKind<Spreadsheets['DeveloperMetadataLocation'], Place>(
  'SpreadsheetApp.DeveloperMetadataLocation',
  {
    getLocationType: plain((place, run) => {
      const { row, column } = find(run, place);
      if (row !== undefined) return locationTypes.values.ROW;
      if (column !== undefined) return locationTypes.values.COLUMN;
      return place.sheet === null ? locationTypes.values.SPREADSHEET : locationTypes.values.SHEET;
    }),
    getSheet: plain((place, run) =>
      place.sheet === null || isOnLine(find(run, place)) ? null : object(sheetKind, place.sheet),
    ),
    getSpreadsheet: plain((place) => (place.sheet === null ? spreadsheet() : null)),
  },
  SHEETS,
);

export const metadataKind: Kind<Place> = defineKind<Spreadsheets['DeveloperMetadata'], Place>(
  'SpreadsheetApp.DeveloperMetadata',
  {
    getId: plain((place) => place.id),
    getLocation: plain((place) => object(locationKind, place)),
    getKey: reads((place, run) => find(run, place).key),
    getValue: reads((place, run) => find(run, place).value),
    getVisibility: reads((place, run) => visibilities.values[find(run, place).visibility]),
    setKey: writes((place, run, key) => change(run, place, { key: textOf(key) })),
    setValue: writes((place, run, value) => change(run, place, { value: textOf(value) })),
    setVisibility: writes((place, run, visibility) =>
      change(run, place, { visibility: visibilities.nameOf(visibility) }),
    ),
    remove: writes((place, run) => {
      const list = holder(run, place.sheet);
      const gone = find(run, place);
      list.metadata = list.metadata.filter((one) => one !== gone);
      run.workbook.book.revision++;
    }),
  },
  SHEETS,
);

/** Adds a piece: (key), (key, visibility), (key, value) or (key, value, visibility). The same key may come twice. */
export function addMetadata(
  run: Execution,
  sheet: number | null,
  where: { readonly row?: number; readonly column?: number },
  args: readonly unknown[],
): void {
  const [key, second, third] = args;
  const visibility = isRef(second) ? second : third;
  const value = isRef(second) ? null : optionalText(second);
  const list = holder(run, sheet);
  const fresh: Metadata = {
    id: run.workbook.book.newId(),
    key: textOf(key),
    value,
    visibility: visibility === undefined ? 'DOCUMENT' : visibilities.nameOf(visibility),
    ...where,
  };
  list.metadata = [...list.metadata, fresh];
  run.workbook.book.revision++;
}

/** All pieces on one place: a whole sheet, a row, a column, or the workbook. */
export function metadataOf(
  run: Execution,
  sheet: number | null,
  where: { readonly row?: number; readonly column?: number } = {},
) {
  return holder(run, sheet)
    .metadata.filter((one) => one.row === where.row && one.column === where.column)
    .map(({ id }) => object(metadataKind, { sheet, id }));
}

interface Search {
  /** Sheets to look at; null is the workbook with all its sheets. */
  readonly sheet: number | null;
  key?: string;
  value?: string;
  id?: number;
  visibility?: string;
}

export const metadataFinderKind: Kind<Search> = defineKind<Spreadsheets['DeveloperMetadataFinder'], Search>(
  'SpreadsheetApp.DeveloperMetadataFinder',
  {
    withKey: plain((search, _, key) => {
      search.key = textOf(key);
      return object(metadataFinderKind, search);
    }),
    withValue: plain((search, _, value) => {
      search.value = textOf(value);
      return object(metadataFinderKind, search);
    }),
    withId: plain((search, _, id) => {
      search.id = wholeNumber(id);
      return object(metadataFinderKind, search);
    }),
    withVisibility: plain((search, _, visibility) => {
      search.visibility = visibilities.nameOf(visibility);
      return object(metadataFinderKind, search);
    }),
    find: reads((search, run) => {
      const { state } = run.workbook.book;
      const places: { sheet: number | null; metadata: readonly Metadata[] }[] =
        search.sheet === null
          ? [
              { sheet: null, metadata: state.metadata },
              ...state.sheets.map(({ id, metadata }) => ({ sheet: id, metadata })),
            ]
          : [{ sheet: search.sheet, metadata: sheetOf(run, search.sheet).metadata }];
      return places.flatMap(({ sheet, metadata }) =>
        metadata.filter((one) => fits(one, search)).map(({ id }) => object(metadataKind, { sheet, id })),
      );
    }),
  },
  SHEETS,
);

function fits(one: Metadata, search: Search): boolean {
  return (
    (search.key === undefined || one.key === search.key) &&
    (search.value === undefined || one.value === search.value) &&
    (search.id === undefined || one.id === search.id) &&
    (search.visibility === undefined || one.visibility === search.visibility)
  );
}

export const metadataFinder = (sheet: number | null) => object(metadataFinderKind, { sheet });

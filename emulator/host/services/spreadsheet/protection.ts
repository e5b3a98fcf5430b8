import type { Area, Protection, SheetState } from '../../model/state';
import { flag, isRef, listOf, optionalText, selfOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { defineKind, type Kind, object, plain, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { userKind } from '../people';
import { sheetOf } from './access';
import { protectionTypes } from './enumerations';
import { rangeKind } from './range';
import { SHEETS } from './scope';

interface Place {
  readonly sheet: number;
  readonly id: number;
}

function find(run: Execution, place: Place): Protection {
  const found = sheetOf(run, place.sheet).protections.find(({ id }) => id === place.id);
  if (found === undefined) throw new ServiceError('This protection was removed.');
  return found;
}

function change(run: Execution, place: Place, patch: Partial<Protection>) {
  const before = find(run, place);
  if (!mayChange(run, before)) {
    throw new ServiceError('You do not have permission to change this protection.');
  }
  const sheet = sheetOf(run, place.sheet);
  sheet.protections = sheet.protections.map((one) => (one === before ? { ...one, ...patch } : one));
  run.workbook.book.revision++;
  return object(protectionKind, place);
}

const mayChange = ({ session }: Execution, one: Protection): boolean =>
  one.warningOnly || one.owner === session.user || one.editors.includes(session.user);

const addresses = (value: unknown): string[] =>
  (Array.isArray(value) ? listOf(value) : [value]).map((one) =>
    isRef(one) ? selfOf(userKind, one) : (optionalText(one) ?? ''),
  );

export const protectionKind: Kind<Place> = defineKind<Spreadsheets['Protection'], Place>(
  'SpreadsheetApp.Protection',
  {
    getDescription: reads((place, run) => find(run, place).description),
    setDescription: writes((place, run, text) =>
      change(run, place, { description: optionalText(text) ?? '' }),
    ),
    isWarningOnly: reads((place, run) => find(run, place).warningOnly),
    setWarningOnly: writes((place, run, on) => change(run, place, { warningOnly: flag(on) })),
    getProtectionType: reads((place, run) => protectionTypes.values[find(run, place).kind]),
    getRange: reads((place, run) => object(rangeKind, { ...find(run, place).area, sheet: place.sheet })),
    canEdit: reads((place, run) => mayChange(run, find(run, place))),
    getEditors: reads((place, run) => find(run, place).editors.map((one) => object(userKind, one))),
    addEditor: writes((place, run, user) =>
      change(run, place, { editors: [...find(run, place).editors, ...addresses(user)] }),
    ),
    addEditors: writes((place, run, users) =>
      change(run, place, { editors: [...find(run, place).editors, ...addresses(users)] }),
    ),
    removeEditors: writes((place, run, users) => {
      const gone = addresses(users);
      return change(run, place, { editors: find(run, place).editors.filter((one) => !gone.includes(one)) });
    }),
    canDomainEdit: plain(() => false),
    setDomainEdit: writes((place, run, on) => {
      flag(on);
      return change(run, place, {});
    }),
    remove: writes((place, run) => {
      change(run, place, {});
      const sheet = sheetOf(run, place.sheet);
      sheet.protections = sheet.protections.filter(({ id }) => id !== place.id);
    }),
  },
  SHEETS,
);

/** Protects a range: always one protection more, also over the same cells. A sheet has one only. */
export function protect(run: Execution, sheet: SheetState, kind: Protection['kind'], area: Area) {
  const known = kind === 'SHEET' ? sheet.protections.find((one) => one.kind === 'SHEET') : undefined;
  if (known !== undefined) return object(protectionKind, { sheet: sheet.id, id: known.id });
  const id = run.workbook.book.newId();
  const { row, column, rows, columns } = area;
  const fresh: Protection = {
    id,
    kind,
    area: { row, column, rows, columns },
    description: '',
    warningOnly: false,
    editors: [],
    owner: run.session.user,
  };
  sheet.protections = [...sheet.protections, fresh];
  run.workbook.book.revision++;
  return object(protectionKind, { sheet: sheet.id, id });
}

/** The protections of a kind on a sheet. */
export function protectionsOf(sheet: SheetState, type: unknown) {
  const kind = protectionTypes.nameOf(type);
  return sheet.protections
    .filter((one) => one.kind === kind)
    .map(({ id }) => object(protectionKind, { sheet: sheet.id, id }));
}

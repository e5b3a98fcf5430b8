import { overlap } from '../../model/area';
import type { Banding, SheetArea, SheetState } from '../../model/state';
import { flag } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import {
  defineKind,
  type Kind,
  object,
  reads,
  ServiceError,
  type ServiceRef,
  writes,
} from '../../realm/service';
import type { Spreadsheets } from '../google';
import { checkInside, sheetOf } from './access';
import { colorOf } from './color';
import { bandingThemes } from './enumerations';
import { rangeKind } from './range';
import { SHEETS } from './scope';

interface Place {
  readonly sheet: number;
  readonly id: number;
}

/** Header and every second row of each theme, near to what Sheets shows. */
const THEMES: Readonly<Record<string, readonly [string, string]>> = {
  LIGHT_GREY: ['#bdbdbd', '#f3f3f3'],
  CYAN: ['#4dd0e1', '#e0f7fa'],
  GREEN: ['#63d297', '#e7f9ef'],
  YELLOW: ['#f7cb4d', '#fef8e3'],
  ORANGE: ['#f46524', '#ffe6dd'],
  BLUE: ['#5b95f9', '#e8f0fe'],
  TEAL: ['#26a69a', '#ddf2f0'],
  GREY: ['#78909c', '#ebeff1'],
  BROWN: ['#cca677', '#f8f2eb'],
  LIGHT_GREEN: ['#8bc34a', '#eef7e3'],
  INDIGO: ['#8989eb', '#e8e7fc'],
  PINK: ['#e91d63', '#fddce8'],
};

function find(run: Execution, place: Place): Banding {
  const found = sheetOf(run, place.sheet).bandings.find(({ id }) => id === place.id);
  if (found === undefined) throw new ServiceError('This banding was removed.');
  return found;
}

function change(run: Execution, place: Place, patch: Partial<Banding>) {
  const before = find(run, place);
  const sheet = sheetOf(run, place.sheet);
  sheet.bandings = sheet.bandings.map((one) => (one === before ? { ...one, ...patch } : one));
  run.workbook.book.revision++;
  return object(bandingKind, place);
}

export const bandingKind: Kind<Place> = defineKind<Spreadsheets['Banding'], Place>(
  'SpreadsheetApp.Banding',
  {
    getRange: reads((place, run) => object(rangeKind, { ...find(run, place).area, sheet: place.sheet })),
    getHeaderRowColor: reads((place, run) => find(run, place).header),
    getFirstRowColor: reads((place, run) => find(run, place).first),
    getSecondRowColor: reads((place, run) => find(run, place).second),
    getFooterRowColor: reads((place, run) => find(run, place).footer),
    setHeaderRowColor: writes((place, run, color) => change(run, place, { header: colorOf(color) ?? null })),
    setFirstRowColor: writes((place, run, color) =>
      change(run, place, { first: colorOf(color) ?? '#ffffff' }),
    ),
    setSecondRowColor: writes((place, run, color) =>
      change(run, place, { second: colorOf(color) ?? '#ffffff' }),
    ),
    setFooterRowColor: writes((place, run, color) => change(run, place, { footer: colorOf(color) ?? null })),
    remove: writes((place, run) => {
      const gone = find(run, place);
      const sheet = sheetOf(run, place.sheet);
      sheet.bandings = sheet.bandings.filter((one) => one !== gone);
      run.workbook.book.revision++;
    }),
  },
  SHEETS,
);

/** Colours every second row. Throws where rows are banded already. */
export function applyRowBanding(
  run: Execution,
  at: SheetArea,
  theme: unknown,
  header: unknown,
  footer: unknown,
) {
  const sheet = checkInside(run, at);
  if (sheet.bandings.some(({ area }) => overlap(area, at))) {
    throw new ServiceError(
      'You cannot add alternating background colors to a range that already has alternating background colors.',
    );
  }
  const name = theme === undefined ? 'LIGHT_GREY' : bandingThemes.nameOf(theme);
  const [strong, pale] = THEMES[name] ?? ['#bdbdbd', '#f3f3f3'];
  const { sheet: id, ...area } = at;
  const fresh: Banding = {
    id: run.workbook.book.newId(),
    area,
    header: header === undefined || flag(header) ? strong : null,
    first: '#ffffff',
    second: pale,
    footer: footer !== undefined && flag(footer) ? strong : null,
  };
  sheet.bandings = [...sheet.bandings, fresh];
  run.workbook.book.revision++;
  return object(bandingKind, { sheet: id, id: fresh.id });
}

/** The bandings of a sheet, or those that meet an area of it. */
export function bandingsOf(sheet: SheetState, at?: SheetArea): ServiceRef<Place>[] {
  return sheet.bandings
    .filter(({ area }) => at === undefined || overlap(area, at))
    .map(({ id }) => object(bandingKind, { sheet: sheet.id, id }));
}

import type { SheetArea } from '../../model/state';
import { defineKind, type Kind } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { lookMembers } from './range-look';
import { placeMembers } from './range-place';
import { valueMembers } from './range-values';
import { SHEETS } from './scope';

/** A block of cells by place: it keeps its place when rows are inserted above it. */
export const rangeKind: Kind<SheetArea> = defineKind<Spreadsheets['Range'], SheetArea>(
  'SpreadsheetApp.Range',
  { ...valueMembers, ...lookMembers, ...placeMembers },
  { ...SHEETS, describe: () => 'Range' },
);

import type { SheetArea } from '../../model/state';
import { defineKind, type Kind, type Member } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { checkProtection } from './access';
import { lookMembers } from './range-look';
import { placeMembers } from './range-place';
import { valueMembers } from './range-values';
import { SHEETS } from './scope';

type Members = { readonly [Name in keyof Spreadsheets['Range']]?: Member<SheetArea> };

/** Members that change no cell of their range, and copyTo, which looks at its target itself. */
const FREE: ReadonlySet<string> = new Set([
  'activate',
  'activateAsCurrentCell',
  'collapseGroups',
  'copyTo',
  'expandGroups',
]);

/** Each of these members, refused where the person may not edit the range. */
function guarded(members: Members): Members {
  const entries = Object.entries(members).map(([name, member]): [string, Member<SheetArea>] => {
    if (member.effect !== 'write' || FREE.has(name)) return [name, member];
    const run: Member<SheetArea>['run'] = (at, execution, ...args) => {
      checkProtection(execution, at.sheet, at);
      return member.run(at, execution, ...args);
    };
    return [name, { ...member, run }];
  });
  return Object.fromEntries(entries);
}

/** A block of cells by place: it keeps its place when rows are inserted above it. */
export const rangeKind: Kind<SheetArea> = defineKind<Spreadsheets['Range'], SheetArea>(
  'SpreadsheetApp.Range',
  guarded({ ...valueMembers, ...lookMembers, ...placeMembers }),
  { ...SHEETS, describe: () => 'Range' },
);

import type { NamedRange, SheetArea } from '../../model/state';
import { selfOf, textOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import { defineKind, type Kind, object, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { rangeKind } from './range';
import { SHEETS } from './scope';

/** `self` holds the name, because it may change under the object's hands. */
export const namedRangeKind: Kind<{ name: string }> = defineKind<
  Spreadsheets['NamedRange'],
  { name: string }
>(
  'SpreadsheetApp.NamedRange',
  {
    getName: reads((self) => self.name),
    getRange: reads((self, run) => object(rangeKind, find(run, self.name).area)),
    setName: writes((self, run, name) => {
      const fresh = textOf(name);
      checkName(fresh);
      const before = find(run, self.name);
      replace(run, before, { ...before, name: fresh });
      self.name = fresh;
      return object(namedRangeKind, self);
    }),
    setRange: writes((self, run, range) => {
      const before = find(run, self.name);
      replace(run, before, { ...before, area: selfOf(rangeKind, range) });
      return object(namedRangeKind, self);
    }),
    remove: writes((self, run) => removeNamedRange(run, self.name)),
  },
  SHEETS,
);

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function find({ workbook }: Execution, name: string): NamedRange {
  const found = workbook.book.state.namedRanges.find((one) => sameName(one.name, name));
  if (found === undefined) throw new ServiceError(`The named range ${name} was removed.`);
  return found;
}

function replace({ workbook: { book } }: Execution, before: NamedRange, after: NamedRange): void {
  book.state.namedRanges = book.state.namedRanges.map((one) => (one === before ? after : one));
  book.markStructure();
}

function checkName(name: string): void {
  if (
    !/^[A-Za-z_][A-Za-z0-9_.]{0,249}$/.test(name) ||
    /^([A-Za-z]{1,3}\d+|R\d*C\d*|true|false)$/i.test(name)
  ) {
    throw new ServiceError(`The name ${name} is not a valid name for a range.`);
  }
}

/** Names a range; a name that is taken moves to it. */
export function setNamedRange({ workbook: { book } }: Execution, name: string, area: SheetArea): void {
  checkName(name);
  const others = book.state.namedRanges.filter((one) => !sameName(one.name, name));
  book.state.namedRanges = [...others, { name, area }];
  book.markStructure();
}

export function removeNamedRange(run: Execution, name: string): void {
  const gone = find(run, name);
  const { book } = run.workbook;
  book.state.namedRanges = book.state.namedRanges.filter((one) => one !== gone);
  book.markStructure();
}

/** The area of a name, in any case of its letters; null when nothing has it. */
export function namedArea({ workbook }: Execution, name: string): SheetArea | null {
  return workbook.book.state.namedRanges.find((one) => sameName(one.name, name))?.area ?? null;
}

import type { SheetArea } from '../../model/state';
import type { Execution } from '../../realm/execution';
import { defineKind, type Kind, type Member, object, plain, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { checkProtection } from './access';
import { rangeKind } from './range';
import { SHEETS } from './scope';

type Ranges = readonly SheetArea[];

/** One call for many ranges: what a Range's member of the same name does, on each. */
const onEach = (name: keyof Spreadsheets['RangeList'] & keyof Spreadsheets['Range']): Member<Ranges> =>
  writes((ranges, run: Execution, ...args) => {
    for (const range of ranges) checkProtection(run, range.sheet, range);
    for (const range of ranges) rangeKind.members.get(name)?.run(range, run, ...args);
    return object(rangeListKind, ranges);
  });

export const rangeListKind: Kind<Ranges> = defineKind<Spreadsheets['RangeList'], Ranges>(
  'SpreadsheetApp.RangeList',
  {
    getRanges: plain((ranges) => ranges.map((range) => object(rangeKind, range))),
    clear: onEach('clear'),
    clearContent: onEach('clearContent'),
    clearDataValidations: onEach('clearDataValidations'),
    clearFormat: onEach('clearFormat'),
    clearNote: onEach('clearNote'),
    setBackground: onEach('setBackground'),
    setBorder: onEach('setBorder'),
    setFontColor: onEach('setFontColor'),
    setFontFamily: onEach('setFontFamily'),
    setFontLine: onEach('setFontLine'),
    setFontSize: onEach('setFontSize'),
    setFontStyle: onEach('setFontStyle'),
    setFontWeight: onEach('setFontWeight'),
    setFormula: onEach('setFormula'),
    setHorizontalAlignment: onEach('setHorizontalAlignment'),
    setNote: onEach('setNote'),
    setNumberFormat: onEach('setNumberFormat'),
    setValue: onEach('setValue'),
    setVerticalAlignment: onEach('setVerticalAlignment'),
    setWrap: onEach('setWrap'),
    setWrapStrategy: onEach('setWrapStrategy'),
    breakApart: onEach('breakApart'),
  },
  SHEETS,
);

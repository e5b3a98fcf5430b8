import type { Family, SheetFunction } from '../call';
import { arrayFunctions } from './arrays';
import { conditional } from './conditional';
import { dates } from './dates';
import { formulaInfo } from './formula-info';
import { fromLibrary } from './from-library';
import { info } from './info';
import { lambdas } from './lambda';
import { logic } from './logic';
import { lookup } from './lookup';
import { math } from './math';
import { presentation } from './presentation';
import { references } from './references';
import { regularExpressions } from './regular-expressions';
import { statistics } from './statistics';
import { subtotals } from './subtotal';
import { textFunctions } from './text';
import { workdays } from './workdays';
import { wrapping } from './wrapping';
import { yearFractions } from './year-fraction';

const FAMILIES: readonly Family[] = [
  logic,
  math,
  statistics,
  conditional,
  info,
  lookup,
  references,
  arrayFunctions,
  lambdas,
  dates,
  workdays,
  textFunctions,
  regularExpressions,
  presentation,
  subtotals,
  formulaInfo,
  wrapping,
  yearFractions,
  fromLibrary,
];

/** Every function that formulas can call, by its name in capitals. */
export const SHEET_FUNCTIONS: ReadonlyMap<string, SheetFunction> = new Map(
  FAMILIES.flatMap((family) => Object.entries(family)),
);

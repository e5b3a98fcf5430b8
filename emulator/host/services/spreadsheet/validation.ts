import type { Validation } from '../../model/state';
import { flag, instantOfDate, listOf, numberOf, optionalText, selfOf, textOf } from '../../realm/arguments';
import type { Execution } from '../../realm/execution';
import {
  BadArguments,
  defineKind,
  type Kind,
  type Member,
  object,
  plain,
  realmDate,
  ServiceError,
} from '../../realm/service';
import type { Spreadsheets } from '../google';
import { validationCriteria } from './enumerations';
import { rangeKind } from './range';

const MOST_ITEMS = 500;

function valuesOf(rule: Validation, { workbook }: Execution): unknown[] {
  if (rule.criteria === 'VALUE_IN_LIST') return [rule.values, rule.dropdown];
  if (rule.criteria === 'VALUE_IN_RANGE') {
    return [rule.range === undefined ? null : object(rangeKind, rule.range), rule.dropdown];
  }
  return rule.values.map((value) =>
    typeof value === 'object' ? realmDate(workbook.instantOf(value.day)) : value,
  );
}

export const validationKind: Kind<Validation> = defineKind<Spreadsheets['DataValidation'], Validation>(
  'SpreadsheetApp.DataValidation',
  {
    copy: plain((rule) => object(validationBuilderKind, { rule })),
    getAllowInvalid: plain((rule) => rule.allowInvalid),
    getCriteriaType: plain((rule) => {
      const known = Object.entries(validationCriteria.values).find(([name]) => name === rule.criteria);
      return known?.[1] ?? null;
    }),
    getCriteriaValues: plain(valuesOf),
    getHelpText: plain((rule) => rule.help),
  },
);

interface Draft {
  rule: Validation;
}

function change(draft: Draft, patch: Partial<Validation>) {
  draft.rule = { ...draft.rule, ...patch };
  return object(validationBuilderKind, draft);
}

/** A criterion of so many numbers. */
const numbers = (criteria: string, count: 1 | 2): Member<Draft> =>
  plain((draft, _, ...args) => change(draft, { criteria, values: args.slice(0, count).map(numberOf) }));

/** A criterion of so many days. */
const days = (criteria: string, count: 0 | 1 | 2): Member<Draft> =>
  plain((draft, { workbook }, ...args) => {
    const values = Array.from({ length: count }, (_, index) => {
      const instant = instantOfDate(args[index]);
      if (instant === null) throw new BadArguments();
      return { day: Math.floor(workbook.serialOf(instant)) };
    });
    return change(draft, { criteria, values });
  });

const words = (criteria: string): Member<Draft> =>
  plain((draft, _, text) => change(draft, { criteria, values: [textOf(text)] }));

export const validationBuilderKind: Kind<Draft> = defineKind<Spreadsheets['DataValidationBuilder'], Draft>(
  'SpreadsheetApp.DataValidationBuilder',
  {
    build: plain((draft) => object(validationKind, draft.rule)),
    copy: plain((draft) => object(validationBuilderKind, { ...draft })),
    getAllowInvalid: plain((draft) => draft.rule.allowInvalid),
    getHelpText: plain((draft) => draft.rule.help),
    setAllowInvalid: plain((draft, _, allow) => change(draft, { allowInvalid: flag(allow) })),
    setHelpText: plain((draft, _, text) => change(draft, { help: optionalText(text) })),
    requireValueInList: plain((draft, _, list, dropdown) => {
      const values = listOf(list).map(textOf);
      if (values.length > MOST_ITEMS) {
        throw new ServiceError(`The list of a data validation rule takes at most ${MOST_ITEMS} items.`);
      }
      return change(draft, {
        criteria: 'VALUE_IN_LIST',
        values,
        dropdown: dropdown === undefined ? true : flag(dropdown),
      });
    }),
    requireValueInRange: plain((draft, _, range, dropdown) =>
      change(draft, {
        criteria: 'VALUE_IN_RANGE',
        values: [],
        range: selfOf(rangeKind, range),
        dropdown: dropdown === undefined ? true : flag(dropdown),
      }),
    ),
    requireCheckbox: plain((draft) => change(draft, { criteria: 'CHECKBOX', values: [] })),
    requireFormulaSatisfied: words('CUSTOM_FORMULA'),
    requireTextContains: words('TEXT_CONTAINS'),
    requireTextDoesNotContain: words('TEXT_DOES_NOT_CONTAIN'),
    requireTextEqualTo: words('TEXT_EQUAL_TO'),
    requireTextIsEmail: plain((draft) => change(draft, { criteria: 'TEXT_IS_VALID_EMAIL', values: [] })),
    requireTextIsUrl: plain((draft) => change(draft, { criteria: 'TEXT_IS_VALID_URL', values: [] })),
    requireDate: days('DATE_IS_VALID_DATE', 0),
    requireDateAfter: days('DATE_AFTER', 1),
    requireDateBefore: days('DATE_BEFORE', 1),
    requireDateBetween: days('DATE_BETWEEN', 2),
    requireDateEqualTo: days('DATE_EQUAL_TO', 1),
    requireDateNotBetween: days('DATE_NOT_BETWEEN', 2),
    requireDateOnOrAfter: days('DATE_ON_OR_AFTER', 1),
    requireDateOnOrBefore: days('DATE_ON_OR_BEFORE', 1),
    requireNumberBetween: numbers('NUMBER_BETWEEN', 2),
    requireNumberEqualTo: numbers('NUMBER_EQUAL_TO', 1),
    requireNumberGreaterThan: numbers('NUMBER_GREATER_THAN', 1),
    requireNumberGreaterThanOrEqualTo: numbers('NUMBER_GREATER_THAN_OR_EQUAL_TO', 1),
    requireNumberLessThan: numbers('NUMBER_LESS_THAN', 1),
    requireNumberLessThanOrEqualTo: numbers('NUMBER_LESS_THAN_OR_EQUAL_TO', 1),
    requireNumberNotBetween: numbers('NUMBER_NOT_BETWEEN', 2),
    requireNumberNotEqualTo: numbers('NUMBER_NOT_EQUAL_TO', 1),
  },
);

/** A rule that takes everything until a criterion is set; wrong input only warns until that is changed. */
export const newValidation = () =>
  object(validationBuilderKind, {
    rule: { criteria: '', values: [], allowInvalid: true, help: null, dropdown: true },
  });

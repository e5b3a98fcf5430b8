import type { CellStyle } from '../../../desk';
import type { ConditionalFormat, SheetArea } from '../../model/state';
import { flag, listOf, numberOf, selfOf, textOf } from '../../realm/arguments';
import { defineKind, type Kind, type Member, object, plain, ServiceError } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { colorOf } from './color';
import { booleanCriteria } from './enumerations';
import { rangeKind } from './range';

/** A rule as a script holds it; it lies on no sheet until it is set there. */
interface Rule {
  readonly ranges: readonly SheetArea[];
  readonly criteria: string;
  readonly values: readonly (string | number)[];
  readonly style: CellStyle;
}

export const conditionKind: Kind<Rule> = defineKind<Spreadsheets['BooleanCondition'], Rule>(
  'SpreadsheetApp.BooleanCondition',
  {
    getCriteriaType: plain(
      (rule) => Object.entries(booleanCriteria.values).find(([name]) => name === rule.criteria)?.[1] ?? null,
    ),
    getCriteriaValues: plain((rule) => rule.values),
    getBackground: plain((rule) => rule.style.background ?? null),
    getFontColor: plain((rule) => rule.style.color ?? null),
    getBold: plain((rule) => rule.style.bold ?? null),
  },
);

export const conditionalKind: Kind<Rule> = defineKind<Spreadsheets['ConditionalFormatRule'], Rule>(
  'SpreadsheetApp.ConditionalFormatRule',
  {
    copy: plain((rule) => object(conditionalBuilderKind, { rule })),
    getRanges: plain((rule) => rule.ranges.map((range) => object(rangeKind, range))),
    getBooleanCondition: plain((rule) => object(conditionKind, rule)),
    getGradientCondition: plain(() => null),
  },
);

interface Draft {
  rule: Rule;
}

function change(draft: Draft, patch: Partial<Rule>) {
  draft.rule = { ...draft.rule, ...patch };
  return object(conditionalBuilderKind, draft);
}

const when = (criteria: string, read: (value: unknown) => string | number, count: number): Member<Draft> =>
  plain((draft, _, ...args) => change(draft, { criteria, values: args.slice(0, count).map(read) }));
const styled = (draft: Draft, style: CellStyle) =>
  change(draft, { style: { ...draft.rule.style, ...style } });

export const conditionalBuilderKind: Kind<Draft> = defineKind<
  Spreadsheets['ConditionalFormatRuleBuilder'],
  Draft
>('SpreadsheetApp.ConditionalFormatRuleBuilder', {
  build: plain(({ rule }) => {
    if (rule.ranges.length === 0) {
      throw new ServiceError('A conditional format rule must have a range. Use setRanges before build.');
    }
    if (rule.criteria === '') throw new ServiceError('A conditional format rule must have a condition.');
    return object(conditionalKind, rule);
  }),
  copy: plain((draft) => object(conditionalBuilderKind, { ...draft })),
  setRanges: plain((draft, _, ranges) =>
    change(draft, { ranges: listOf(ranges).map((range) => selfOf(rangeKind, range)) }),
  ),
  setBackground: plain((draft, _, color) => styled(draft, { background: colorOf(color) })),
  setFontColor: plain((draft, _, color) => styled(draft, { color: colorOf(color) })),
  setBold: plain((draft, _, bold) => styled(draft, { bold: flag(bold) })),
  setItalic: plain((draft, _, italic) => styled(draft, { italic: flag(italic) })),
  whenFormulaSatisfied: when('CUSTOM_FORMULA', textOf, 1),
  whenCellEmpty: when('CELL_EMPTY', textOf, 0),
  whenCellNotEmpty: when('CELL_NOT_EMPTY', textOf, 0),
  whenTextContains: when('TEXT_CONTAINS', textOf, 1),
  whenTextDoesNotContain: when('TEXT_DOES_NOT_CONTAIN', textOf, 1),
  whenTextEqualTo: when('TEXT_EQUAL_TO', textOf, 1),
  whenTextStartsWith: when('TEXT_STARTS_WITH', textOf, 1),
  whenTextEndsWith: when('TEXT_ENDS_WITH', textOf, 1),
  whenNumberBetween: when('NUMBER_BETWEEN', numberOf, 2),
  whenNumberEqualTo: when('NUMBER_EQUAL_TO', numberOf, 1),
  whenNumberGreaterThan: when('NUMBER_GREATER_THAN', numberOf, 1),
  whenNumberGreaterThanOrEqualTo: when('NUMBER_GREATER_THAN_OR_EQUAL_TO', numberOf, 1),
  whenNumberLessThan: when('NUMBER_LESS_THAN', numberOf, 1),
  whenNumberLessThanOrEqualTo: when('NUMBER_LESS_THAN_OR_EQUAL_TO', numberOf, 1),
  whenNumberNotBetween: when('NUMBER_NOT_BETWEEN', numberOf, 2),
  whenNumberNotEqualTo: when('NUMBER_NOT_EQUAL_TO', numberOf, 1),
});

export const newConditionalFormat = () =>
  object(conditionalBuilderKind, { rule: { ranges: [], criteria: '', values: [], style: {} } });

/** What a sheet keeps of rules that a script sets. Throws for a rule on another sheet, or one that speaks of one. */
export function keepRules(sheet: number, rules: unknown): ConditionalFormat[] {
  return listOf(rules).map((one) => {
    const { ranges, criteria, values, style } = selfOf(conditionalKind, one);
    if (ranges.some((range) => range.sheet !== sheet)) {
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    }
    if (criteria === 'CUSTOM_FORMULA' && namesSheet(String(values[0]))) {
      throw new ServiceError('Conditional format rule cannot reference a different sheet.');
    }
    return { areas: ranges.map(({ sheet: _, ...area }) => area), criteria, values, style };
  });
}

/** Another sheet can be named through INDIRECT only, whose reference is text. */
function namesSheet(formula: string): boolean {
  return formula.replace(/"[^"]*"/g, '').includes('!');
}

/** A sheet's rules as a script gets them. */
export function rulesOf(sheet: number, formats: readonly ConditionalFormat[]) {
  return formats.map(({ areas, ...rest }) =>
    object(conditionalKind, { ...rest, ranges: areas.map((area) => ({ ...area, sheet })) }),
  );
}

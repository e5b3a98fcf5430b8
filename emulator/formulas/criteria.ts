import { compareText, numberInText, type Settings, sameNumber } from './coerce';
import type { Value } from './contract';

/** True for a value that a criterion such as ">=5", "App*" or "<>" lets through. */
export type Criterion = (value: Value | undefined) => boolean;

const OPERATOR = /^(<>|<=|>=|=|<|>)/;

/** Reads a criterion of COUNTIF and its kin. Text is compared without case; * ? and ~ are wildcards. */
export function readCriterion(criterion: Value, settings: Settings): Criterion {
  if (criterion === null) return (value) => value === 0;
  if (typeof criterion === 'number')
    return (value) => typeof value === 'number' && sameNumber(value, criterion);
  if (typeof criterion === 'boolean') return (value) => value === criterion;
  if (typeof criterion === 'object') {
    return (value) => typeof value === 'object' && value !== null && value.error === criterion.error;
  }
  const operator = OPERATOR.exec(criterion)?.[1] ?? '';
  const operand = criterion.slice(operator.length);
  const reading = operand === '' ? null : numberInText(operand, settings);
  if (operator === '' || operator === '=') return equalTo(operand, operator, reading?.value ?? null);
  if (operator === '<>') {
    if (operand === '') return (value) => value !== null && value !== undefined;
    const equal = equalTo(operand, '=', reading?.value ?? null);
    return (value) => !equal(value);
  }
  return reading === null ? orderedText(operator, operand) : ordered(operator, reading.value);
}

function equalTo(operand: string, operator: string, number: number | null): Criterion {
  if (operand === '') {
    return operator === '='
      ? (value) => value === null || value === undefined
      : (value) => value === null || value === undefined || value === '';
  }
  if (number !== null) {
    return (value) =>
      typeof value === 'number' ? sameNumber(value, number) : typeof value === 'string' && value === operand;
  }
  if (/^(true|false)$/i.test(operand)) {
    const wanted = operand.toLowerCase() === 'true';
    return (value) => value === wanted;
  }
  if (!/[*?~]/.test(operand)) {
    const small = operand.toLowerCase();
    return (value) =>
      value === operand ||
      (typeof value === 'string' &&
        value.length === operand.length &&
        mayEqual(value, operand) &&
        value.toLowerCase() === small);
  }
  const pattern = wildcards(operand);
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** A quick look at first and last letters, so that few texts of a long column need to be put in small letters. */
function mayEqual(a: string, b: string): boolean {
  return (
    sameLetter(a.charCodeAt(0), b.charCodeAt(0)) &&
    sameLetter(a.charCodeAt(a.length - 1), b.charCodeAt(b.length - 1))
  );
}

function sameLetter(a: number, b: number): boolean {
  return a > 127 || b > 127 || (a | 32) === (b | 32);
}

/** A pattern with * ? and ~ as a regular expression over the whole text. */
export function wildcards(pattern: string): RegExp {
  const source = pattern.replace(/~[*?~]|[\s\S]/g, (part) => {
    if (part === '*') return '[\\s\\S]*';
    if (part === '?') return '[\\s\\S]';
    const literal = part.length === 2 ? part.slice(1) : part;
    return literal.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'i');
}

function ordered(operator: string, than: number): Criterion {
  switch (operator) {
    case '<':
      return (value) => typeof value === 'number' && value < than && !sameNumber(value, than);
    case '<=':
      return (value) => typeof value === 'number' && (value <= than || sameNumber(value, than));
    case '>':
      return (value) => typeof value === 'number' && value > than && !sameNumber(value, than);
    default:
      return (value) => typeof value === 'number' && (value >= than || sameNumber(value, than));
  }
}

function orderedText(operator: string, than: string): Criterion {
  const holds: (order: number) => boolean =
    operator === '<'
      ? (order) => order < 0
      : operator === '<='
        ? (order) => order <= 0
        : operator === '>'
          ? (order) => order > 0
          : (order) => order >= 0;
  return (value) => typeof value === 'string' && holds(compareText(value, than));
}

import { declarations } from '../../../src/functions';
import { callFunction } from '../../../src/functions/call';
import { docs, docsOf } from '../../../src/functions/docs';
import { isColumn } from '../../../src/functions/parameter';
import { parseExample } from './example-formula';
import { testHost } from './host';

const cases = declarations.map((declaration) => [declaration.name, declaration] as const);

test('names are unique, and as they are typed', () => {
  const names = declarations.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Z]+(_[A-Z]+)*$/);
});

test('each has docs, once', () => {
  expect(docs.map(({ of }) => of)).toEqual(declarations);
});

describe.each(cases)('%s', (_, declaration) => {
  test('says all that a section of the docs needs', () => {
    const { summary, result } = declaration;
    const { tells, formula, edges, source, whenBad, examples } = docsOf(declaration.name);
    for (const text of [summary, tells, formula, source, whenBad, result.what, result.unit]) {
      expect(text.trim().length).toBeGreaterThan(3);
    }
    expect(edges.length).toBeGreaterThan(0);
    expect(examples.length).toBeGreaterThan(0);
  });

  test('has optional parameters last, each with what is taken instead', () => {
    const parameters = Object.values(declaration.parameters);
    const firstOptional = parameters.findIndex(({ optional }) => optional);
    const optional = firstOptional < 0 ? [] : parameters.slice(firstOptional);
    for (const parameter of optional) {
      expect(parameter.optional).toBe(true);
      expect(parameter.otherwise).toBeTruthy();
    }
  });

  test('has a summary of one sentence, and descriptions without markup', () => {
    expect(declaration.summary).toMatch(/^[A-Z][^\n<>]*\.$/);
    for (const { what } of Object.values(declaration.parameters)) expect(what).not.toMatch(/[<>\n*]|\.$/);
  });

  test('answers in the shape that it declares', () => {
    const { shape } = declaration.result;
    const values = docsOf(declaration.name).examples.map(({ value }) => value);
    const isTable = (value: unknown) => Array.isArray(value) && (value[0]?.length ?? 0) > 1;
    expect(['one', 'each row', 'table']).toContain(shape);
    if (shape === 'one') expect(values.every((value) => !Array.isArray(value))).toBe(true);
    if (shape === 'table') expect(values.some(isTable)).toBe(true);
    else expect(values.some(isTable)).toBe(false);
    if (shape !== 'each row') return;
    expect(Object.values(declaration.parameters).some(isColumn)).toBe(true);
  });

  test.each(docsOf(declaration.name).examples.map((example) => [example.formula, example.value] as const))(
    '%s is %p',
    (formula, value) => {
      const { name, args } = parseExample(formula);
      expect(name).toBe(declaration.name);
      const result = callFunction(name, args, testHost());
      if (typeof value === 'number') expect(result).toBeCloseTo(value, 9);
      else expect(result).toEqual(value);
    },
  );
});

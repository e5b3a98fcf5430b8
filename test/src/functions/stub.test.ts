import { declarations } from '../../../src/functions';
import { commentFor, parameterNames } from '../../../src/functions/stub';

const named = (name: string) => {
  const found = declarations.find((declaration) => declaration.name === name);
  if (found === undefined) throw new Error(name);
  return found;
};

test('a function has a comment with a line for each of its arguments', () => {
  expect(commentFor(named('WASTE_HOURS'))).toBe(`/**
 * Hours a week that waste takes: minutes × times ÷ 60 × people, added up.
 *
 * @param {Array<Array<number>>|number} minutes Minutes each time, for one person.
 * @param {Array<Array<number>>|number} timesAWeek Times a week; 0.25 is about once a month.
 * @param {Array<Array<number>>|number} people (optional) People it takes each time. Left out: 1.
 * @return Hours a week; blank when no row has both minutes and times.
 * @customfunction
 */`);
});

test.each(declarations.map((declaration) => [declaration.name, declaration] as const))(
  '%s: the comment closes once, says @customfunction, and marks what is optional in words',
  (_, declaration) => {
    const comment = commentFor(declaration);
    expect(comment.split('*/')).toHaveLength(2);
    expect(comment).toContain('\n * @customfunction\n');
    for (const [name, { optional }] of Object.entries(declaration.parameters)) {
      expect(comment.includes(` ${name} (optional) `)).toBe(optional === true);
    }
    expect(parameterNames(declaration)).toEqual(Object.keys(declaration.parameters));
  },
);

const RANGE_OF_DATES = 'Array<Array<Date>>|Date';
const RANGE_OF_NUMBERS = 'Array<Array<number>>|number';
const RANGE_OF_TEXTS = 'Array<Array<string>>|string';

test.each([
  ['ONTIME_RATE', [RANGE_OF_DATES, RANGE_OF_DATES, 'Date', RANGE_OF_TEXTS, 'number']],
  ['RESOLUTION_TIME', [RANGE_OF_DATES, RANGE_OF_DATES, 'string', 'string']],
  ['UPTIME_RATE', [RANGE_OF_NUMBERS, 'Date', 'Date', RANGE_OF_NUMBERS]],
  [
    'BUSINESS_HOURS',
    [RANGE_OF_DATES, RANGE_OF_DATES, 'Date|number|string', 'Date|number|string', RANGE_OF_DATES],
  ],
  ['PARETO', [RANGE_OF_TEXTS, RANGE_OF_NUMBERS, 'number']],
])('%s says what may be given as Google writes it', (name, types) => {
  const found = [...commentFor(named(name)).matchAll(/@param \{(.*)\} /g)].map(([, type]) => type);
  expect(found).toEqual(types);
});

test('a choice names its words', () => {
  expect(commentFor(named('RESOLUTION_TIME'))).toContain(
    ' measure (optional) Which measure ("median", "mean", "p90"). Left out: median.\n',
  );
});

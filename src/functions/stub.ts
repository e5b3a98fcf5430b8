import type { FunctionDeclaration } from './define';
import type { Parameter } from './parameter';

/** The types of values as Google's help writes them. */
const TYPES: Readonly<Record<Parameter['kind'], string>> = {
  days: 'Array<Array<Date>>|Date',
  instants: 'Array<Array<Date>>|Date',
  numbers: 'Array<Array<number>>|number',
  texts: 'Array<Array<string>>|string',
  choices: 'Array<Array<string>>|string',
  day: 'Date',
  instant: 'Date',
  time: 'Date|number|string',
  number: 'number',
  choice: 'string',
};

/**
 * The comment that Google shows as help while the formula is typed. Google knows no optional parameters and joins
 * all lines into one, so "(optional)" stands in the words.
 */
export function commentFor(declaration: FunctionDeclaration): string {
  const { summary, parameters, result } = declaration;
  const lines = Object.entries(parameters).map(
    ([name, parameter]) => `@param {${TYPES[parameter.kind]}} ${name} ${describe(parameter)}`,
  );
  return [
    '/**',
    ...[summary, '', ...lines, `@return ${result.what}`, '@customfunction'].map((line) =>
      ` * ${line}`.trimEnd(),
    ),
    ' */',
  ].join('\n');
}

export function parameterNames(declaration: FunctionDeclaration): readonly string[] {
  return Object.keys(declaration.parameters);
}

/** What a parameter is, in one line: its words, and what is taken when it is left out. */
export function describe(parameter: Parameter): string {
  const { what, optional, otherwise } = parameter;
  const words = 'words' in parameter ? ` (${parameter.words.map((word) => `"${word}"`).join(', ')})` : '';
  const text = `${what.charAt(0).toUpperCase()}${what.slice(1)}${words}`;
  return optional ? `(optional) ${text}. Left out: ${otherwise}.` : `${text}.`;
}

import { type Example, type FunctionDeclaration, signatureOf } from './define';
import { docsOf } from './docs';
import { declarations } from './index';
import { isColumn, type Parameter } from './parameter';
import { describe } from './stub';

/** The text of docs/functions.md, from the declarations alone. */
export function document(): string {
  return `${[introduction(), ...declarations.map(section)].join('\n\n')}\n`;
}

function introduction(): string {
  const list = declarations.map(({ name, summary }) => `- [${name}](#${anchor(name)}): ${summary}`);
  return [
    '# Custom functions',
    'Type them into any cell, as you would type SUM. Ranges may be whole columns, such as `C2:C` or `C:C`.',
    '## What holds for all of them',
    RULES.map((rule) => `- ${rule}`).join('\n'),
    '## The functions',
    list.join('\n'),
  ].join('\n\n');
}

const RULES = [
  'The ranges of one call have the same number of cells; a row is taken as well as a column. A single cell beside a range counts for every row where the description says so, else the message names both sizes.',
  'Blank rows count nowhere, and neither do the empty rows of a whole column. A result without anything to count is blank, never 0 %.',
  'The first row is taken for a header, and left out, when a date or number argument holds text there and no such argument holds a value; where all arguments are text, when it is a header of an Opsbook tab.',
  'Readable are numbers, dates, text such as `2026-09-30`, and plain numbers as text such as `12` or `12.5`. Any other cell is named in the message: "ONTIME_RATE, delivered, row 3 of the range: expected a date or a blank, found \'soon\'". So are cells that show an error.',
  'Days are those that the spreadsheet shows in its own time zone, from 1970 to 2100.',
  'A share is a number from 0 to 1: format the cell as a percentage.',
  'Give a day such as Count up to as the cell in Settings that holds it. Google does not recalculate a function when a cell changes that it was not given, and does not allow NOW() as an argument.',
  'A function without a range reads its tab, and Google does not recalculate it when the tab changes: the menu item Refresh figures does.',
  'A function without a range counts the rows that your team typed; the sample rows of a tab count only while there are no others in it. They are never mixed.',
  'Where your spreadsheet writes decimals with a comma, separate arguments by `;` in place of `,`.',
] as const;

function section(declaration: FunctionDeclaration): string {
  const { name, summary, parameters, result } = declaration;
  const { tells, formula, edges, errors, examples, source, whenBad } = docsOf(name);
  const rows = Object.entries(parameters).map(
    ([parameter, description]) =>
      `| ${parameter} | ${describe(description)}${sizeWords(description)} | ${unitOf(description)} |`,
  );
  return [
    `## ${name}`,
    summary,
    `\`${signatureOf(declaration)}\``,
    ['| argument | what to give | unit |', '|---|---|---|', ...rows].join('\n'),
    ...withoutRange(declaration),
    `**Gives**: ${result.what} Unit: ${result.unit}.${SHAPES[result.shape]}`,
    `**What it tells you**: ${tells}`,
    `**Formula**: ${formula}`,
    ['**What counts**', '', ...edges.map((edge) => `- ${edge}`)].join('\n'),
    ...(errors.length === 0
      ? []
      : [
          ['**When it asks you to put something right**', '', ...errors.map((error) => `- ${error}`)].join(
            '\n',
          ),
        ]),
    [
      '**Examples**',
      '',
      '| formula | value | what it shows |',
      '|---|---|---|',
      ...examples.map(exampleRow),
    ].join('\n'),
    `**Source**: ${source}`,
    `**When it is bad**: ${whenBad}`,
  ].join('\n\n');
}

/** What a single cell, or a range of another size, means for this argument. */
function sizeWords(parameter: Parameter): string {
  if (!isColumn(parameter)) return '';
  if (parameter.apart) return ' A list of any length.';
  return parameter.repeats ? ' A single cell counts for every row.' : '';
}

function unitOf(parameter: Parameter): string {
  if (parameter.unit !== undefined) return parameter.unit;
  return UNITS[parameter.kind] ?? '';
}

const UNITS: Readonly<Partial<Record<Parameter['kind'], string>>> = {
  day: 'day',
  days: 'days',
  instant: 'a date, with or without a time',
  instants: 'dates with times',
  time: 'a time of day',
  choice: 'a word',
  choices: 'words',
  texts: 'text',
};

const SHAPES = {
  one: '',
  'each row': ' One cell for each row of the ranges.',
  table: ' The rows spill below and beside the cell, without a header row.',
} as const;

function withoutRange({ name, withoutRange: form }: FunctionDeclaration): string[] {
  if (form === undefined) return [];
  const words = Object.values(form.parameters).flatMap((parameter) =>
    parameter.kind === 'choice' ? parameter.words.map((word) => `\`=${name}("${word}")\``) : [],
  );
  return [`**Without a range**: ${[`\`=${name}()\``, ...words].join(', ')}: reads ${form.reads}.`];
}

function exampleRow({ formula, value, shows }: Example): string {
  return `| \`${formula.replace(/\|/g, '\\|')}\` | ${valueText(value)} | ${shows} |`;
}

function valueText(value: Example['value']): string {
  if (value === null || value === '') return '(blank)';
  if (Array.isArray(value)) {
    const rows: readonly (readonly Example['value'][])[] = value;
    return rows.map((row) => row.map(valueText).join(', ')).join('<br>');
  }
  return typeof value === 'number' ? String(Number(value.toPrecision(10))) : String(value);
}

function anchor(name: string): string {
  return name.toLowerCase();
}

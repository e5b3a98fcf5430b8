import { declarations } from '../../../src/functions';
import { signatureOf } from '../../../src/functions/define';
import { docsOf } from '../../../src/functions/docs';
import { document } from '../../../src/functions/document';

const text = document();

test.each(declarations.map((declaration) => [declaration.name, declaration] as const))(
  '%s has a section with all that is declared',
  (name, declaration) => {
    const section = text.split('\n## ').find((part) => part.startsWith(`${name}\n`)) ?? '';
    const docs = docsOf(name);
    for (const said of [
      declaration.summary,
      signatureOf(declaration),
      docs.tells,
      docs.formula,
      docs.source,
      docs.whenBad,
      ...docs.edges,
      ...docs.errors,
      ...docs.examples.map(({ shows }) => shows),
    ]) {
      expect(section).toContain(said);
    }
  },
);

test('the form without a range is there only where there is one', () => {
  expect(text).toContain(
    '**Without a range**: `=ONTIME_RATE()`, `=ONTIME_RATE("To client")`, `=ONTIME_RATE("From vendor")`: reads the tab Deliveries',
  );
  const withForm = declarations.filter(({ withoutRange }) => withoutRange !== undefined).length;
  expect(text.split('**Without a range**')).toHaveLength(withForm + 1);
});

test('arguments say whether a single cell counts for every row', () => {
  expect(text).toContain('| contract | Contract hours. A single cell counts for every row. | hours |');
  expect(text).toContain('| promised | Promised days, a cell a delivery. | days |');
  expect(text).toContain('Days on which nobody works. Left out: no holidays. A list of any length. | days |');
});

test('values of examples are shown as a cell shows them', () => {
  expect(text).toContain('| `=WASTE_FTE(14530, 2080)` | 6.985576923 |');
});

test('the text says the same every time', () => {
  expect(document()).toBe(text);
});

import {
  foremostColumns,
  type ImportEvent,
  type ImportState,
  type Match,
  nextImport,
  type Report,
  START_IMPORT,
} from '../../../sidebar/screens/import';
import type { ScreenEvent } from '../../../sidebar/step';

type Column = Match['columns'][number];

function column(key: string, more: Partial<Column> = {}): Column {
  return { key, header: key, kind: 'text', required: false, words: [], source: null, ...more };
}

const MATCH: Match = {
  sheets: ['Jobs', 'Orders'],
  tabs: [
    { key: 'deliveries', name: 'Deliveries' },
    { key: 'quality', name: 'Quality Log' },
  ],
  sheet: 'Jobs',
  tab: 'deliveries',
  headers: ['Client', 'Due', 'Done'],
  columns: [
    column('who', { header: 'Who', required: true, source: 'Client' }),
    column('direction', {
      header: 'Direction',
      kind: 'choice',
      words: ['To client', 'From vendor'],
      constant: 'To client',
    }),
    column('firstPromise', { header: 'First promise', kind: 'day', required: true }),
    column('value', { header: 'Value', kind: 'number' }),
  ],
  rows: 3,
};

const REPORT: Report = { taken: 3, known: 0, refused: [], sample: [], batch: null, headers: [] };

const matchedWith = (value: Match): ScreenEvent => ({
  type: 'arrived',
  answer: { name: 'import.match', input: {}, value },
});
const importedWith = (preview: boolean): ScreenEvent => ({
  type: 'arrived',
  answer: { name: 'importRows', input: { sheet: 'Jobs', tab: 'deliveries', preview }, value: REPORT },
});
const due: ImportEvent = {
  type: 'sourceChosen',
  column: 'firstPromise',
  source: { from: 'column', header: 'Due' },
};

function run(state: ImportState, ...events: (ImportEvent | ScreenEvent)[]): ImportState {
  return events.reduce((so, event) => nextImport(so, event).state, state);
}

const matched = run(START_IMPORT, matchedWith(MATCH));

describe('matching columns', () => {
  it('asks for a suggestion, then for one with what was chosen', () => {
    expect(nextImport(START_IMPORT, { type: 'opened' }).calls).toEqual([{ name: 'import.match', input: {} }]);
    expect(nextImport(matched, { type: 'sheetChosen', sheet: 'Orders' }).calls).toEqual([
      { name: 'import.match', input: { sheet: 'Orders', tab: 'deliveries' } },
    ]);
    expect(nextImport(matched, { type: 'tabChosen', tab: 'quality' }).calls).toEqual([
      { name: 'import.match', input: { sheet: 'Jobs', tab: 'quality' } },
    ]);
  });

  it('begins with the suggested columns and values', () => {
    expect(matched.sources).toEqual({
      who: { from: 'column', header: 'Client' },
      direction: { from: 'value', value: 'To client' },
      firstPromise: { from: 'nothing' },
      value: { from: 'nothing' },
    });
  });

  it('puts columns that matter first, whatever the person sets later', () => {
    expect(foremostColumns(MATCH).map(({ key }) => key)).toEqual(['who', 'direction', 'firstPromise']);
  });

  it('keeps what was chosen when the same sheet is looked at again', () => {
    const again = run(matched, due, { type: 'opened' }, matchedWith(MATCH));
    expect(again.sources.firstPromise).toEqual({ from: 'column', header: 'Due' });
  });

  it('forgets a choice whose column is gone, and all choices for another sheet', () => {
    const gone = run(matched, due, matchedWith({ ...MATCH, headers: ['Client', 'Done'] }));
    expect(gone.sources.firstPromise).toEqual({ from: 'nothing' });
    const other = run(matched, due, matchedWith({ ...MATCH, sheet: 'Orders' }));
    expect(other.sources.firstPromise).toEqual({ from: 'nothing' });
  });
});

describe('checking the rows', () => {
  const cases: readonly (readonly [string, ImportState, readonly string[]])[] = [
    [
      'a required column without a source',
      matched,
      ['Choose where First promise comes from: every row needs one.'],
    ],
    [
      'a value that is not typed yet',
      run(matched, due, { type: 'sourceChosen', column: 'value', source: { from: 'value', value: ' ' } }),
      ['Type the value for Value, or leave it blank in the list.'],
    ],
    [
      'no sheet',
      run(START_IMPORT, matchedWith({ ...MATCH, sheet: null })),
      ['Choose the sheet that holds the rows.'],
    ],
  ];

  it.each(cases)('asks first: %s', (_, state, unmet) => {
    const step = nextImport(state, { type: 'previewPressed' });
    expect(step.calls).toBeUndefined();
    expect(step.state.unmet).toEqual(unmet);
  });

  it('sends columns and constants, numbers as numbers, and writes nothing', () => {
    const ready = run(matched, due, {
      type: 'sourceChosen',
      column: 'value',
      source: { from: 'value', value: ' 12.5 ' },
    });
    expect(nextImport(ready, { type: 'previewPressed' }).calls).toEqual([
      {
        name: 'importRows',
        input: {
          sheet: 'Jobs',
          tab: 'deliveries',
          columns: { who: 'Client', firstPromise: 'Due' },
          constants: { direction: 'To client', value: 12.5 },
          preview: true,
        },
      },
    ]);
  });
});

describe('importing', () => {
  const checked = run(matched, due, importedWith(true));

  it('imports only what was checked', () => {
    expect(nextImport(run(matched, due), { type: 'importPressed' }).calls).toBeUndefined();
    expect(nextImport(checked, { type: 'importPressed' }).calls?.[0]?.input).toMatchObject({
      preview: false,
    });
  });

  it.each<ImportEvent>([
    { type: 'sourceChosen', column: 'who', source: { from: 'column', header: 'Due' } },
    { type: 'sheetChosen', sheet: 'Orders' },
    { type: 'tabChosen', tab: 'quality' },
  ])('wants another check after a change: $type', (event) => {
    expect(run(checked, event).preview).toBeNull();
  });

  it('reports, and starts anew when asked', () => {
    const done = run(checked, importedWith(false));
    expect(done).toMatchObject({ preview: null, report: REPORT });
    const more = nextImport(done, { type: 'morePressed' });
    expect(more.state).toMatchObject({ report: null, sheet: null });
    expect(more.calls).toEqual([{ name: 'import.match', input: { tab: 'deliveries' } }]);
  });
});

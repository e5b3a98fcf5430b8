import {
  type ImportEvent,
  type ImportState,
  type Match,
  nextImport,
  type Report,
  START_IMPORT,
} from '../../../sidebar/screens/import';
import { askedOf, foremostColumns, wordsFor } from '../../../sidebar/screens/import-choice';
import type { ScreenEvent } from '../../../sidebar/step';

type Column = Match['columns'][number];

function column(key: string, more: Partial<Column> = {}): Column {
  return {
    key,
    header: key,
    kind: 'text',
    required: false,
    words: [],
    mark: false,
    source: null,
    byValues: false,
    ...more,
  };
}

function surveyed(header: string, more: Partial<Match['survey'][number]> = {}): Match['survey'][number] {
  return { header, words: [], marks: [], number: null, day: null, ...more };
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
  survey: [],
  rows: 3,
  sample: false,
};

const REPORT: Report = {
  taken: 3,
  known: 0,
  changed: 0,
  changes: [],
  lookalikes: [],
  refused: [],
  misread: [],
  stopped: null,
  sample: [],
  batch: null,
  headers: [],
};

const matchedWith = (value: Match, pasted?: string): ScreenEvent => ({
  type: 'arrived',
  answer: { name: 'import.match', input: pasted === undefined ? {} : { pasted }, value },
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
      ['Choose the sheet that holds the rows, or paste them.'],
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
          maps: {},
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

describe('pasting rows', () => {
  const pasted = 'Client\tDue\nBakery\t2026-01-05';
  const PASTED: Match = { ...MATCH, sheet: null, columns: [column('who', { source: 'Client' })] };
  const typed = run(matched, { type: 'pasteChosen' }, { type: 'pasteTyped', text: pasted });

  it('reads what was pasted, and nothing else is checked', () => {
    expect(nextImport(typed, { type: 'pasteRead' }).calls).toEqual([
      { name: 'import.match', input: { pasted, tab: 'deliveries' } },
    ]);
    expect(nextImport(typed, { type: 'previewPressed' }).calls).toBeUndefined();
    const read = run(typed, matchedWith(PASTED, pasted));
    expect(nextImport(read, { type: 'previewPressed' }).calls?.[0]?.input).toMatchObject({
      pasted,
      columns: { who: 'Client' },
    });
  });

  it('asks for the rows first', () => {
    const step = nextImport(run(matched, { type: 'pasteChosen' }), { type: 'pasteRead' });
    expect(step.calls).toBeUndefined();
    expect(step.state.unmet).toEqual(['Paste the rows with their headers first.']);
  });

  it('wants them to be read again after an edit, and goes back to the sheet when it is chosen', () => {
    const edited = run(typed, matchedWith(PASTED, pasted), { type: 'pasteTyped', text: `${pasted}\n` });
    expect(nextImport(edited, { type: 'previewPressed' }).calls).toBeUndefined();
    expect(nextImport(edited, { type: 'sheetChosen', sheet: 'Jobs' }).calls).toEqual([
      { name: 'import.match', input: { sheet: 'Jobs', tab: 'deliveries' } },
    ]);
  });

  it('looks at the pasted rows again when the screen is opened again', () => {
    const read = run(typed, matchedWith(PASTED, pasted));
    expect(nextImport(read, { type: 'opened' }).calls?.[0]?.input).toMatchObject({ pasted });
  });
});

describe('words of the list', () => {
  const severity = column('severity', { kind: 'number', mark: true, source: 'Prio' });
  const checked = column('right', { kind: 'choice', words: ['Yes', 'No'], source: 'Checked' });
  const delivered = column('delivered', { kind: 'day', source: 'Done' });
  const name = column('who', { source: 'Client' });
  const match: Match = {
    ...MATCH,
    headers: ['Prio', 'Checked', 'Done', 'Client'],
    columns: [severity, checked, delivered, name],
    survey: [
      surveyed('Prio', { words: ['1 - Critical', '3 - Moderate', 'soon'], marks: ['4'] }),
      surveyed('Checked', { words: ['TRUE', 'no', 'later'] }),
      surveyed('Done', { words: ['n/a', 'tbc'] }),
      surveyed('Client', { words: ['Bakery'] }),
    ],
  };
  const state = run(START_IMPORT, matchedWith(match));
  const pairs = (of: Match['columns'][number], at = state) =>
    wordsFor(at, match, of).map(({ word, value }) => `${word} → ${value}`);

  it('are suggested where their meaning is clear', () => {
    expect(pairs(severity)).toEqual(['1 - Critical → 5', '3 - Moderate → 3', 'soon → null', '4 → 4']);
    expect(pairs(checked)).toEqual(['TRUE → Yes', 'later → null']);
    expect(pairs(delivered)).toEqual(['n/a → ', 'tbc → null']);
    expect(pairs(name)).toEqual([]);
  });

  it('become what the person says, a blank and nothing included', () => {
    const said = run(
      state,
      { type: 'wordMapped', column: 'severity', word: '4', value: '2' },
      { type: 'wordMapped', column: 'right', word: 'TRUE', value: null },
      { type: 'wordMapped', column: 'delivered', word: 'tbc', value: '' },
    );
    expect(nextImport(said, { type: 'previewPressed' }).calls?.[0]?.input).toMatchObject({
      maps: {
        severity: { '1 - Critical': '5', '3 - Moderate': '3', '4': '2' },
        delivered: { 'n/a': '', tbc: '' },
      },
    });
  });

  it('of another column count when that is chosen', () => {
    const other = run(state, {
      type: 'sourceChosen',
      column: 'severity',
      source: { from: 'column', header: 'Checked' },
    });
    expect(pairs(severity, other)).toEqual(['TRUE → null', 'no → null', 'later → null']);
  });
});

describe('numbers and days that are text', () => {
  const columns = [
    column('firstPromise', { kind: 'day', source: 'Due' }),
    column('delivered', { kind: 'day', source: 'Done' }),
    column('value', { kind: 'number', source: 'Client' }),
  ];
  const matchWith = (due: string | null, done: string | null): Match => ({
    ...MATCH,
    columns,
    survey: [
      surveyed('Due', { day: { example: '3/4/2026', way: due } }),
      surveyed('Done', { day: { example: '13/4/2026', way: done } }),
      surveyed('Client', { number: { example: '1,234', way: null } }),
    ],
  });

  it.each<[string, string | null, string | null, { example: string; way: string | null }]>([
    ['all agree', 'dmy', 'dmy', { example: '3/4/2026', way: 'dmy' }],
    ['one column is open', null, 'dmy', { example: '3/4/2026', way: null }],
    ['two columns differ', 'mdy', 'dmy', { example: '3/4/2026', way: null }],
  ])('are asked about, answered where %s', (_, due, done, days) => {
    const match = matchWith(due, done);
    expect(askedOf(run(START_IMPORT, matchedWith(match)), match)).toEqual({
      days,
      decimal: { example: '1,234', way: null },
    });
  });

  it('have to be answered, and are sent as answered; left out means that nothing is sent', () => {
    const open = run(START_IMPORT, matchedWith(matchWith(null, null)));
    expect(nextImport(open, { type: 'previewPressed' }).state.unmet).toEqual([
      'Say which decimal sign your list has.',
      'Say what comes first in the days of your list.',
    ]);
    const said = run(
      open,
      { type: 'writingChosen', of: 'decimal', way: 'none' },
      { type: 'writingChosen', of: 'days', way: 'mdy' },
    );
    const input = nextImport(said, { type: 'previewPressed' }).calls?.[0]?.input;
    expect(input).toMatchObject({ days: 'mdy' });
    expect(input).not.toHaveProperty('decimal');
  });

  it('are not asked about where no chosen column takes them', () => {
    const match = { ...matchWith(null, null), columns: [column('who', { source: 'Due' })] };
    expect(askedOf(run(START_IMPORT, matchedWith(match)), match)).toEqual({ decimal: null, days: null });
  });
});

describe('rows that look like one that is there', () => {
  it('are checked again as the person decides, and imported so', () => {
    const checked = run(matched, due, importedWith(true));
    const step = nextImport(checked, { type: 'lookalikesChosen', take: true });
    expect(step.calls?.[0]?.input).toMatchObject({ takeLookalikes: true, preview: true });
    const input = nextImport(run(step.state, importedWith(true)), { type: 'importPressed' }).calls?.[0]
      ?.input;
    expect(input).toMatchObject({ takeLookalikes: true, preview: false });
    expect(run(step.state, due).takeLookalikes).toBe(false);
  });
});

describe('days that the sheet may have misread', () => {
  const misread = (open: boolean): Report['misread'] => [
    {
      key: 'firstPromise',
      header: 'Due',
      dates: 2,
      read: '2026-03-04',
      swapped: '2026-04-03',
      text: '13/04/2026',
      order: 'month',
      open,
    },
  ];
  const checked = (open: boolean): ScreenEvent => ({
    type: 'arrived',
    answer: {
      name: 'importRows',
      input: { sheet: 'Jobs', tab: 'deliveries', preview: true },
      value: { ...REPORT, misread: misread(open) },
    },
  });

  it('are not imported before the person has decided', () => {
    expect(nextImport(run(matched, due, checked(true)), { type: 'importPressed' }).calls).toBeUndefined();
  });

  it.each([true, false])('are checked again and imported as decided: swapped %s', (swap) => {
    const step = nextImport(run(matched, due, checked(true)), {
      type: 'swapChosen',
      column: 'firstPromise',
      swap,
    });
    const swapDays = { firstPromise: swap };
    expect(step.calls?.[0]?.input).toMatchObject({ swapDays, preview: true });
    const sent = nextImport(run(step.state, checked(false)), { type: 'importPressed' }).calls?.[0];
    expect(sent?.input).toMatchObject({ swapDays, preview: false });
  });

  it('have to be decided anew for another column, and for another list', () => {
    const said = run(matched, due, checked(true), { type: 'swapChosen', column: 'firstPromise', swap: true });
    expect(run(said, due).swaps).toEqual({});
    expect(run(said, { type: 'previewPressed' }).swaps).toEqual({ firstPromise: true });
    const other = matchedWith({ ...MATCH, sheet: 'Orders' });
    expect(run(said, { type: 'sheetChosen', sheet: 'Orders' }, other).swaps).toEqual({});
  });
});

describe('undoing an import', () => {
  const batch = { tab: 'deliveries', name: 'Deliveries', batch: '2', from: 'Jobs', rows: 3 };
  const undone = (left: number): ScreenEvent => ({
    type: 'arrived',
    answer: {
      name: 'import.undo',
      input: { tab: 'deliveries', batch: '2' },
      value: { deleted: 2, kept: [], left },
    },
  });
  const asked = run(matched, due, importedWith(false), { type: 'undoAsked', batch });

  it('asks before it does', () => {
    expect(asked.undoing).toBe(batch);
    expect(nextImport(matched, { type: 'undoPressed' }).calls).toBeUndefined();
    expect(nextImport(asked, { type: 'undoPressed' }).calls).toEqual([
      { name: 'import.undo', input: { tab: 'deliveries', batch: '2' } },
    ]);
    expect(run(asked, { type: 'undoAsked', batch: null }).undoing).toBeNull();
  });

  it('says what came of it, and goes on where rows are left', () => {
    expect(run(asked, undone(0))).toMatchObject({ undoing: null, report: null, undone: { deleted: 2 } });
    expect(run(asked, undone(5)).undoing).toBe(batch);
  });

  it('lists what can be undone, anew after one was', () => {
    expect(nextImport(matched, { type: 'batchesOpened' }).calls).toEqual([
      { name: 'import.load', input: {} },
    ]);
    const listed = run(asked, {
      type: 'arrived',
      answer: { name: 'import.load', input: {}, value: { batches: [batch] } },
    });
    expect(nextImport(listed, undone(0)).calls).toEqual([{ name: 'import.load', input: {} }]);
    expect(nextImport(asked, undone(0)).calls).toBeUndefined();
  });
});

describe('the sample', () => {
  it('is taken out from here, and then the list is matched again', () => {
    expect(nextImport(matched, { type: 'sampleRemoved' }).calls).toEqual([
      { name: 'sample.remove', input: {} },
    ]);
    const out = { rows: 510, kept: ['Deliveries row 12'], reviews: ['Review 2026-09'] };
    const step = nextImport(matched, {
      type: 'arrived',
      answer: { name: 'sample.remove', input: {}, value: out },
    });
    expect(step.state.sampleOut).toEqual(out);
    expect(step.calls?.[0]?.name).toBe('import.match');
  });
});

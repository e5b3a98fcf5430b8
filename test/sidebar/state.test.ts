import type { Answered, ScreenName } from '../../sidebar/calls';
import type { Problem } from '../../sidebar/problem';
import {
  type Ask,
  type Event,
  failures,
  isWaitingFor,
  next,
  type State,
  startState,
  waiting,
} from '../../sidebar/state';
import { NO_ATTENTION, processNamed } from './screens/processes';

const LOST: Problem = { kind: 'lost', text: 'lost', detail: null };
const PROCESS = processNamed('Send invoices', 2);
const BROKEN = processNamed('Quote', 3, { verdict: 'Broken' });
const AUDIT = {
  name: 'audit.load',
  value: { processes: [PROCESS], people: [], starters: [], attention: NO_ATTENTION, today: '2026-09-20' },
} satisfies Answered;
const FINDINGS = Array.from({ length: 60 }, (_, index) => ({
  where: `Deliveries, C${index + 2}`,
  problem: 'Expected a date.',
  url: null,
}));

function run(state: State, ...events: Event[]): { state: State; asks: Ask[] } {
  let so: { state: State; asks: Ask[] } = { state, asks: [] };
  for (const event of events) {
    const step = next(so.state, event);
    so = { state: step.state, asks: [...so.asks, ...step.asks] };
  }
  return so;
}

const names = (asks: readonly Ask[]) => asks.map((ask) => (ask.kind === 'call' ? ask.call.name : ask.kind));
const start = (screen: ScreenName) => run(startState(screen, 'Light'), { type: 'started' }).state;
const answerAll: Event[] = ([0, 1, 2] as const).map((question) => ({
  type: 'audit',
  event: { type: 'answered', question, answer: 'Yes' },
}));
const save: Event = { type: 'audit', event: { type: 'savePressed' } };

describe('opening a screen', () => {
  it.each<[ScreenName, string]>([
    ['home', 'home'],
    ['audit', 'audit.load'],
    ['import', 'import.match'],
    ['review', 'review.load'],
    ['check', 'check'],
  ])('%s asks for %s, at the start and later', (screen, call) => {
    expect(names(run(startState(screen, 'Light'), { type: 'started' }).asks)).toEqual([call]);
    expect(names(run(startState('home', 'Light'), { type: 'went', screen }).asks)).toEqual([call]);
  });

  it('says what it waits for, until the answer is there', () => {
    const state = start('check');
    expect(waiting(state).map(({ call }) => call.name)).toEqual(['check']);
    expect(isWaitingFor(state, 'check')).toBe(true);
    const done = run(state, { type: 'answered', id: 1, answer: { name: 'check', value: { findings: [] } } });
    expect(waiting(done.state)).toEqual([]);
    expect(done.state.check.findings).toEqual([]);
  });

  it('gives an answer to the screen that asked, though another is open', () => {
    const elsewhere = run(start('check'), { type: 'went', screen: 'review' }).state;
    const answer: Answered = { name: 'check', value: { findings: [] } };
    expect(run(elsewhere, { type: 'answered', id: 1, answer }).state.check.findings).toEqual([]);
    expect(waiting(elsewhere).map(({ call }) => call.name)).toEqual(['review.load']);
  });

  it('takes no notice of an answer that nobody waits for', () => {
    const state = start('check');
    const answer: Answered = { name: 'check', value: { findings: [] } };
    expect(next(state, { type: 'answered', id: 99, answer })).toEqual({ state, asks: [] });
  });
});

describe('what was typed', () => {
  const walking = run(start('audit'), { type: 'answered', id: 1, answer: AUDIT }).state;

  it('is there after leaving and coming back', () => {
    const back = run(
      walking,
      ...answerAll,
      { type: 'went', screen: 'home' },
      { type: 'went', screen: 'audit' },
      { type: 'answered', id: 4, answer: AUDIT },
    ).state;
    expect(back.audit).toMatchObject({
      stage: 'walk',
      items: [{ draft: { answers: ['Yes', 'Yes', 'Yes'] } }],
    });
  });

  it.each<[string, Event]>([
    ['another screen is opened', { type: 'went', screen: 'home' }],
    ['the sidebar is about to close', { type: 'hidden' }],
    ['the person rests', { type: 'audit', event: { type: 'rested', stamp: 3, whole: true } }],
  ])('is kept in the workbook when %s', (_, event) => {
    const { asks } = next(run(walking, ...answerAll).state, event);
    expect(asks[0]).toMatchObject({
      kind: 'call',
      call: { name: 'audit.draft', input: { answers: ['Yes', 'Yes', 'Yes'] } },
    });
  });

  it('is not sent by a screen that is hidden while another is open', () => {
    const elsewhere = run(walking, ...answerAll, { type: 'went', screen: 'check' }).state;
    expect(next(elsewhere, { type: 'hidden' }).asks).toEqual([]);
  });

  it.each<[string, Event[]]>([
    ['another browser tab comes in front', [{ type: 'hidden' }]],
    [
      'another screen is opened and left again',
      [
        { type: 'went', screen: 'home' },
        { type: 'went', screen: 'audit' },
        { type: 'answered', id: 4, answer: { ...AUDIT, value: { ...AUDIT.value, processes: [BROKEN] } } },
      ],
    ],
  ])('of an action in the deep pass stays when %s, with what is still open', (_, events) => {
    const written = run(
      start('audit'),
      { type: 'answered', id: 1, answer: { ...AUDIT, value: { ...AUDIT.value, processes: [BROKEN] } } },
      { type: 'audit', event: { type: 'deepStarted' } },
      { type: 'audit', event: { type: 'deepAnswered', question: 0, answer: 'No' } },
      { type: 'audit', event: { type: 'deepSavePressed' } },
      { type: 'audit', event: { type: 'actionOpened', key: 'P-3 Quote', question: 4, what: 'Name' } },
      { type: 'audit', event: { type: 'actionTyped', field: 'what', text: 'Name one owner' } },
      { type: 'audit', event: { type: 'actionTyped', field: 'owner', text: 'Ana' } },
      { type: 'audit', event: { type: 'actionTyped', field: 'due', text: '2026-10-01' } },
    ).state;
    const { state, asks } = run(written, ...events);
    expect(names(asks)[0]).toBe('audit.deep');
    expect(state.audit).toMatchObject({
      stage: 'deep',
      action: { what: 'Name one owner', owner: 'Ana', due: '2026-10-01' },
      unmet: [expect.stringContaining('Still open: questions 5, 6, 7, 8, 9, 10.')],
    });
  });

  it('is looked at again after each answer, a moment later', () => {
    const { asks } = run(walking, ...answerAll);
    expect(asks.map((ask) => (ask.kind === 'later' ? [ask.ms, ask.event] : []))).toEqual(
      [1, 2, 3].map((stamp) => [400, { type: 'audit', event: { type: 'rested', stamp, whole: true } }]),
    );
  });

  it('is saved behind the answers that are being kept, one call after the other', () => {
    const kept = run(walking, ...answerAll, {
      type: 'audit',
      event: { type: 'rested', stamp: 3, whole: true },
    });
    const saved = run(kept.state, save);
    expect(saved.asks).toEqual([]);
    expect(waiting(saved.state)).toMatchObject([
      { call: { name: 'audit.draft' }, after: { name: 'audit.save' } },
    ]);
    // The draft is lost on the way; the audit, which holds all of it, goes out in its place.
    const lost = run(saved.state, { type: 'failed', id: 2, problem: LOST });
    expect(failures(lost.state)).toEqual([]);
    expect(lost.asks).toMatchObject([{ kind: 'call', call: { name: 'audit.save' } }]);
  });

  it('is sent again as it was, when saving failed and the person tries again', () => {
    const saved = run(walking, ...answerAll, save);
    const failed = run(saved.state, { type: 'failed', id: 2, problem: LOST }).state;
    expect(failures(failed)).toMatchObject([{ id: 2, problem: LOST }]);
    expect(failed.audit.items[0]?.draft.answers).toEqual(['Yes', 'Yes', 'Yes']);
    const again = run(failed, { type: 'triedAgain', id: 2 });
    expect(again.asks).toEqual([{ ...saved.asks.find(({ kind }) => kind === 'call'), id: 3 }]);
    expect(failures(again.state)).toEqual([]);
  });

  it('is told to be unsaved on every screen, while a read that failed is told on its own', () => {
    const lost = run(walking, ...answerAll, save, { type: 'failed', id: 2, problem: LOST }).state;
    const home = run(lost, { type: 'went', screen: 'home' }, { type: 'failed', id: 3, problem: LOST }).state;
    expect(failures(home).map(({ call }) => call.name)).toEqual(['audit.save', 'home']);
    const check = run(home, { type: 'went', screen: 'check' }).state;
    expect(failures(check).map(({ call }) => call.name)).toEqual(['audit.save']);
  });
});

describe('home', () => {
  it('is read again when something was written while it is open', () => {
    const installed = run(start('home'), { type: 'home', event: { type: 'installPressed' } });
    const answer: Answered = { name: 'install', value: { changes: ['Deliveries: new tab'], findings: [] } };
    const after = run(installed.state, { type: 'answered', id: 2, answer });
    expect(names(after.asks)).toEqual(['home']);
    expect(after.state.home.installed?.changes).toEqual(['Deliveries: new tab']);
    const back = run(after.state, { type: 'went', screen: 'audit' }, { type: 'went', screen: 'home' });
    expect(back.state.home.installed).toBeNull();
  });

  it('adds sample rows, takes them out, and names those that were kept', () => {
    const added = run(start('home'), { type: 'home', event: { type: 'sampleAdded' } });
    expect(names(added.asks)).toEqual(['sample.add']);
    const there = run(added.state, {
      type: 'answered',
      id: 2,
      answer: { name: 'sample.add', value: { rows: 1 } },
    });
    expect(there.state.home.sample).toBe('1 sample row added.');
    const removed = run(there.state, { type: 'home', event: { type: 'sampleRemoved' } });
    const value = { rows: 1234, kept: ['Deliveries, row 12'], reviews: ['Review 2026-09'] };
    const out: Answered = { name: 'sample.remove', value };
    const gone = run(removed.state, { type: 'answered', id: 4, answer: out }).state.home;
    expect(gone).toMatchObject({
      sample: '1,234 sample rows taken out.',
      kept: ['Deliveries, row 12'],
      reviews: ['Review 2026-09'],
    });
  });
});

describe('check & repair', () => {
  it('shows a long list in portions, and the first again after another look', () => {
    const answer: Answered = { name: 'check', value: { findings: FINDINGS } };
    const listed = run(start('check'), { type: 'answered', id: 1, answer });
    const more = run(listed.state, { type: 'check', event: { type: 'morePressed' } });
    expect([listed.state.check.shown, more.state.check.shown]).toEqual([25, 50]);
    const again = run(more.state, { type: 'check', event: { type: 'lookedAgain' } });
    expect(names(again.asks)).toEqual(['check']);
    expect(run(again.state, { type: 'answered', id: 2, answer }).state.check.shown).toBe(25);
  });
});

describe('refreshing figures', () => {
  it('keeps what was refreshed and what was left alone', () => {
    const pressed = run(start('check'), { type: 'check', event: { type: 'refreshPressed' } });
    expect(names(pressed.asks)).toEqual(['refresh']);
    const value = { cells: 3, entered: ['Board B1', 'Board B2', 'Board B3'], skipped: ['Board B4'] };
    const done = run(pressed.state, { type: 'answered', id: 2, answer: { name: 'refresh', value } });
    expect(done.state.check.refreshed).toEqual(value);
  });
});

describe('what the page is asked to do itself', () => {
  it('puts a link on the clipboard', () => {
    const url = 'https://docs.google.com/built';
    const value = {
      months: [],
      month: '2026-09',
      length: 60 as const,
      missing: [],
      url,
      leftOfSample: null,
      ready: null,
      problems: [],
    };
    const loaded = run(start('review'), { type: 'answered', id: 1, answer: { name: 'review.load', value } });
    expect(run(loaded.state, { type: 'review', event: { type: 'copyPressed' } }).asks).toEqual([
      { kind: 'copy', text: url, screen: 'review' },
    ]);
  });

  it('changes the look', () => {
    const { state, asks } = run(start('home'), { type: 'themeChosen', theme: 'Dark' });
    expect(state.theme).toBe('Dark');
    expect(asks).toEqual([{ kind: 'theme', theme: 'Dark' }]);
  });
});

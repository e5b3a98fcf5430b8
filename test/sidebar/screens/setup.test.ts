import {
  answersOf,
  isReviewPast,
  namesToBe,
  nextSetup,
  reviewMoment,
  type SetupEvent,
  type SetupState,
  START_SETUP,
} from '../../../sidebar/screens/setup';
import type { ScreenEvent } from '../../../sidebar/step';
import type { Input, Output } from '../../../src/rpc/contract';

const LOADED: Output<'setup.load'> = {
  answers: {
    businessType: 'Service',
    goal: 'Grow',
    nextReviewStarts: null,
    reviewLength: 60,
    whoSees: 'The whole team',
  },
  people: [{ name: 'Ana', email: null }],
  me: null,
};

function run(state: SetupState, ...events: (SetupEvent | ScreenEvent)[]): SetupState {
  return events.reduce((so, event) => nextSetup(so, event).state, state);
}

const loaded = (value: Output<'setup.load'> = LOADED): ScreenEvent => ({
  type: 'arrived',
  answer: { name: 'setup.load', input: {}, value },
});
const saved = (input: Input<'setup.save'>, value: Output<'setup.save'>): ScreenEvent => ({
  type: 'arrived',
  answer: { name: 'setup.save', input, value },
});
const start = run(START_SETUP, loaded());
const sent = (state: SetupState) => nextSetup(state, { type: 'savePressed' }).calls;

describe('set-up', () => {
  it('asks what is known when it is opened', () => {
    expect(nextSetup(START_SETUP, { type: 'opened' }).calls).toEqual([{ name: 'setup.load', input: {} }]);
  });

  it.each([
    ['2026-10-04', true],
    ['2026-10-05', false],
    ['2026-11-05', false],
    ['', false],
  ])('of %j on 2026-10-05 says that it is past: %p', (day, isPast) => {
    const value = { ...LOADED, today: '2026-10-05' };
    expect(isReviewPast(run(START_SETUP, { type: 'dayTyped', day }), value)).toBe(isPast);
  });

  it('sends only what was changed, with all that was seen', () => {
    const state = run(
      start,
      { type: 'chosen', answers: { businessType: 'Product' } },
      { type: 'chosen', answers: { goal: 'Grow' } },
      { type: 'dayTyped', day: '2026-10-05' },
    );
    expect(sent(state)).toEqual([
      {
        name: 'setup.save',
        input: {
          answers: { businessType: 'Product', nextReviewStarts: '2026-10-05T09:00' },
          seen: LOADED.answers,
        },
      },
    ]);
  });

  it('sends people who are new, and who asks', () => {
    const state = run(
      start,
      { type: 'peopleTyped', text: 'Ana\nBen, ben@example.com' },
      { type: 'meChosen', name: 'Ben' },
    );
    expect(sent(state)).toEqual([
      {
        name: 'setup.save',
        input: { answers: {}, seen: LOADED.answers, people: [{ name: 'Ben', email: 'ben@example.com' }] },
      },
      { name: 'me.save', input: { name: 'Ben' } },
    ]);
    expect(namesToBe(state, LOADED)).toEqual(['Ana', 'Ben']);
  });

  it.each([
    ['no day', null, null, { day: '', time: '09:00' }],
    ['a day without a time yet', '2026-10-05', null, { day: '2026-10-05', time: '09:00' }],
    ['both', '2026-10-05', '14:30', { day: '2026-10-05', time: '14:30' }],
  ])('shows a usual time until another is typed: %s', (_, day, time, shown) => {
    expect(reviewMoment({ ...start, day, time }, LOADED)).toEqual(shown);
  });

  it('wants a time for the day', () => {
    const state = { ...start, day: '2026-10-05', time: '' };
    const step = nextSetup(state, { type: 'savePressed' });
    expect(step.calls).toBeUndefined();
    expect(step.state.unmet).toEqual(['Type the time at which the review starts, such as 09:00.']);
  });

  it('keeps what was typed where somebody else answered meanwhile, and sends it knowingly the next time', () => {
    const typed = run(start, { type: 'chosen', answers: { goal: 'Stay small' } });
    const answers = { ...LOADED.answers, goal: 'Ship in time' };
    const changed = ['This year’s goal was Grow and is now Ship in time'];
    const met = run(
      typed,
      saved(
        { answers: { goal: 'Stay small' }, seen: LOADED.answers },
        { answers, added: 0, known: [], changed },
      ),
    );
    expect(met.changed).toEqual(changed);
    expect(met.saved).toBeNull();
    expect(answersOf(met, met.loaded ?? LOADED).goal).toBe('Stay small');
    expect(sent(met)?.[0]?.input).toEqual({ answers: { goal: 'Stay small' }, seen: answers });
  });

  it('sends people who are there with another address, and does not count them twice', () => {
    const cy = { name: 'Cy', email: 'cy@shop' };
    const moved = { name: 'Cy', email: 'cy@shop.example' };
    const known = { ...LOADED, people: [cy] };
    const state = run(START_SETUP, loaded(known), {
      type: 'peopleTyped',
      text: 'Cy <cy@shop>\nCy <cy@shop.example>',
    });
    expect(sent(state)?.[0]?.input).toEqual({ answers: {}, seen: LOADED.answers, people: [moved] });
    const differing = ['Cy is there already with cy@shop; change it in People.'];
    const done = run(
      state,
      saved(
        { answers: {}, seen: LOADED.answers, people: [moved] },
        { answers: LOADED.answers, added: 0, known: ['Cy'], changed: [], differing },
      ),
    );
    expect(done.saved?.differing).toEqual(differing);
    expect(done.loaded?.people).toEqual([cy]);
  });

  it('keeps who has an incomplete address in the field, and saves the others', () => {
    const typed = run(start, { type: 'peopleTyped', text: 'Eve;eve@shop\nBen' });
    const people = [{ name: 'Ben', email: null }];
    const input = { answers: {}, seen: LOADED.answers, people };
    expect(sent(typed)?.[0]?.input).toEqual(input);
    const done = run(typed, saved(input, { answers: LOADED.answers, added: 1, known: [], changed: [] }));
    expect(done.pasted).toBe('Eve <eve@shop>');
    expect(done.loaded?.people.map(({ name }) => name)).toEqual(['Ana', 'Ben']);
  });

  it('starts afresh once it is saved, with the people who were added', () => {
    const typed = run(start, { type: 'peopleTyped', text: 'Ben' });
    const people = [{ name: 'Ben', email: null }];
    const done = run(
      typed,
      saved(
        { answers: {}, seen: LOADED.answers, people },
        { answers: LOADED.answers, added: 1, known: [], changed: [] },
      ),
    );
    expect(done).toMatchObject({ pasted: '', draft: {}, saved: { added: 1 } });
    expect(done.loaded?.people).toEqual([{ name: 'Ana', email: null }, ...people]);
  });
});

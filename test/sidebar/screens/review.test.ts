import {
  chosenLength,
  nextReview,
  type ReviewEvent,
  type ReviewState,
  reviewUrl,
  START_REVIEW,
} from '../../../sidebar/screens/review';
import type { ScreenEvent } from '../../../sidebar/step';
import type { Output } from '../../../src/rpc/contract';

const LOADED: Output<'review.load'> = {
  months: [
    { month: '2026-09', built: false, due: 31 },
    { month: '2026-08', built: true, due: 27 },
  ],
  month: '2026-09',
  length: 75,
  missing: [],
  url: null,
  leftOfSample: null,
  ready: null,
  problems: [],
};
const BUILT: Output<'review.build'> = {
  sheet: 'Review 2026-09',
  month: '2026-09',
  url: 'https://docs.google.com/built',
  kept: [],
  findings: [],
};

const loadedWith = (value: Output<'review.load'>): ScreenEvent => ({
  type: 'arrived',
  answer: { name: 'review.load', input: {}, value },
});
const built: ScreenEvent = { type: 'arrived', answer: { name: 'review.build', input: {}, value: BUILT } };

function run(state: ReviewState, ...events: (ReviewEvent | ScreenEvent)[]): ReviewState {
  return events.reduce((so, event) => nextReview(so, event).state, state);
}

const loaded = run(START_REVIEW, loadedWith(LOADED));

describe('the review', () => {
  it('asks for the month that is due, then for the one that was chosen', () => {
    expect(nextReview(START_REVIEW, { type: 'opened' }).calls).toEqual([{ name: 'review.load', input: {} }]);
    const chosen = nextReview(loaded, { type: 'monthChosen', month: '2026-08' });
    expect(chosen.calls).toEqual([{ name: 'review.load', input: { month: '2026-08' } }]);
    expect(nextReview(chosen.state, { type: 'opened' }).calls).toEqual(chosen.calls);
  });

  it('builds the month and length on screen', () => {
    expect(nextReview(loaded, { type: 'buildPressed' }).calls).toEqual([
      { name: 'review.build', input: { month: '2026-09', length: 75 } },
    ]);
    const shorter = run(loaded, { type: 'lengthChosen', length: 60 });
    expect(nextReview(shorter, { type: 'buildPressed' }).calls?.[0]?.input).toEqual({
      month: '2026-09',
      length: 60,
    });
  });

  it('builds nothing before it knows the months', () => {
    expect(nextReview(START_REVIEW, { type: 'buildPressed' }).calls).toBeUndefined();
  });

  it('keeps the length that was chosen when another month is loaded', () => {
    expect(chosenLength(run(loaded, { type: 'lengthChosen', length: 90 }, loadedWith(LOADED)))).toBe(90);
  });

  it('links what was just built, and looks again at what is missing', () => {
    const step = nextReview(loaded, built);
    expect(reviewUrl(step.state)).toBe('https://docs.google.com/built');
    expect(step.calls).toEqual([{ name: 'review.load', input: { month: '2026-09' } }]);
  });

  it('links what was built before, and nothing for a month whose answer is not there yet', () => {
    const before = { ...LOADED, month: '2026-08', url: 'https://docs.google.com/before' };
    const chosen = run(loaded, built, { type: 'monthChosen', month: '2026-08' });
    expect(reviewUrl(chosen)).toBeNull();
    expect(reviewUrl(run(chosen, loadedWith(before)))).toBe('https://docs.google.com/before');
  });

  it('copies the link, and says what became of it until it is built again', () => {
    const ready = run(loaded, built);
    expect(nextReview(ready, { type: 'copyPressed' }).copy).toBe('https://docs.google.com/built');
    expect(nextReview(loaded, { type: 'copyPressed' }).copy).toBeUndefined();
    expect(run(ready, { type: 'copied', done: true }).copied).toBe('copied');
    expect(run(ready, { type: 'copied', done: false }).copied).toBe('refused');
    expect(run(ready, { type: 'copied', done: true }, { type: 'buildPressed' }).copied).toBe('not yet');
  });
});

test('a review built here is none any more once its sample is out, until it is built again', () => {
  const arrived = (value: Output<'review.load'>): ScreenEvent => ({
    type: 'arrived',
    answer: { name: 'review.load', input: {}, value },
  });
  const built = { ...START_REVIEW, loaded: LOADED, month: '2026-09', built: BUILT };
  expect(reviewUrl(nextReview(built, arrived(LOADED)).state)).toBe(BUILT.url);
  const leftOfSample = { words: 'Review 2026-09 was built from the sample.', url: BUILT.url };
  expect(reviewUrl(nextReview(built, arrived({ ...LOADED, leftOfSample })).state)).toBeNull();
});

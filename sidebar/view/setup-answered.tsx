import { REVIEW_LENGTHS } from '../../src/rpc/shared-outputs';
import {
  answersOf,
  isReviewPast,
  namesToBe,
  reviewMoment,
  type SetupEvent,
  type SetupState,
} from '../screens/setup';
import { Chips } from './parts';
import { WhoAreYou } from './who-are-you';

type Loaded = NonNullable<SetupState['loaded']>;
type Tell = (event: SetupEvent) => void;

const BUSINESS_TYPES = [
  { value: 'Service', label: 'Services' },
  { value: 'Product', label: 'Products' },
  { value: 'Both', label: 'Both' },
] as const;
const BUSINESS_WORDS = { Service: 'Services', Product: 'Products', Both: 'Services and products' } as const;

/** The first question was answered when the tabs were installed, so it is not asked twice. */
export function Business({ answers, tell }: { answers: Loaded['answers']; tell: Tell }) {
  const type = BUSINESS_TYPES.find(({ value }) => value === answers.businessType)?.value ?? 'Service';
  return (
    <div class="field answered">
      <p>1. What does your business sell?</p>
      <p>
        <strong>{BUSINESS_WORDS[type]}.</strong>{' '}
        {answers.whoSees === 'Leaders only' ? 'Only leaders see' : 'The whole team sees'} this workbook.
      </p>
      <details>
        <summary>
          Change<span class="unseen"> what you sell, or who sees this workbook</span>
        </summary>
        <Chips
          name="business"
          legend="What does your business sell?"
          options={BUSINESS_TYPES}
          value={type}
          choose={(businessType) => tell({ type: 'chosen', answers: { businessType } })}
        />
        <Chips
          name="who-sees"
          legend="Who will see this workbook?"
          hint="Everyone you share this file with can see every tab; hiding or protecting a tab does not keep it private. Dates of 1-on-1s are asked for only where leaders alone see it."
          options={[
            { value: 'The whole team', label: 'The whole team' },
            { value: 'Leaders only', label: 'Leaders only' },
          ]}
          value={answers.whoSees}
          choose={(who) => tell({ type: 'chosen', answers: { whoSees: who as 'Leaders only' } })}
        />
      </details>
    </div>
  );
}

/** The day of the next review; its time and length start as most teams have them. */
export function ReviewDay({ setup, loaded, tell }: { setup: SetupState; loaded: Loaded; tell: Tell }) {
  const { day, time } = reviewMoment(setup, loaded);
  const isPast = isReviewPast(setup, loaded);
  const { reviewLength } = answersOf(setup, loaded);
  return (
    <div class="field answered">
      <label for="review-day">4. When is the next monthly review?</label>
      <input
        id="review-day"
        type="date"
        value={day}
        aria-describedby={isPast ? 'review-day-past' : undefined}
        onInput={(event) => tell({ type: 'dayTyped', day: event.currentTarget.value })}
      />
      <div role="status">
        {isPast && (
          <p class="note warn" id="review-day-past">
            This day is past. Choose the day on which you meet next.
          </p>
        )}
      </div>
      <p class="hint">
        {time === '' ? 'No time yet' : `At ${time}`}, for {reviewLength} minutes
      </p>
      <details open={setup.unmet.length > 0}>
        <summary>
          Change<span class="unseen"> the time or the length of the review</span>
        </summary>
        <div class="field">
          <label for="review-time">Time of the review</label>
          <input
            id="review-time"
            type="time"
            value={time}
            onInput={(event) => tell({ type: 'timeTyped', time: event.currentTarget.value })}
          />
        </div>
        <Chips
          name="review-length"
          legend="How long is it?"
          options={REVIEW_LENGTHS.map((minutes) => ({ value: minutes as number, label: `${minutes} min` }))}
          value={reviewLength}
          choose={(length) => tell({ type: 'chosen', answers: { reviewLength: length as 60 } })}
        />
      </details>
    </div>
  );
}

/** Who asks: a question once, and then a line that can be changed. */
export function Me({ setup, loaded, tell }: { setup: SetupState; loaded: Loaded; tell: Tell }) {
  const ask = (
    <WhoAreYou
      names={namesToBe(setup, loaded)}
      value={setup.me ?? loaded.me}
      choose={(name) => tell({ type: 'meChosen', name })}
    />
  );
  if (loaded.me === null) return ask;
  const me = setup.me ?? loaded.me;
  return (
    <div class="field answered">
      <p>{me === '' ? 'You would rather not say who you are.' : `You are ${me}.`}</p>
      <details>
        <summary>
          Change<span class="unseen"> who you are</span>
        </summary>
        {ask}
      </details>
    </div>
  );
}

import type { Input, Output } from '../../src/rpc/contract';
import type { Call } from '../calls';
import type { ScreenEvent, Step } from '../step';
import { type PastedPerson, pastedText, readPasted, sortPasted } from './pasted-people';

type Answers = Output<'setup.load'>['answers'];
type Changes = Input<'setup.save'>['answers'];

export interface SetupState {
  readonly loaded: Output<'setup.load'> | null;
  /** What the person answered; left out: as it is saved. */
  readonly draft: Changes;
  /** The day and the time of the review as typed, '' where they are empty. */
  readonly day: string | null;
  readonly time: string | null;
  readonly pasted: string;
  /** null while the person has not said who they are. */
  readonly me: string | null;
  readonly unmet: readonly string[];
  /** What somebody else changed meanwhile; nothing was saved then. */
  readonly changed: readonly string[];
  readonly saved: Output<'setup.save'> | null;
}

export type SetupEvent =
  | { readonly type: 'chosen'; readonly answers: Changes }
  | { readonly type: 'dayTyped'; readonly day: string }
  | { readonly type: 'timeTyped'; readonly time: string }
  | { readonly type: 'peopleTyped'; readonly text: string }
  | { readonly type: 'meChosen'; readonly name: string }
  | { readonly type: 'savePressed' };

export const START_SETUP: SetupState = {
  loaded: null,
  draft: {},
  day: null,
  time: null,
  pasted: '',
  me: null,
  unmet: [],
  changed: [],
  saved: null,
};

/** An hour at which people are at work, offered until they say another. */
const USUAL_TIME = '09:00';

/** Set up: four questions, and who asks. What was typed stays until it is saved. */
export function nextSetup(state: SetupState, event: SetupEvent | ScreenEvent): Step<SetupState> {
  const edited = { ...state, unmet: [], changed: [], saved: null };
  switch (event.type) {
    case 'opened':
      return { state: { ...state, saved: null }, calls: [{ name: 'setup.load', input: {} }] };
    case 'chosen':
      return { state: { ...edited, draft: { ...state.draft, ...event.answers } } };
    case 'dayTyped':
      return { state: { ...edited, day: event.day } };
    case 'timeTyped':
      return { state: { ...edited, time: event.time } };
    case 'peopleTyped':
      return { state: { ...edited, pasted: event.text } };
    case 'meChosen':
      return { state: { ...edited, me: event.name } };
    case 'savePressed':
      return save(state);
    case 'arrived':
      return { state: arrived(state, event) };
  }
}

function arrived(state: SetupState, { answer }: Extract<ScreenEvent, { type: 'arrived' }>): SetupState {
  if (answer.name === 'setup.load') return { ...state, loaded: answer.value };
  if (answer.name === 'me.save' && state.loaded !== null) {
    return { ...state, me: null, loaded: { ...state.loaded, me: answer.value.me } };
  }
  if (answer.name !== 'setup.save' || state.loaded === null) return state;
  const { answers, changed } = answer.value;
  if (changed.length > 0) return { ...state, changed, loaded: { ...state.loaded, answers } };
  const { fresh } = sortPasted(answer.input.people ?? [], state.loaded.people);
  const people = [...state.loaded.people, ...fresh];
  return {
    ...START_SETUP,
    me: state.me,
    pasted: pastedText(pastedOf(state, state.loaded).short),
    loaded: { ...state.loaded, answers, people },
    saved: answer.value,
  };
}

/** The answers as they stand on screen. */
export function answersOf(state: SetupState, loaded: Output<'setup.load'>): Answers {
  return { ...loaded.answers, ...state.draft };
}

/** The day and the time of the next review on screen. */
export function reviewMoment(state: SetupState, { answers }: Output<'setup.load'>) {
  const [day = '', time = ''] = (answers.nextReviewStarts ?? '').split('T');
  return { day: state.day ?? day, time: state.time ?? (time === '' ? USUAL_TIME : time) };
}

/** True where the day of the next review on screen lies before today. */
export function isReviewPast(state: SetupState, loaded: Output<'setup.load'>): boolean {
  const { day } = reviewMoment(state, loaded);
  return day !== '' && loaded.today !== undefined && day < loaded.today;
}

/** Those who were pasted: new, there already, and with an address that is incomplete. */
export function pastedOf(state: SetupState, { people }: Output<'setup.load'>) {
  return sortPasted(readPasted(state.pasted), people);
}

/** Names to choose from as oneself: those in People, and those just pasted. */
export function namesToBe(state: SetupState, loaded: Output<'setup.load'>): string[] {
  const pasted: readonly PastedPerson[] = pastedOf(state, loaded).fresh;
  return [...new Set([...loaded.people, ...pasted].map(({ name }) => name))];
}

function save(state: SetupState): Step<SetupState> {
  const { loaded } = state;
  if (loaded === null) return { state };
  const { day, time } = reviewMoment(state, loaded);
  if (day !== '' && time === '') {
    return { state: { ...state, unmet: ['Type the time at which the review starts, such as 09:00.'] } };
  }
  const wanted: Changes = { ...state.draft, nextReviewStarts: day === '' ? null : `${day}T${time}` };
  const answers = Object.fromEntries(
    Object.entries(wanted).filter(([key, value]) => value !== loaded.answers[key as keyof Answers]),
  ) as Changes;
  const { fresh, differing } = pastedOf(state, loaded);
  const people = [...fresh, ...differing];
  const calls: Call[] = [
    {
      name: 'setup.save',
      input: { answers, seen: loaded.answers, ...(people.length > 0 ? { people } : {}) },
    },
  ];
  if (state.me !== null && state.me !== loaded.me) calls.push({ name: 'me.save', input: { name: state.me } });
  return { state: { ...state, unmet: [], changed: [] }, calls };
}

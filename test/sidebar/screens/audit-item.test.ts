import {
  answersOf,
  type Draft,
  type Item,
  missingOf,
  NO_DRAFT,
  ownerOf,
  saveInput,
  unmetOf,
  verdictOf,
} from '../../../sidebar/screens/audit-item';
import { processNamed } from './processes';

const NONE_KEPT = { answers: [null, null, null], verdict: null };
const ANSWERED: Draft = { answers: ['Yes', 'Sometimes', 'No'] };

function item(draft: Draft, more = {}): Item {
  return { process: processNamed('Send invoices', 11, more), draft };
}

describe('the verdict on screen', () => {
  const cases: readonly (readonly [string, Draft, string | null])[] = [
    ['none while a question is open', { answers: ['Yes', null, 'No'] }, null],
    ['as suggested: 0 + 1 + 2 points', ANSWERED, 'Inconsistent'],
    ['as decided, whatever is suggested', { ...ANSWERED, verdict: 'Working' }, 'Working'],
    ['none where one answer is not known', { answers: ['Yes', "Don't know", 'Yes'] }, null],
  ];

  it.each(cases)('is %s', (_, draft, verdict) => {
    expect(verdictOf(item(draft))).toBe(verdict);
  });
});

describe('an audit that was begun before', () => {
  const begun = { draft: { answers: ['No', 'Yes', null], verdict: null } } as const;

  it.each<[string, Draft, Draft['answers'], string | null]>([
    ['shows what was kept', NO_DRAFT, ['No', 'Yes', null], null],
    [
      'goes on from there',
      { answers: [null, null, 'Sometimes'] },
      ['No', 'Yes', 'Sometimes'],
      'Inconsistent',
    ],
    ['takes what is said now', { answers: ['Yes', null, 'Yes'] }, ['Yes', 'Yes', 'Yes'], 'Working'],
  ])('%s', (_, draft, answers, verdict) => {
    expect(answersOf(item(draft, begun))).toEqual(answers);
    expect(verdictOf(item(draft, begun))).toBe(verdict);
  });

  it('keeps the verdict that the person leaned to', () => {
    const leaning = { draft: { answers: ['Yes', 'Yes', 'Yes'], verdict: 'Broken' } } as const;
    expect(verdictOf(item(NO_DRAFT, leaning))).toBe('Broken');
    expect(saveInput(item(NO_DRAFT, leaning))).toMatchObject({
      verdict: 'Broken',
      answers: ['Yes', 'Yes', 'Yes'],
    });
  });
});

describe('what is still to be said before saving', () => {
  const cases: readonly (readonly [string, Draft, readonly string[]])[] = [
    ['all three', NO_DRAFT, ['Answer questions 1, 2 and 3. “Don’t know” is an answer too.']],
    ['two', { answers: ['Yes', null, null] }, ['Answer questions 2 and 3. “Don’t know” is an answer too.']],
    ['one', { answers: ['Yes', null, 'No'] }, ['Answer question 2. “Don’t know” is an answer too.']],
    [
      'the verdict, where nothing is suggested',
      { answers: ["Don't know", 'Yes', 'Yes'] },
      ['Choose a verdict: Working, Inconsistent or Broken.'],
    ],
    [
      'the new owner’s name',
      { ...ANSWERED, owner: '  ', ownerIsNew: true },
      ['Type the owner’s name, or choose someone from the list.'],
    ],
    ['nothing', ANSWERED, []],
    ['nothing, with a new owner’s name', { ...ANSWERED, owner: 'Mei', ownerIsNew: true }, []],
  ];

  it.each(cases)('%s', (_, draft, lines) => {
    expect(unmetOf(item(draft))).toEqual(lines);
  });
});

describe('what is still blank', () => {
  it.each<[string, Draft, Record<string, unknown>, string[]]>([
    ['all', ANSWERED, {}, ['owner', 'impact', 'fails']],
    ['what the register lacks', ANSWERED, { owner: 'Dev', fails: 2 }, ['impact']],
    ['what was not said now', { ...ANSWERED, owner: 'Dev', impact: 3 }, {}, ['fails']],
    ['a name that is no name', { ...ANSWERED, owner: ' ', impact: 3, fails: 1 }, {}, ['owner']],
    ['nothing', { ...ANSWERED, impact: 3, fails: 1 }, { owner: 'Dev' }, []],
  ])('is %s', (_, draft, more, missing) => {
    expect(missingOf(item(draft, more))).toEqual(missing);
  });
});

describe('what is sent to save', () => {
  const ref = { id: 'P-11', row: 11, name: 'Send invoices' };
  const answers = ['Yes', 'Sometimes', 'No'];

  it('is nothing while there is no verdict', () => {
    expect(saveInput(item(NO_DRAFT))).toBeNull();
  });

  it('leaves out what the person did not touch, so that nothing of others is written over', () => {
    expect(saveInput(item(ANSWERED, { owner: 'Dev', impact: 4, fails: 2 }))).toEqual({
      process: ref,
      answers,
      verdict: 'Inconsistent',
      seen: { verdict: 'Not audited', owner: 'Dev', impact: 4, fails: 2, draft: NONE_KEPT },
    });
  });

  it('holds what the person touched', () => {
    const draft: Draft = {
      ...ANSWERED,
      verdict: 'Broken',
      owner: ' Mei Tan ',
      ownerIsNew: true,
      impact: 5,
      fails: 1,
    };
    expect(saveInput(item(draft, { owner: 'Dev', impact: 4 }))).toEqual({
      process: ref,
      answers,
      verdict: 'Broken',
      owner: 'Mei Tan',
      impact: 5,
      fails: 1,
      seen: { verdict: 'Not audited', owner: 'Dev', impact: 4, fails: null, draft: NONE_KEPT },
    });
  });

  it('leaves out an owner who stays', () => {
    expect(saveInput(item({ ...ANSWERED, owner: 'Dev' }, { owner: 'Dev' }))).not.toHaveProperty('owner');
  });
});

describe('the owner on screen', () => {
  it.each([
    ['of the register', NO_DRAFT, 'Dev', 'Dev'],
    ['as chosen', { ...NO_DRAFT, owner: 'Mei' }, 'Dev', 'Mei'],
    ['nobody', NO_DRAFT, null, ''],
  ])('is %s', (_, draft, owner, shown) => {
    expect(ownerOf(item(draft, { owner }))).toBe(shown);
  });
});

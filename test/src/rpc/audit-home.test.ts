import type { Input } from '../../../src/rpc/contract';
import type { Desk } from './desk';
import { A_MONTH, opened, type } from './review-month';

type Groundwork = Input<'audit.deep'>['answers'];

const NONE: Groundwork = [null, null, null, null, null, null, null];
const HALF: Groundwork = ['No', 'Yes', null, null, null, null, null];
const ALL: Groundwork = ['No', 'Yes', 'Yes', 'Yes', 'Yes', 'Yes', "Don't know"];

/** Two processes in the register, one that works and one that is broken, by their three answers. */
function audited(prepare: (desk: Desk) => void = () => {}): Desk {
  const desk = opened();
  prepare(desk);
  desk.get('audit.add', { names: ['Do the work', 'Chase late payments'] });
  const [work, invoices] = desk.get('audit.load', {}).processes.slice(-2);
  if (work === undefined || invoices === undefined) throw new Error('no processes');
  desk.get('audit.save', { process: work.ref, answers: ['Yes', 'Yes', 'Yes'], verdict: 'Working' });
  desk.get('audit.save', { process: invoices.ref, answers: ['No', 'No', 'No'], verdict: 'Broken' });
  return desk;
}

function deepen(desk: Desk, name: string, answers: Groundwork): void {
  const process = desk.get('audit.load', {}).processes.find(({ ref }) => ref.name === name);
  if (process === undefined) throw new Error(`no process ${name}`);
  const seen = { answers: NONE, verdict: process.verdict };
  desk.get('audit.deep', { process: process.ref, answers, seen });
}

/** A month of everything, and its review. */
function withReview(desk: Desk): void {
  for (const [tab, rows] of A_MONTH) type(desk, tab, ...rows);
  desk.get('review.build', {});
}

const next = (desk: Desk) => desk.get('home', {}).next;

describe('Home, while seven questions are open', () => {
  test('goes on with a deep pass that is begun, before anything new', () => {
    const desk = audited();
    deepen(desk, 'Chase late payments', HALF);
    expect(next(desk)).toEqual({
      title: 'Go on with the seven questions',
      why: 'They say why, and what to do first. Still open: 1 of 1 process.',
      screen: 'audit',
    });
  });

  test('counts the processes that are done among those that it is for', () => {
    const desk = audited();
    desk.get('audit.add', { names: ['Quote new work'] });
    const quote = desk.get('audit.load', {}).processes[2];
    if (quote === undefined) throw new Error('no process');
    // It works, and the team loses a client when it does not: that asks for the seven questions too.
    desk.get('audit.save', {
      process: quote.ref,
      answers: ['Yes', 'Yes', 'Yes'],
      verdict: 'Working',
      impact: 5,
    });
    deepen(desk, 'Chase late payments', ALL);
    expect(next(desk).why).toBe('They say why, and what to do first. Still open: 1 of 2 processes.');
  });

  test('brings in the promises first where nobody has begun it', () => {
    expect(next(audited()).title).toBe('Bring in your promises');
  });

  test('offers it once the review is built', () => {
    const desk = audited(withReview);
    expect(next(desk)).toEqual({
      title: 'Find out why, in seven questions',
      why: 'For 1 process: what needs work, and what matters most. Each answer suggests a first step.',
      screen: 'audit',
    });
  });

  test('is silent when all seven are answered, and where verdicts were typed in the tab', () => {
    const desk = audited(withReview);
    deepen(desk, 'Chase late payments', ALL);
    expect(next(desk).title).toBe('Take ten minutes for this week');
  });
});

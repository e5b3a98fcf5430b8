import { type CallName, contract } from '../../src/rpc/contract';
import type { Desk } from '../src/rpc/desk';
import type { Answers } from './sidebar-page';

/** What the add-on itself says to each call, over a workbook in memory; a bug of it fails the test. */
export function answersOf(desk: Desk): Answers {
  const names = Object.keys(contract) as CallName[];
  const answers = names.map((name) => [
    name,
    (input: never) => {
      const answer = desk.ask(name, input);
      if (answer.ok) return answer.value;
      if (answer.bug) throw desk.bugs[desk.bugs.length - 1];
      return { refusal: answer };
    },
  ]);
  // Each entry answers the call of its own name.
  return Object.fromEntries(answers) as Answers;
}

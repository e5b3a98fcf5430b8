import { nameIn } from '../../../src/tabs/names-in';

const TEAM = ['Ana Ruiz', 'Mark', 'Åse Öberg', 'J'];

test.each([
  ['Ana forgot the drill', 'Ana'],
  ['Ruiz forgot the drill', 'Ruiz'],
  ["Mark's drawing was old", 'Mark'],
  ['(Åse) took the wrong van', 'Åse'],
  ['we mark the frame twice', null],
  ['Anabel Ltd was promised it', null],
  ['the drill was left behind', null],
  ['J came late', null],
  ['', null],
])('in “%s” the name is %s', (text, name) => {
  expect(nameIn(text, TEAM)).toBe(name);
});

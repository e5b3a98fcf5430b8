import type { Emulator } from '../../emulator';
import { ask, openBundle } from './open-bundle';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
const ROWS = 24;
const TEXTS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(A1)',
  "'quoted",
  '<b>bold</b>',
  '=HYPERLINK("https://a.example")',
];

/** Every text that stands in a tab, with its formula where a cell has one. */
function cellsOf(emulator: Emulator, sheet: string): { text: unknown; formula: string | null }[] {
  return LETTERS.flatMap((letter) =>
    Array.from({ length: ROWS }, (_, index) => {
      const cell = `'${sheet}'!${letter}${index + 2}`;
      return { text: emulator.value(cell), formula: emulator.formula(cell) || null };
    }),
  );
}

test('what is typed into the sidebar is text in every tab that it goes to, and computes nothing', () => {
  const emulator = openBundle();
  ask(emulator, 'install', { businessType: 'Service' });
  const seen = {
    businessType: 'Service',
    goal: '',
    nextReviewStarts: null,
    reviewLength: 60,
    whoSees: 'The whole team',
  };
  const [goal = ''] = TEXTS;
  const people = TEXTS.map((name) => ({ name, email: null }));
  ask(emulator, 'setup.save', { answers: { goal }, seen, people });
  ask(emulator, 'metrics.add', { metrics: TEXTS.map((name) => ({ name, drives: name, owner: name })) });
  for (const text of TEXTS) {
    ask(emulator, 'waste.add', { what: text, minutes: 5, times: 5, role: text, process: text });
    ask(emulator, 'tools.add', { tool: text, job: text, removes: text });
  }
  const settings = cellsOf(emulator, 'Settings').filter(({ text }) => text === goal);
  expect(settings).toEqual([{ text: goal, formula: null }]);
  const times = Object.entries({ People: 1, 'Waste Log': 3, 'Tool Inventory': 3, Metrics: 3 });
  for (const [sheet, count] of times) {
    const cells = cellsOf(emulator, sheet);
    for (const text of TEXTS) {
      const found = cells.filter((cell) => cell.text === text);
      expect({ sheet, text, found }).toEqual({
        sheet,
        text,
        found: Array.from({ length: count }, () => ({ text, formula: null })),
      });
    }
  }
});

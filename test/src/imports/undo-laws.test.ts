import fc from 'fast-check';
import { openDesk } from '../rpc/desk';

const ROWS = 6;
const LETTERS = ['A', 'B', 'D', 'E', 'G', 'H', 'L', 'Z'];

/** Something typed into a row of the import, into a column of the tab or into one of the team's own. */
const edit = fc.record({
  row: fc.integer({ min: 2, max: ROWS + 1 }),
  letter: fc.constantFrom(...LETTERS),
  text: fc.string({ minLength: 1, maxLength: 8 }).map((text) => `typed ${text}`),
});

test('whatever is typed into imported rows still stands after the import is undone, and nothing else of it', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 5 }), (edits) => {
      const desk = openDesk({
        sheets: {
          jobs: [
            ['customer', 'due'],
            ...Array.from({ length: ROWS }, (_, index) => [`Client ${index}`, `2026-01-0${index + 1}`]),
          ],
        },
      });
      desk.get('install', {});
      const sheet = desk.workbook.at('Deliveries');
      desk.get('importRows', { sheet: 'jobs', tab: 'deliveries' });
      sheet.type('Z1', ['Ours']);
      for (const { row, letter, text } of edits) sheet.type(`${letter}${row}`, [text]);
      const rows = new Set(edits.map(({ row }) => row));
      const before = sheet.values().filter((_, index) => rows.has(index + 1));
      const { deleted, kept } = desk.get('import.undo', { tab: 'deliveries', batch: '1' });
      expect([deleted, kept.length]).toEqual([ROWS - rows.size, rows.size]);
      expect(sheet.values().slice(1)).toEqual(before);
    }),
    { numRuns: 40, seed: 20261005 },
  );
});

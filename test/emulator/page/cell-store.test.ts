import type { CellView } from '../../../emulator/desk';
import { openCellStore } from '../../../emulator/page/cell-store';

const text = (words: string): CellView => ({ text: words, kind: 'text' });

/** A store over a workbook whose every cell shows `shown()`, with the fetches that it made. */
function open(shown: () => string) {
  const fetched: string[] = [];
  let loads = 0;
  const store = openCellStore(
    async (sheet, row, column, rows, columns) => {
      fetched.push(`${sheet}!${row},${column}`);
      const view = text(shown());
      await Promise.resolve();
      return Array.from({ length: rows }, () => Array.from({ length: columns }, () => view));
    },
    () => {
      loads += 1;
    },
    (error) => {
      throw error;
    },
  );
  return { store, fetched, loads: () => loads };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a cell is unknown at first, and there when its block has come', async () => {
  const { store, fetched, loads } = open(() => 'one');
  expect(store.get(1, 70, 3)).toBeUndefined();
  expect(store.get(1, 100, 4)).toBeUndefined();
  await settle();
  expect(store.get(1, 70, 3)).toEqual(text('one'));
  expect(fetched).toEqual(['1!64,0']);
  expect(loads()).toBe(1);
});

test('stale cells stay until the new ones are there', async () => {
  let shown = 'old';
  const { store, fetched } = open(() => shown);
  store.get(1, 0, 0);
  await settle();
  shown = 'new';
  store.makeStale();
  expect(store.get(1, 0, 0)).toEqual(text('old'));
  await settle();
  expect(store.get(1, 0, 0)).toEqual(text('new'));
  expect(fetched).toEqual(['1!0,0', '1!0,0']);
});

test('an answer that was overtaken by a change does not count as new', async () => {
  let shown = 'before the change';
  const { store } = open(() => shown);
  store.get(1, 0, 0);
  shown = 'after the change';
  store.makeStale();
  await settle();
  expect(store.get(1, 0, 0)).toEqual(text('after the change'));
});

test('after clear nothing is known', async () => {
  const { store } = open(() => 'one');
  store.get(1, 0, 0);
  await settle();
  store.clear();
  expect(store.get(1, 0, 0)).toBeUndefined();
});

test('a typed text is shown at once, with the look of the cell, until the workbook says what it shows', async () => {
  let shown = 'before';
  const { store } = open(() => shown);
  store.get(1, 3, 2);
  await settle();
  store.expect(1, 3, 2, '1,250');
  expect(store.get(1, 3, 2)).toEqual({ text: '1,250', kind: 'number' });
  expect(store.get(1, 3, 3)).toEqual(text('before'));
  store.expect(1, 3, 3, '=A1');
  expect(store.get(1, 3, 3)).toEqual(text('before'));
  shown = '1250.00';
  store.makeStale();
  await settle();
  expect(store.get(1, 3, 2)).toEqual(text('1250.00'));
});

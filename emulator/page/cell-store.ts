import type { CellView } from '../desk';

/** Cells of the sheets as far as they were fetched, in blocks; a change of the workbook makes them stale. */
export interface CellStore {
  /** What a cell shows; null when it is blank, undefined when it is not known yet. Asks for what is missing or stale. */
  get(sheet: number, row: number, column: number): CellView | null | undefined;
  /** Shows a text that was just typed until the workbook says what the cell shows. */
  expect(sheet: number, row: number, column: number, text: string): void;
  /** All cells may have changed. They stay until the new ones are there, so that nothing flickers. */
  makeStale(): void;
  /** All cells are unknown. */
  clear(): void;
}

type Cells = readonly (readonly (CellView | null)[])[];
export type FetchCells = (
  sheet: number,
  row: number,
  column: number,
  rows: number,
  columns: number,
) => Promise<Cells>;

interface StoredBlock {
  cells: Cells;
  generation: number;
}

const ROWS = 64;
const COLUMNS = 26;
/** As many blocks as a window shows at once, where four of them meet. */
const IN_VIEW = 4;
/** About 330,000 cells; beyond that the blocks that were fetched first are let go. */
const MOST_BLOCKS = 200;

/** `loaded` is told after each block; `failed` when one could not be fetched. */
export function openCellStore(
  fetchCells: FetchCells,
  loaded: () => void,
  failed: (error: unknown) => void,
): CellStore {
  const blocks = new Map<string, StoredBlock>();
  const underWay = new Map<string, number>();
  /** The blocks that were looked at last, in order. */
  const looked = new Set<string>();
  let generation = 0;

  async function load(key: string): Promise<void> {
    const asked = generation;
    const [sheet = 0, row = 0, column = 0] = key.split(':').map(Number);
    underWay.set(key, asked);
    try {
      const cells = await fetchCells(sheet, row * ROWS, column * COLUMNS, ROWS, COLUMNS);
      const known = blocks.get(key);
      if (!known || known.generation <= asked) {
        blocks.delete(key);
        blocks.set(key, { cells, generation: asked });
      }
      const [oldest] = blocks.keys();
      if (blocks.size > MOST_BLOCKS && oldest !== undefined) blocks.delete(oldest);
      loaded();
    } catch (error) {
      failed(error);
    } finally {
      if (underWay.get(key) === asked) underWay.delete(key);
    }
  }

  return {
    get(sheet, row, column) {
      const blockRow = Math.floor(row / ROWS);
      const blockColumn = Math.floor(column / COLUMNS);
      const key = `${sheet}:${blockRow}:${blockColumn}`;
      const block = blocks.get(key);
      looked.delete(key);
      looked.add(key);
      if (block?.generation !== generation && underWay.get(key) !== generation) {
        void load(key);
      }
      if (!block) return undefined;
      return block.cells[row - blockRow * ROWS]?.[column - blockColumn * COLUMNS] ?? null;
    },
    expect(sheet, row, column, text) {
      const [blockRow, blockColumn] = [Math.floor(row / ROWS), Math.floor(column / COLUMNS)];
      const block = blocks.get(`${sheet}:${blockRow}:${blockColumn}`);
      const [r, c] = [row - blockRow * ROWS, column - blockColumn * COLUMNS];
      // What a formula gives is not known here.
      if (!block || text.startsWith('=')) return;
      const before = block.cells[r]?.[c] ?? null;
      block.cells = block.cells.map((cells, i) => (i === r ? cells.with(c, typed(before, text)) : cells));
      loaded();
    },
    makeStale() {
      generation += 1;
      // What is in view is asked for at once, without waiting for the next drawing.
      for (const key of [...looked].slice(-IN_VIEW)) void load(key);
      looked.clear();
    },
    clear() {
      generation += 1;
      looked.clear();
      blocks.clear();
    },
  };
}

/** A cell as it looks with another text in it. */
function typed(before: CellView | null, text: string): CellView {
  const kind = text === '' ? 'blank' : /^[-+]?\d[\d.,]*\s?%?$/.test(text) ? 'number' : 'text';
  return {
    text,
    kind,
    ...(before?.style ? { style: before.style } : {}),
    ...(before?.choices ? { choices: before.choices } : {}),
    ...(before?.note ? { note: before.note } : {}),
  };
}

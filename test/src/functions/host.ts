import type { CellValue } from '../../../src/cell';
import { callFunction } from '../../../src/functions/call';
import type { FunctionHost } from '../../../src/functions/context';
import type { Result } from '../../../src/functions/define';
import { type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';
import { wallClockIn } from '../../wall-clock';

export interface TestHost extends FunctionHost {
  /** How often the workbook was asked for. */
  opened(): number;
  /** How often the wall clock was asked. */
  clockCalls(): number;
  readonly book: MemoryWorkbook;
}

/** A host over a workbook in memory; it is noon UTC of 2026-10-05 unless the test says otherwise. */
export function testHost(book: MemoryWorkbook = memoryWorkbook(), now = '2026-10-05T12:00:00Z'): TestHost {
  const clock = wallClockIn(book.timezone);
  let opened = 0;
  return {
    book,
    wallClock: clock.read,
    clockCalls: clock.calls,
    now: () => new Date(now),
    opened: () => opened,
    workbook() {
      opened += 1;
      return book;
    },
  };
}

/** Midnight UTC of a day: what a date cell holds in a spreadsheet whose zone is UTC. */
export const date = (text: string): Date => new Date(`${text}T00:00:00Z`);

/** Cells under each other, as a range arrives: '' is blank, and text 'yyyy-mm-dd' with a leading @ a date. */
export function column(...cells: readonly (CellValue | null)[]): CellValue[][] {
  return cells.map((cell) => [toCell(cell)]);
}

/** Cells beside each other. */
export function row(...cells: readonly (CellValue | null)[]): CellValue[][] {
  return [cells.map(toCell)];
}

function toCell(cell: CellValue | null): CellValue {
  if (cell === null) return '';
  return typeof cell === 'string' && cell.startsWith('@') ? date(cell.slice(1)) : cell;
}

/** Calls a function as a cell would, in UTC and without a workbook unless a host is given. */
export function call(name: string, args: readonly unknown[], host: FunctionHost = testHost()): Result {
  return callFunction(name, args, host);
}

/** The message that a cell shows for a call; fails when there is none. */
export function messageOf(name: string, args: readonly unknown[], host: FunctionHost = testHost()): string {
  let result: Result;
  try {
    result = callFunction(name, args, host);
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') return error.message;
    throw error;
  }
  throw new Error(`${name} answered ${JSON.stringify(result)}`);
}

/** How a message ends where the call was given no ranges, which Google does not compute again by itself. */
export const REFRESH = 'When it is put right: Extensions ▸ Opsbook ▸ Refresh figures.';

import { createCalculator } from '../formulas/calculator';
import type { Formatted, Input, Value } from '../formulas/contract';
import type { Engine, GridCell } from './engine';
import type { Plain } from './outcome';

const SETTINGS = { timezone: 'Etc/UTC', locale: 'en_US', now: () => Date.UTC(2026, 8, 15, 12) };

function inputOf(cell: GridCell | undefined): Input {
  if (cell === undefined || cell.kind === 'blank') return null;
  return cell.kind === 'formula' ? { formula: cell.value } : cell.value;
}

/** The emulator's calculator over a grid. */
export const emulator: Engine = (grid, formulas) => {
  const calculator = createCalculator(
    {
      sheets: () => [{ id: 1, name: 'Sheet1', rows: 1000, columns: 26 }],
      input: (_, row, column) => inputOf(grid[row]?.[column]),
      format: (_, row, column) => (grid[row]?.[column]?.kind === 'date' ? 'yyyy-mm-dd' : null),
      eachInput(_, visit) {
        grid.forEach((cells, row) => {
          cells.forEach((cell, column) => {
            if (cell.kind !== 'blank') visit(row, column, inputOf(cell));
          });
        });
      },
      namedRanges: () => [],
    },
    {
      ...SETTINGS,
      isCustom: () => false,
      callCustom: (name) => ({ value: { error: '#NAME?', message: name }, format: null }),
    },
  );
  return formulas.map(({ text, arrays }) => {
    const result = calculator.evaluate(arrays ? `=ARRAYFORMULA(${text})` : `=${text}`, 1);
    const rows: readonly (readonly Formatted[])[] = 'value' in result ? [[result]] : result;
    return rows.map((row) => row.map(({ value }) => plain(value)));
  });
};

function plain(value: Value): Plain {
  return typeof value === 'object' && value !== null ? { error: value.error } : value;
}

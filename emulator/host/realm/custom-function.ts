import type { CellError, CustomArgument, Formatted } from '../../formulas/contract';
import { readValue, serialOfDate } from '../services/spreadsheet/access';
import type { Workbook } from '../workbook';
import { instantOfDate } from './arguments';
import type { RealmRows } from './service';

/** An argument as the realm gets it: one value, or rows of values; '' for blank, dates for days, undefined if left out. */
export function argumentFor(workbook: Workbook, argument: CustomArgument): unknown {
  if (argument === undefined) return undefined;
  if ('value' in argument) return readValue(workbook, argument);
  const values: unknown[] = [];
  for (const row of argument) for (const cell of row) values.push(readValue(workbook, cell));
  const rows: RealmRows = { bridge: 'rows', columns: argument[0]?.length ?? 0, values };
  return rows;
}

/** What a function gave, as cells: a scalar, or rows; a plain list goes down the column. */
export function resultOf(workbook: Workbook, result: unknown): Formatted | readonly (readonly Formatted[])[] {
  if (!Array.isArray(result)) return cellOf(workbook, result);
  const rows = result.map((row: unknown) =>
    Array.isArray(row) ? row.map((one) => cellOf(workbook, one)) : [cellOf(workbook, row)],
  );
  const [first] = rows;
  if (first === undefined || first.length === 0)
    return failed('#REF!', 'The function returned an empty array.');
  if (rows.some((row) => row.length !== first.length)) {
    return failed('#ERROR!', 'The function returned rows of different lengths.');
  }
  return rows;
}

function cellOf(workbook: Workbook, value: unknown): Formatted {
  if (value === null || value === undefined) return { value: null, format: null };
  if (typeof value === 'number') {
    return Number.isFinite(value)
      ? { value, format: null }
      : failed('#NUM!', 'The function returned a result that is not a number.');
  }
  if (typeof value === 'string' || typeof value === 'boolean') return { value, format: null };
  const instant = instantOfDate(value);
  if (instant !== null && !Number.isNaN(instant)) return serialOfDate(workbook, instant);
  return failed('#ERROR!', 'The function returned something that a cell cannot show.');
}

function failed(error: CellError['error'], message: string): Formatted {
  return { value: { error, message }, format: null };
}

import { parseA1Ref, type RangeA1, toCol, tokenize } from '@borgar/fx';

/** A change of the grid or its sheets, after which formulas must be rewritten. Rows and columns count from 0. */
export type StructureEdit =
  | { readonly kind: 'insertRows'; readonly sheet: string; readonly before: number; readonly count: number }
  | { readonly kind: 'deleteRows'; readonly sheet: string; readonly first: number; readonly count: number }
  | {
      readonly kind: 'insertColumns';
      readonly sheet: string;
      readonly before: number;
      readonly count: number;
    }
  | { readonly kind: 'deleteColumns'; readonly sheet: string; readonly first: number; readonly count: number }
  /** `to` is the row before which they land, counted before the move. */
  | {
      readonly kind: 'moveRows';
      readonly sheet: string;
      readonly first: number;
      readonly count: number;
      readonly to: number;
    }
  | {
      readonly kind: 'moveColumns';
      readonly sheet: string;
      readonly first: number;
      readonly count: number;
      readonly to: number;
    }
  | { readonly kind: 'renameSheet'; readonly sheet: string; readonly name: string }
  | { readonly kind: 'deleteSheet'; readonly sheet: string };

const REFERENCES = new Set(['range', 'range_beam', 'range_ternary']);
const DEAD = '#REF!';
const LAST_ROW = 10_000_000;
const LAST_COLUMN = 18_278;

/** A formula as it must read after an edit. References without a sheet belong to `ownSheet`. */
export function shiftFormula(formula: string, ownSheet: string, edit: StructureEdit): string {
  const target = edit.sheet.toLowerCase();
  return mapReferences(formula, (prefix, range, span) => {
    if ((prefix === null ? ownSheet : sheetOfPrefix(prefix)).toLowerCase() !== target) return null;
    switch (edit.kind) {
      case 'renameSheet':
        return prefix === null ? null : `${quoteSheetName(edit.name)}!${referenceText(range, span)}`;
      case 'deleteSheet':
        return DEAD;
      default: {
        const shifted = shiftRange(range, edit);
        if (shifted === null) return DEAD;
        return `${prefix === null ? '' : `${prefix}!`}${referenceText(shifted, span)}`;
      }
    }
  });
}

/** A formula as it reads when it is copied, filled or sorted to another cell: relative parts move along. */
export function relocateFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return mapReferences(formula, (prefix, range, span) => {
    const move = (
      at: number | null | undefined,
      fixed: boolean | null | undefined,
      by: number,
    ): number | null => (at === null || at === undefined ? null : fixed ? at : at + by);
    const moved: RangeA1 = {
      ...range,
      top: move(range.top, range.$top, rows),
      bottom: move(range.bottom, range.$bottom, rows),
      left: move(range.left, range.$left, columns),
      right: move(range.right, range.$right, columns),
    };
    const outside =
      [moved.top, moved.bottom].some((row) => (row ?? 0) < 0 || (row ?? 0) >= LAST_ROW) ||
      [moved.left, moved.right].some((column) => (column ?? 0) < 0 || (column ?? 0) >= LAST_COLUMN);
    if (outside) return DEAD;
    return `${prefix === null ? '' : `${prefix}!`}${referenceText(moved, span)}`;
  });
}

/** A sheet's name as formulas write it: in quotes unless it is a plain word. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_]*$/.test(name) && !/^([A-Za-z]{1,3}\d+|[RrCc]|TRUE|FALSE)$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** The name of a sheet as it stands before the ! of a reference. */
export function sheetOfPrefix(prefix: string): string {
  return prefix.startsWith("'") ? prefix.slice(1, -1).replace(/''/g, "'") : prefix;
}

/** The new text of a reference, null to keep it. `span` is true where it was written with a colon. */
type ReferenceChange = (prefix: string | null, range: RangeA1, span: boolean) => string | null;

/** Replaces each reference that `change` gives a text for; null leaves it as it was written. */
export function mapReferences(formula: string, change: ReferenceChange): string {
  if (!formula.startsWith('=')) return formula;
  let text = '';
  for (const token of tokenize(formula, { allowTernary: true, mergeRefs: true, negativeNumbers: false })) {
    const changed = REFERENCES.has(token.type) ? changeReference(token.value, change) : null;
    text += changed ?? token.value;
  }
  return text;
}

function changeReference(text: string, change: ReferenceChange): string | null {
  const mark = text.lastIndexOf('!');
  const parsed = parseA1Ref(text.slice(mark + 1), { allowTernary: true, allowNamed: false });
  if (!parsed || !('range' in parsed)) return null;
  return change(mark < 0 ? null : text.slice(0, mark), parsed.range, text.includes(':', mark + 1));
}

type GridEdit = Exclude<StructureEdit, { kind: 'renameSheet' | 'deleteSheet' }>;

function shiftRange(range: RangeA1, edit: GridEdit): RangeA1 | null {
  const rows = edit.kind.endsWith('Rows');
  const from = rows ? range.top : range.left;
  const to = rows ? range.bottom : range.right;
  const single = isSingle(range);
  const span = shiftSpan(from ?? null, single ? (from ?? null) : (to ?? null), edit);
  if (span === null) return null;
  const [first, last] = span;
  return rows ? { ...range, top: first, bottom: last } : { ...range, left: first, right: last };
}

/** Where a span of rows or columns ends up; null where nothing is left of it. Open ends stay open. */
function shiftSpan(
  first: number | null,
  last: number | null,
  edit: GridEdit,
): readonly [number | null, number | null] | null {
  if (first === null && last === null) return [null, null];
  switch (edit.kind) {
    case 'insertRows':
    case 'insertColumns': {
      const shift = (at: number | null): number | null =>
        at === null ? null : at >= edit.before ? at + edit.count : at;
      return [shift(first), shift(last)];
    }
    case 'deleteRows':
    case 'deleteColumns': {
      const end = edit.first + edit.count;
      const from = first ?? 0;
      if (from >= edit.first && last !== null && last < end) return null;
      const newFirst =
        first === null ? null : from < edit.first ? from : Math.max(edit.first, from - edit.count);
      const newLast =
        last === null ? null : last < edit.first ? last : last < end ? edit.first - 1 : last - edit.count;
      return [newFirst, newLast];
    }
    default: {
      const move = (at: number): number => movedTo(at, edit.first, edit.count, edit.to);
      if (first === null || last === null)
        return [first === null ? null : move(first), last === null ? null : move(last)];
      const ends = [move(first), move(last)];
      return [Math.min(...ends), Math.max(...ends)];
    }
  }
}

/** Where a row or column lands when `count` of them from `first` on are moved before `to`. */
export function movedTo(at: number, first: number, count: number, to: number): number {
  if (at >= first && at < first + count) return to > first ? at + (to - first - count) : at - (first - to);
  if (to > first && at >= first + count && at < to) return at - count;
  if (to <= first && at >= to && at < first) return at + count;
  return at;
}

function isSingle(range: RangeA1): boolean {
  return (
    range.top !== null && range.left !== null && range.top === range.bottom && range.left === range.right
  );
}

/** The text of a reference without its sheet; `span` writes it with a colon. */
export function referenceText(range: RangeA1, span: boolean): string {
  const corner = (
    row: number | null | undefined,
    column: number | null | undefined,
    fixedRow: boolean | null | undefined,
    fixedColumn: boolean | null | undefined,
  ): string => {
    const letters =
      column === null || column === undefined ? '' : `${fixedColumn ? '$' : ''}${toCol(column)}`;
    return letters + (row === null || row === undefined ? '' : `${fixedRow ? '$' : ''}${row + 1}`);
  };
  const from = corner(range.top, range.left, range.$top, range.$left);
  const to = corner(range.bottom, range.right, range.$bottom, range.$right);
  return span ? `${from}:${to}` : from;
}

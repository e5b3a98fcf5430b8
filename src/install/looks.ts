import { columnLetters } from '../cell';
import { runsOf } from '../schema/append-rows';
import type { Column } from '../schema/column';
import type { Tab, Tone } from '../schema/tab';
import type { Area, ConditionalFormat, SheetChange, Style, Validation } from '../workbook';
import type { Place } from './column-formula';

const DAY_FORMAT = 'yyyy-mm-dd';
const DEFAULT_WIDTH = 110;
/** Two lines of text, on every tab: the longest header takes two at its column's width. */
const HEADER_HEIGHT = 42;

/** Pale backgrounds with dark text: the words stay readable, and say by themselves what the colour says. */
const TONES: Readonly<Record<Tone, { background: string; color: string }>> = {
  bad: { background: '#f9dedc', color: '#7a1b14' },
  warn: { background: '#fdefc8', color: '#5c4300' },
  good: { background: '#dcefe0', color: '#14502a' },
  quiet: { background: '#eceff1', color: '#455a64' },
};

const HEADER: Style = {
  bold: true,
  background: '#e3ebf3',
  color: '#1f3a52',
  wrap: true,
  verticalAlign: 'middle',
};
const COMPUTED_HEADER: Style = { ...HEADER, italic: true, background: '#eceff1', color: '#37474f' };

/** A whole column, header included. */
export function wholeColumn(column: number, columns = 1): Area {
  return { row: 1, column, columns };
}

/** A column's number format, or null to leave it automatic. */
export function formatOf(column: Column): string | null {
  if (column.kind === 'day') return DAY_FORMAT;
  if (column.kind === 'number' || column.kind === 'computed') return column.format ?? null;
  return null;
}

/** What a column takes, or null where anything goes. A list needs the place of the tab that it follows. */
export function validationOf(column: Column, places: ReadonlyMap<string, Place>): Validation | null {
  const help = column.note;
  switch (column.kind) {
    case 'choice':
      return { kind: 'words', words: column.words, strict: true, help };
    case 'day':
      return { kind: 'day', strict: false, help };
    case 'number': {
      if (column.min === undefined && column.max === undefined) return null;
      const isMark = column.min !== undefined && column.max !== undefined;
      return { kind: 'number', min: column.min, max: column.max, strict: isMark, help };
    }
    case 'list': {
      const from = places.get(column.from.tab);
      const at = from?.at.get(column.from.column);
      return from === undefined || at === undefined
        ? null
        : { kind: 'list', sheet: from.sheet, column: at, help };
    }
    default:
      return null;
  }
}

/** Computed columns, those that stand side by side together, with what their protection says. */
export function protectionsOf(place: Place): { readonly area: Area; readonly description: string }[] {
  const computed = new Map<number, string>();
  for (const [key, column] of Object.entries(place.tab.columns)) {
    const at = place.at.get(key);
    if (column.kind === 'computed' && at !== undefined) computed.set(at, column.header);
  }
  return runsOf([...computed.keys()]).map((run) => {
    const headers = run.map((at) => computed.get(at) ?? '').join(', ');
    return {
      area: wholeColumn(run[0] ?? 1, run.length),
      description: `Opsbook computes ${headers}. What you type here stops it.`,
    };
  });
}

/** Native conditions that look for the tab's words, over whole columns, so that rows can be inserted anywhere. */
export function colorsOf(place: Place): ConditionalFormat[] {
  return (place.tab.colors ?? []).flatMap(({ column: key, words, tone }) => {
    const at = place.at.get(key);
    if (at === undefined) return [];
    const cell = `$${columnLetters(at)}1`;
    const tests = words.map((word) =>
      key === 'flags' ? `ISNUMBER(SEARCH("${word}";${cell}))` : `LEFT(${cell};${word.length})="${word}"`,
    );
    const formula = tests.length === 1 ? `=${tests[0]}` : `=OR(${tests.join(';')})`;
    return [{ area: wholeColumn(at), formula, ...TONES[tone] }];
  });
}

/** A new column with where it stands. */
interface Placed {
  readonly column: Column;
  readonly at: number;
}

/** Columns that stand side by side and are alike in `of`, so that one change serves them all. */
function alike(columns: readonly Placed[], of: (column: Column) => string): Placed[][] {
  const runs: Placed[][] = [];
  for (const placed of [...columns].sort((a, b) => a.at - b.at)) {
    const run = runs[runs.length - 1];
    const before = run?.[run.length - 1];
    const follows =
      before !== undefined && before.at === placed.at - 1 && of(before.column) === of(placed.column);
    if (run !== undefined && follows) run.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

/** Whether long text goes on in the next line of its cell; what "More" holds does not make rows taller. */
function wraps(column: Column): boolean {
  if (column.more) return false;
  if (column.kind === 'computed') return column.result === 'text';
  return column.kind === 'text' || column.kind === 'any';
}

/** Whether nobody is meant to see the column. */
const isHidden = (column: Column): boolean => column.kind === 'assigned' && column.hidden === true;

const isOurs = (column: Column): boolean => column.kind === 'computed' || column.kind === 'assigned';

/** How columns look when they are new: notes, headers, widths, formats, and what they take. */
export function newLooks(columns: readonly Placed[], places: ReadonlyMap<string, Place>): SheetChange[] {
  const changes: SheetChange[] = [];
  const area = (run: readonly Placed[]): Area => wholeColumn(run[0]?.at ?? 1, run.length);
  for (const run of alike(columns, () => '')) {
    const texts = run.map(({ column }) => column.note);
    changes.push({ kind: 'notes', row: 1, column: area(run).column, texts });
  }
  for (const run of alike(columns, (column) => String(isOurs(column)))) {
    const [first] = run;
    const style = first !== undefined && isOurs(first.column) ? COMPUTED_HEADER : HEADER;
    changes.push({ kind: 'style', area: { ...area(run), rows: 1 }, style });
  }
  for (const run of alike(columns, (column) => String(wraps(column)))) {
    const wrap = run[0] !== undefined && wraps(run[0].column);
    const style: Style = { verticalAlign: 'middle', ...(wrap && { wrap }) };
    changes.push({ kind: 'style', area: { ...area(run), row: 2 }, style });
  }
  for (const run of alike(columns, (column) => formatOf(column) ?? '')) {
    const pattern = run[0] === undefined ? null : formatOf(run[0].column);
    if (pattern !== null) changes.push({ kind: 'numberFormat', area: area(run), pattern });
  }
  for (const { column, at } of columns) {
    // Nobody sees how wide a hidden column is.
    if (isHidden(column)) continue;
    changes.push({ kind: 'columnWidth', column: at, pixels: column.width ?? DEFAULT_WIDTH });
  }
  const ruleOf = (column: Column): Validation | null => validationOf(column, places);
  for (const run of alike(columns, (column) => JSON.stringify(ruleOf(column)))) {
    const rule = run[0] === undefined ? null : ruleOf(run[0].column);
    // Under the header: the header itself would break the rule.
    if (rule !== null) changes.push({ kind: 'validation', area: { ...area(run), row: 2 }, rule });
  }
  return changes;
}

/** What a whole new tab looks like beyond its columns: frozen header, the group More, the hidden Source. */
export function tabLooks(place: Place): SheetChange[] {
  const { tab, at } = place;
  const changes: SheetChange[] = [
    { kind: 'freeze', rows: 1, columns: 1 },
    { kind: 'rowHeight', row: 1, pixels: HEADER_HEIGHT },
  ];
  const more = Object.entries(tab.columns).flatMap(([key, column]) => {
    const position = at.get(key);
    return column.more && position !== undefined ? [position] : [];
  });
  const first = Math.min(...more);
  const last = Math.max(...more);
  const shown = Object.values(tab.columns).some((column) => column.more && !isHidden(column));
  // A group is one run of columns; among columns of the team's own there may be none.
  if (shown && more.length > 0 && last - first + 1 === more.length) {
    changes.push({ kind: 'group', column: first, columns: more.length, collapsed: true });
  }
  for (const [key, column] of Object.entries(tab.columns)) {
    const position = at.get(key);
    if (isHidden(column) && position !== undefined) {
      changes.push({ kind: 'hideColumn', column: position });
    }
  }
  if (tab.hiddenUntilUsed) changes.push({ kind: 'hideSheet' });
  return changes;
}

/** The tab's headers that are written as text: those that no formula gives. */
export function writtenHeader(tab: Tab, key: string): string | null {
  const column = tab.columns[key];
  if (column === undefined) return null;
  if (column.kind === 'computed' && column.computation.by !== 'row') return null;
  return column.header;
}

import { a1 } from './engine';
import { GRID, pick, type Random, someDay, someNumber, someText, whole } from './make-grid';
import { SIGNATURES } from './signatures';
import type { Branch, Formula, Leaf, Tree } from './tree';

/** What a call's columns have in common: their rows, so that ranges that belong together fit. */
interface Making {
  readonly random: Random;
  arrays: boolean;
}

interface Rows {
  readonly top: number;
  readonly bottom: number;
}

const NAMES = Object.keys(SIGNATURES);
const ARITHMETIC = ['+', '-', '*', '/', '^'] as const;
const COMPARISON = ['=', '<>', '<', '>', '<=', '>='] as const;

/** Names of functions by what they give, so that most arguments are of the kind that is asked for. */
const GIVES: Readonly<Record<'n' | 't' | 'b' | 'd', readonly [string, ...string[]]>> = {
  n: [
    'SUM',
    'ROUND',
    'ABS',
    'COUNTIF',
    'LEN',
    'MAX',
    'MIN',
    'INT',
    'AVERAGE',
    'MOD',
    'INDEX',
    'IF',
    'COUNT',
    'VALUE',
  ],
  t: ['LEFT', 'UPPER', 'TRIM', 'SUBSTITUTE', 'TEXT', 'IF', 'CONCATENATE', 'REPT', 'INDEX'],
  b: ['ISBLANK', 'AND', 'OR', 'NOT', 'ISNUMBER', 'EXACT', 'ISTEXT', 'ISERROR'],
  d: ['DATE', 'EDATE', 'EOMONTH', 'WORKDAY', 'INDEX'],
};

/** A random formula of what both engines have. */
export function makeFormula(random: Random): Formula {
  const making: Making = { random, arrays: false };
  const tree =
    random() < 0.12
      ? operation(making, 2)
      : random() < 0.04
        ? letting(making)
        : call(pick(random, NAMES as [string, ...string[]]), making, 2);
  return { tree, arrays: making.arrays };
}

function call(name: string, making: Making, depth: number): Branch {
  const { random } = making;
  const top = whole(random, 0, GRID.rows - 2);
  const rows: Rows = { top, bottom: whole(random, top, GRID.rows - 1) };
  const signature = SIGNATURES[name] ?? 'n';
  const parts: Tree[] = [];
  for (let index = 0; index < signature.length; index++) {
    const kind = signature.charAt(index);
    const mark = signature.charAt(index + 1);
    if (mark === '?' || mark === '+') index++;
    if (mark === '?' && random() < 0.5) break;
    const count = mark === '+' ? whole(random, 1, 3) : 1;
    for (let each = 0; each < count; each++) parts.push(argument(kind, making, rows, depth - 1));
  }
  return { kind: 'call', name, parts };
}

function constant(text: string): Leaf {
  return { kind: 'constant', text };
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function reference(making: Making, columns: readonly [number, ...number[]]): Leaf {
  const column = pick(making.random, columns);
  return { kind: 'reference', text: a1(whole(making.random, 0, GRID.rows - 1), column) };
}

function block(
  making: Making,
  columns: readonly [number, ...number[]],
  rows: Rows | null,
  widen: boolean,
): Leaf {
  const { random } = making;
  const left = pick(random, columns);
  const right = widen && random() < 0.4 ? Math.min(GRID.columns - 1, left + whole(random, 1, 2)) : left;
  const top = rows?.top ?? whole(random, 0, GRID.rows - 2);
  const bottom = rows?.bottom ?? whole(random, top, GRID.rows - 1);
  return { kind: 'reference', text: `${a1(top, left)}:${a1(bottom, right)}` };
}

const [A, B, C, D, E, F] = [0, 1, 2, 3, 4, 5] as const;

function argument(kind: string, making: Making, rows: Rows, depth: number): Tree {
  const { random } = making;
  switch (kind) {
    case 'l':
      return block(making, [A, B, C, D, E, F], rows, false);
    case 'L':
      return block(making, [A, A, F, F, C], rows, false);
    case 'r':
      return block(making, [A, B, C, D, E, F], null, true);
    case 'R':
      return random() < 0.1 ? numberList(random) : block(making, [A, A, A, F, F, C, E], null, random() < 0.3);
    case 'B':
      return condition(making, rows);
    case 'c':
      return constant(criterion(random));
    case 'f':
      return constant(
        pick(random, ['"0"', '"0.00"', '"#,##0"', '"0%"', '"yyyy-mm-dd"', '"000"', '"#,##0.0"']),
      );
    case 'u':
      return constant(pick(random, ['"D"', '"M"', '"Y"', '"YM"', '"YD"']));
    case 'w':
      return constant(pick(random, ['1', '2', '7', '11', '"0000011"', '"1000001"']));
    case 'z':
      return constant(pick(random, ['0', '0', '0', '1']));
    case 'm':
      return constant(pick(random, ['0', '0', '-1', '1']));
    case 'g':
      return constant(pick(random, ['1', '2', '3', '4', '5', '6', '9', '109', '101']));
    case 'k':
      return constant(String(whole(random, 1, 6)));
    case 'j':
      return constant(String(whole(random, 1995, 2035)));
    case 'y':
      return {
        kind: 'lambda',
        text: pick(random, ['LAMBDA(x,x+1)', 'LAMBDA(x,x&"!")', 'LAMBDA(x,IF(x>3,1,0))']),
      };
    case 'q':
      return {
        kind: 'lambda',
        text: pick(random, ['LAMBDA(x,SUM(x))', 'LAMBDA(x,COUNTA(x))', 'LAMBDA(x,MAX(x))']),
      };
    case 'Y':
      return { kind: 'lambda', text: pick(random, ['LAMBDA(a,b,a+b)', 'LAMBDA(a,b,MAX(a,b))']) };
    default:
      return single(kind, making, rows, depth);
  }
}

/** A single value of a kind; now and then one of another kind, or a whole column. */
function single(wanted: string, making: Making, rows: Rows, depth: number): Tree {
  const { random } = making;
  const chance = random();
  if (chance < 0.03) {
    making.arrays = true;
    return block(making, [A, B, C, E, F], rows, false);
  }
  const kind = chance < 0.1 || wanted === 'v' ? pick(random, ['n', 't', 'b', 'd', 'i', 'e']) : wanted;
  switch (kind) {
    case 'n':
      if (depth > 0 && random() < 0.35) return nested('n', making, depth);
      return random() < 0.5 ? reference(making, [A, A, F, E]) : constant(String(someNumber(random)));
    case 'i':
      if (random() < 0.15) return reference(making, [F, A]);
      return constant(String(random() < 0.12 ? whole(random, -3, 0) : whole(random, 1, 6)));
    case 's':
      return constant((whole(random, 1, 99) / 100).toString());
    case 't':
      if (depth > 0 && random() < 0.3) return nested('t', making, depth);
      return random() < 0.5 ? reference(making, [B, B, E]) : constant(quoted(someText(random)));
    case 'b':
      if (depth > 0 && random() < 0.6) return nested('b', making, depth);
      return random() < 0.5 ? reference(making, [D, D, E]) : constant(pick(random, ['TRUE', 'FALSE']));
    case 'd':
      if (depth > 0 && random() < 0.25) return nested('d', making, depth);
      return random() < 0.6 ? reference(making, [C, C, C, E]) : constant(String(someDay(random)));
    case 'h':
      return constant(String(Number((someDay(random) + whole(random, 0, 86_399) / 86_400).toFixed(6))));
    default:
      return reference(making, [E, E, A, B, C, D]);
  }
}

function nested(kind: 'n' | 't' | 'b' | 'd', making: Making, depth: number): Tree {
  if (making.random() < 0.3) return operation(making, depth - 1, kind);
  return call(pick(making.random, GIVES[kind]), making, depth - 1);
}

function operation(making: Making, depth: number, kind?: 'n' | 't' | 'b' | 'd'): Branch {
  const { random } = making;
  const wanted = kind ?? pick(random, ['n', 'n', 't', 'b']);
  const rows = { top: 0, bottom: whole(random, 1, GRID.rows - 1) };
  const value = (type: string): Tree => single(type, making, rows, depth);
  if (wanted === 't') return { kind: 'operator', name: '&', parts: [value('t'), value('v')] };
  if (wanted === 'b') {
    const type = pick(random, ['n', 'n', 't', 'v', 'd']);
    return { kind: 'operator', name: pick(random, COMPARISON), parts: [value(type), value(type)] };
  }
  if (wanted === 'd')
    return { kind: 'operator', name: pick(random, ['+', '-']), parts: [value('d'), value('i')] };
  if (random() < 0.08) return { kind: 'operator', name: pick(random, ['-x', '%']), parts: [value('n')] };
  const name = pick(random, ARITHMETIC);
  return { kind: 'operator', name, parts: [value('n'), value(name === '^' ? 'i' : 'n')] };
}

/** A condition over the rows of a call, for FILTER. */
function condition(making: Making, rows: Rows): Tree {
  making.arrays = true;
  const line = block(making, [A, F, D], rows, false);
  const than = constant(String(whole(making.random, 0, 8)));
  return { kind: 'operator', name: pick(making.random, ['>', '<', '<>']), parts: [line, than] };
}

function letting(making: Making): Leaf {
  const value = reference(making, [A, F]).text;
  const body = pick(making.random, ['x+1', 'x*x', 'IF(x>3,"big","small")', 'x&"!"']);
  return { kind: 'array', text: `LET(x,${value},${body})` };
}

function numberList(random: Random): Leaf {
  const numbers = Array.from({ length: whole(random, 1, 5) }, () => someNumber(random));
  return { kind: 'array', text: `{${numbers.join(',')}}` };
}

function criterion(random: Random): string {
  const sign = pick(random, ['', '=', '<>', '>', '<', '>=', '<=']);
  switch (pick(random, ['number', 'number', 'signed', 'signed', 'text', 'wild', 'truth', 'blank'])) {
    case 'number':
      return String(whole(random, -2, 12));
    case 'signed':
      return quoted(`${sign}${someNumber(random)}`);
    case 'text':
      return quoted(`${pick(random, ['', '', '=', '<>'])}${someText(random)}`);
    case 'wild':
      return pick(random, ['"a*"', '"*e*"', '"?ig"', '"<>a*"']);
    case 'truth':
      return pick(random, ['TRUE', 'FALSE']);
    default:
      return pick(random, ['""', '"<>"', '"="']);
  }
}

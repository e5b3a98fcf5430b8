import { type AstExpression, parse, parseA1Ref, type Token, tokenize } from '@borgar/fx';
import type { ErrorName } from './contract';
import { cellError, fail } from './errors';
import { hasDecimalComma } from './locale';
import type { BinaryOperator, FormulaNode, ReferenceNode } from './node';

/** Calls that stand for { … } until the parsed tree is read: fx takes only literals and references in braces. */
const ROWS = 'ARRAY__ROWS';
const ROW = 'ARRAY__ROW';

const BINARY = new Set(['=', '<', '>', '<=', '>=', '<>', '+', '-', '*', '/', '^', '&']);

/** Reads a formula from its '=' on. Throws #ERROR! when it is not one. */
export function parseFormula(formula: string, locale: string): FormulaNode {
  try {
    const tokens = sheetsTokens(formula, locale);
    return toNode(parse(tokens, { looseRefCalls: true }));
  } catch {
    return fail('#ERROR!', 'Formula parse error.');
  }
}

/** Tokens of a formula in the shape that fx parses: one kind of separator, no braces, no white space. */
function sheetsTokens(formula: string, locale: string): Token[] {
  const comma = hasDecimalComma(locale);
  const source = comma ? withDecimalPoints(formula) : formula;
  const tokens: Token[] = [];
  const open: string[] = [];
  const push = (type: string, value: string): number => tokens.push({ type, value });
  const raw = dropDeadSheets(
    tokenize(source, { allowTernary: true, mergeRefs: true, withLocation: false }).filter(
      (token) => token.type !== 'whitespace' && token.type !== 'newline',
    ),
  );
  for (const token of raw) {
    const value = token.type === 'operator' ? token.value : '';
    if (value === '{') {
      open.push('{');
      for (const name of [ROWS, ROW]) {
        push('func', name);
        push('operator', '(');
      }
    } else if (value === '}') {
      if (open.pop() !== '{') throw new Error('unmatched brace');
      push('operator', ')');
      push('operator', ')');
    } else if (value === ';' && open[open.length - 1] === '{') {
      push('operator', ')');
      push('operator', ',');
      push('func', ROW);
      push('operator', '(');
    } else if (value === ';') {
      push('operator', ',');
    } else {
      if (value === '(') open.push('(');
      if (value === ')' && open.pop() !== '(') throw new Error('unmatched parenthesis');
      tokens.push(token);
    }
  }
  return tokens;
}

const COMMA_LOCALE_PARTS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![A-Za-z0-9_.$])(\d+),(\d+)|[\\,]/g;

/**
 * Rewrites a formula of a comma locale: 1,5 becomes 1.5, and the backslash between columns of { } a comma. A comma
 * between arguments is an error there, as in Sheets.
 */
function withDecimalPoints(formula: string): string {
  return formula.replace(COMMA_LOCALE_PARTS, (match, whole: string | undefined, part: string | undefined) => {
    if (match === ',') throw new Error('comma between arguments');
    if (whole !== undefined) return `${whole}.${part}`;
    return match === '\\' ? ',' : match;
  });
}

/** A reference whose sheet or cells are gone reads Name!#REF!, which counts as #REF! alone. */
function dropDeadSheets(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    const before = kept[kept.length - 1];
    const sheet = kept[kept.length - 2];
    const prefixed = before?.value === '!' && sheet !== undefined && sheet.type.startsWith('context');
    if (token.type === 'error' && prefixed) kept.length -= 2;
    kept.push(token);
  }
  return kept;
}

function toNode(ast: AstExpression | null | undefined): FormulaNode {
  if (!ast) return { type: 'omitted' };
  switch (ast.type) {
    case 'Literal':
      if (typeof ast.value === 'number') return { type: 'number', value: ast.value, format: null };
      if (typeof ast.value === 'boolean') return { type: 'boolean', value: ast.value };
      return { type: 'text', value: ast.value };
    case 'ErrorLiteral': {
      const message = ast.value === '#REF!' ? 'Reference does not exist.' : '';
      return { type: 'error', value: cellError(ast.value as ErrorName, message) };
    }
    case 'ReferenceIdentifier':
      return ast.kind === 'name' ? { type: 'name', name: ast.value } : parseReference(ast.value);
    case 'UnaryExpression': {
      const operand = toNode(ast.arguments[0]);
      if (ast.operator !== '+' && ast.operator !== '-' && ast.operator !== '%') throw new Error('operator');
      return { type: 'unary', operator: ast.operator, operand };
    }
    case 'BinaryExpression': {
      const left = toNode(ast.arguments[0]);
      const right = toNode(ast.arguments[1]);
      if (ast.operator === ':') return { type: 'span', from: left, to: right };
      if (!BINARY.has(ast.operator)) throw new Error('operator');
      return { type: 'binary', operator: ast.operator as BinaryOperator, left, right };
    }
    case 'LambdaExpression':
      return {
        type: 'lambda',
        params: ast.params.map((param) => param.name.toLowerCase()),
        body: toNode(ast.body),
      };
    case 'LetExpression':
      return {
        type: 'let',
        bindings: ast.declarations.map((declaration) => ({
          name: declaration.id.name.toLowerCase(),
          init: toNode(declaration.init),
        })),
        body: toNode(ast.body),
      };
    case 'CallExpression':
      return toCall(ast.callee as AstExpression | { type: 'Identifier'; name: string }, ast.arguments);
    default:
      throw new Error('not a formula');
  }
}

function toCall(
  callee: AstExpression | { type: 'Identifier'; name: string },
  args: readonly (AstExpression | null)[],
): FormulaNode {
  if (callee.type !== 'Identifier') {
    return { type: 'apply', callee: toNode(callee), args: args.map(toNode) };
  }
  if (callee.name !== ROWS) {
    return { type: 'call', name: callee.name.toUpperCase(), args: args.map(toNode) };
  }
  const rows = args.map((row) => {
    if (row?.type !== 'CallExpression') throw new Error('array row');
    return row.arguments.map(toNode);
  });
  return { type: 'array', rows };
}

/** A reference such as 'My sheet'!A$2:B as a node. Throws when the text is not a reference. */
export function parseReference(text: string): ReferenceNode {
  const parsed = parseA1Ref(text, { allowTernary: true, allowNamed: false });
  if (!parsed || !('range' in parsed) || (parsed.context?.length ?? 0) > 1)
    throw new Error('not a reference');
  const { top, left, bottom, right } = parsed.range;
  return {
    type: 'reference',
    sheet: parsed.context?.[0] ?? null,
    top: top ?? 0,
    left: left ?? 0,
    bottom: bottom ?? null,
    right: right ?? null,
    single: !text.slice(text.lastIndexOf('!') + 1).includes(':'),
  };
}

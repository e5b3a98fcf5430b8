import type { CellError } from './contract';

/** A reference as it was written: bounds count from 0, null is an open end; $ marks do not matter to its value. */
export interface ReferenceNode {
  readonly type: 'reference';
  /** null is the formula's own sheet. */
  readonly sheet: string | null;
  readonly top: number;
  readonly left: number;
  readonly bottom: number | null;
  readonly right: number | null;
  readonly single: boolean;
}

export type FormulaNode =
  | { readonly type: 'number'; readonly value: number; readonly format: string | null }
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'error'; readonly value: CellError }
  | { readonly type: 'omitted' }
  | ReferenceNode
  | { readonly type: 'name'; readonly name: string }
  | { readonly type: 'span'; readonly from: FormulaNode; readonly to: FormulaNode }
  | { readonly type: 'unary'; readonly operator: UnaryOperator; readonly operand: FormulaNode }
  | {
      readonly type: 'binary';
      readonly operator: BinaryOperator;
      readonly left: FormulaNode;
      readonly right: FormulaNode;
    }
  | { readonly type: 'call'; readonly name: string; readonly args: readonly FormulaNode[] }
  | { readonly type: 'apply'; readonly callee: FormulaNode; readonly args: readonly FormulaNode[] }
  | { readonly type: 'lambda'; readonly params: readonly string[]; readonly body: FormulaNode }
  | {
      readonly type: 'let';
      readonly bindings: readonly { readonly name: string; readonly init: FormulaNode }[];
      readonly body: FormulaNode;
    }
  | { readonly type: 'array'; readonly rows: readonly (readonly FormulaNode[])[] };

export type UnaryOperator = '+' | '-' | '%';
export type BinaryOperator = '=' | '<' | '>' | '<=' | '>=' | '<>' | '+' | '-' | '*' | '/' | '^' | '&';

/** Visits a node and all below it. */
export function eachNode(node: FormulaNode, visit: (node: FormulaNode) => void): void {
  visit(node);
  for (const child of childrenOf(node)) eachNode(child, visit);
}

function childrenOf(node: FormulaNode): readonly FormulaNode[] {
  switch (node.type) {
    case 'span':
      return [node.from, node.to];
    case 'unary':
      return [node.operand];
    case 'binary':
      return [node.left, node.right];
    case 'call':
      return node.args;
    case 'apply':
      return [node.callee, ...node.args];
    case 'lambda':
      return [node.body];
    case 'let':
      return [...node.bindings.map((binding) => binding.init), node.body];
    case 'array':
      return node.rows.flat();
    default:
      return [];
  }
}

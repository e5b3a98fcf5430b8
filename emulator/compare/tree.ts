/** A formula that was made up: kept as a tree, so that each part of it can be evaluated by itself. */
export type Tree = Leaf | Branch;

/** A constant, a reference, or a whole LAMBDA: text that is not taken apart. */
export interface Leaf {
  readonly kind: 'constant' | 'reference' | 'lambda' | 'array';
  readonly text: string;
}

export interface Branch {
  readonly kind: 'call' | 'operator';
  /** The function's name, or the operator's sign; '-x' is the sign in front of a value, '%' the one behind it. */
  readonly name: string;
  readonly parts: readonly Tree[];
}

export interface Formula {
  readonly tree: Tree;
  /** True where a range or an array stands in the place of one value: Sheets needs ARRAYFORMULA for it. */
  readonly arrays: boolean;
}

export function isBranch(tree: Tree): tree is Branch {
  return tree.kind === 'call' || tree.kind === 'operator';
}

/** The formula's text without '='. */
export function written(tree: Tree): string {
  if (!isBranch(tree)) return tree.text;
  const parts = tree.parts.map(written);
  if (tree.kind === 'call') return `${tree.name}(${parts.join(',')})`;
  if (tree.name === '-x') return `(-${parts[0]})`;
  if (tree.name === '%') return `(${parts[0]}%)`;
  return `(${parts.join(tree.name)})`;
}

/** All parts that stand for themselves, inner ones before those around them; what a LET or LAMBDA names does not. */
export function partsOf(tree: Tree): Tree[] {
  if (tree.kind === 'lambda') return [];
  if (!isBranch(tree)) return [tree];
  return [...tree.parts.flatMap(partsOf), tree];
}

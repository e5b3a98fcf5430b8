import type { CellAddress } from './contract';
import type { Area, FormulaCell } from './grid';
import { eachNode, type FormulaNode, type ReferenceNode } from './node';
import { parseReference } from './parse';

const MOMENT = new Set(['NOW', 'RAND', 'RANDARRAY', 'RANDBETWEEN']);
/** Functions at a formula's root that give one cell; anything else may fill more. */
const MAY_SPILL = new Set([
  'ARRAYFORMULA',
  'FILTER',
  'SORT',
  'SORTN',
  'UNIQUE',
  'TRANSPOSE',
  'FLATTEN',
  'TOCOL',
  'TOROW',
  'VSTACK',
  'HSTACK',
  'CHOOSECOLS',
  'CHOOSEROWS',
  'SEQUENCE',
  'MAP',
  'BYROW',
  'BYCOL',
  'SCAN',
  'SPLIT',
  'INDEX',
  'OFFSET',
  'INDIRECT',
  'LET',
  'IF',
  'IFERROR',
  'CHOOSE',
  'WRAPROWS',
  'WRAPCOLS',
]);

/** A formula as it stands in a cell, not computed yet. */
export function formulaCell(
  at: CellAddress,
  text: string,
  node: FormulaNode,
  isCustom: (name: string) => boolean,
): FormulaCell {
  let custom = false;
  let references = false;
  let clock: FormulaCell['clock'] = null;
  eachNode(node, (each) => {
    if (each.type === 'reference' || each.type === 'name') references = true;
    if (each.type !== 'call') return;
    if (MOMENT.has(each.name)) clock = 'moment';
    else if (each.name === 'TODAY' && clock === null) clock = 'day';
    else if (isCustom(each.name)) custom = true;
  });
  const spills =
    node.type === 'array' || (node.type === 'call' && MAY_SPILL.has(node.name)) || node.type === 'let';
  return {
    at,
    text,
    node,
    rank: custom ? (references ? 2 : 3) : spills ? 0 : 1,
    clock,
    dirty: false,
    waiting: false,
    computing: false,
    spill: null,
    wants: null,
    restless: false,
    answers: [],
    alsoReads: [],
    rounds: 0,
    run: 0,
  };
}

/** Ranges that a formula's text names, open ends as Infinity; null is the formula's own sheet. */
export function dependenciesOf(
  node: FormulaNode,
  names: ReadonlyMap<string, string>,
): { sheet: string | null; area: Area }[] {
  const found: { sheet: string | null; area: Area }[] = [];
  const add = (reference: ReferenceNode): void => {
    const { sheet, top, left, bottom, right } = reference;
    found.push({
      sheet,
      area: {
        top,
        left,
        bottom: bottom ?? Number.POSITIVE_INFINITY,
        right: right ?? Number.POSITIVE_INFINITY,
      },
    });
  };
  eachNode(node, (each) => {
    if (each.type === 'reference') add(each);
    if (each.type !== 'name') return;
    const a1 = names.get(each.name.toLowerCase());
    if (a1 === undefined) return;
    try {
      add(parseReference(a1));
    } catch {
      // A named range whose cells are gone reads nothing; evaluating the name gives #REF!.
    }
  });
  return found;
}

/** A formula to write again, changed in nothing but a space inside the parentheses. Row and column count from 1. */
export interface Reentry {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** The formulas of a sheet from A1 on, '' where there is none. */
export interface SheetFormulas {
  readonly name: string;
  readonly formulas: readonly (readonly string[])[];
}

/**
 * The cells that call one of our functions without a range, with the formulas that make Google compute them again.
 * `names` are the functions that have such a form.
 */
export function planRefresh(sheets: readonly SheetFormulas[], names: readonly string[]): Reentry[] {
  const known = new Set(names);
  const plan: Reentry[] = [];
  for (const { name, formulas } of sheets) {
    formulas.forEach((cells, row) => {
      cells.forEach((text, column) => {
        const formula = reenter(text, known);
        if (formula !== null) plan.push({ sheet: name, row: row + 1, column: column + 1, formula });
      });
    });
  }
  return plan;
}

/** A quoted text or sheet name, or a call by name whose parentheses hold nothing but one text or white space. */
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][\w.]*)(\s*\()( ?)(\s*(?:"(?:[^"]|"")*")?\s*)\)/g;

/** The formula with a space put in, or taken out, after the parenthesis of each such call; null when it has none. */
function reenter(formula: string, names: ReadonlySet<string>): string | null {
  if (!formula.startsWith('=')) return null;
  const changed = formula.replace(
    TOKEN,
    (all: string, name: string | undefined, open: string, space: string, rest: string) => {
      if (name === undefined || !names.has(name.toUpperCase())) return all;
      return `${name}${open}${space === '' ? ' ' : ''}${rest})`;
    },
  );
  return changed === formula ? null : changed;
}

/**
 * Reads the formulas of examples: one call with numbers, sums and products of numbers, text, TRUE and FALSE, DATE(y, m, d),
 * DATE(…)+TIME(h, m, s), blanks and array literals. Days are of UTC.
 */
export function parseExample(formula: string): { readonly name: string; readonly args: readonly unknown[] } {
  const parts = /^=([A-Z_]+)\((.*)\)$/s.exec(formula);
  if (parts === null) throw new Error(`not a call: ${formula}`);
  const [, name = '', inner = ''] = parts;
  if (inner.trim() === '') return { name, args: [] };
  return { name, args: split(inner, ',').map((text) => parseValue(text.trim())) };
}

function parseValue(text: string): unknown {
  if (text === '') return undefined;
  const array = /^\{(.*)\}$/s.exec(text);
  if (array !== null) {
    const rows = split(array[1] ?? '', ';');
    return rows.map((cells) => split(cells, ',').map((cell) => parseValue(cell.trim()) ?? ''));
  }
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/""/g, '"');
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const instant = /^DATE\((\d+), ?(\d+), ?(\d+)\)(?:\+TIME\((\d+), ?(\d+), ?(\d+)\))?$/.exec(text);
  if (instant !== null) {
    const [year = 0, month = 1, day = 1, hours = 0, minutes = 0, seconds = 0] = instant
      .slice(1)
      .map((part) => Number(part ?? 0));
    return new Date(Date.UTC(year, month - 1, day, hours, minutes, seconds));
  }
  const time = /^TIME\((\d+), ?(\d+), ?(\d+)\)$/.exec(text);
  if (time !== null) {
    const [hours = 0, minutes = 0, seconds = 0] = time.slice(1).map(Number);
    return new Date(Date.UTC(1899, 11, 30, hours, minutes, seconds));
  }
  if (/^-?\d+(\.\d+)?(\*\d+(\.\d+)?)*$/.test(text)) {
    return text.split('*').reduce((product, factor) => product * Number(factor), 1);
  }
  throw new Error(`cannot read ${text}`);
}

/** Splits at a separator outside quotes, braces and parentheses. */
function split(text: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let isQuoted = false;
  let part = '';
  for (const letter of text) {
    if (letter === '"') isQuoted = !isQuoted;
    if (!isQuoted && (letter === '{' || letter === '(')) depth += 1;
    if (!isQuoted && (letter === '}' || letter === ')')) depth -= 1;
    if (letter === separator && depth === 0 && !isQuoted) {
      parts.push(part);
      part = '';
    } else part += letter;
  }
  return [...parts, part];
}

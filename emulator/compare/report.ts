import { CAUSES, causeOf } from './causes';
import type { Difference } from './compare';
import { shown } from './outcome';
import { written } from './tree';

export interface Report {
  /** Lines to print: causes with how often they occur and an example, then what no cause explains. */
  readonly text: string;
  readonly unexplained: number;
}

function example({ formula, part, given, ours, theirs }: Difference): string {
  const values = given.map(shown).join(', ');
  return [
    `  ${written(part)}`,
    values === '' ? '' : ` over ${cut(values, 90)}`,
    ` → ${cut(shown(ours), 60)}, IronCalc ${cut(shown(theirs), 60)}`,
    formula.endsWith(`=${written(part)}`) ? '' : `  (in ${cut(formula, 90)})`,
  ].join('');
}

function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Differences by cause, the commonest first. */
export function reportOn(differences: readonly Difference[], formulas: number): Report {
  const byCause = new Map(CAUSES.map(({ name }) => [name, [] as Difference[]]));
  const unexplained: Difference[] = [];
  for (const difference of differences) {
    const cause = causeOf(difference);
    (cause === undefined ? unexplained : (byCause.get(cause.name) ?? unexplained)).push(difference);
  }
  const lines = [`${formulas} formulas, ${differences.length} differ, ${unexplained.length} not explained.`];
  for (const [name, found] of [...byCause].sort(([, a], [, b]) => b.length - a.length)) {
    const [first] = found;
    if (first !== undefined) lines.push('', `${found.length} × ${name}`, example(first));
  }
  if (unexplained.length > 0) lines.push('', 'Not explained:', ...unexplained.map(example));
  return { text: lines.join('\n'), unexplained: unexplained.length };
}

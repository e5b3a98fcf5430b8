import { InputError } from '../input-error';
import { type Finding, sheetFinding } from '../schema/finding';
import { readOnce } from '../schema/read-once';
import { TABS } from '../tabs/index';
import type { Workbook } from '../workbook';
import { applyInstall, type Installed } from './apply';
import { assignIds, bareRows } from './assign-ids';
import { agreedCells, type ClearedCells, clearAgreed } from './clear-blocked';
import { type AgreedCopies, agreedCopies, giveNewIds } from './copied-ids';
import { type FoundTab, findLayouts } from './layout';
import { planInstall } from './plan';
import { type DecidedHeader, decide, renameBack, renamedColumns } from './renamed-columns';

/** What Repair would do now, a sentence each; it touches nothing that a person typed. */
export function repairSentences(workbook: Workbook): string[] {
  const plan = planInstall(workbook, { looks: true });
  const sentences = plan.changes.flatMap(({ sentence }) => (sentence === null ? [] : [sentence]));
  return [...sentences, ...bareRows(workbook).map(idSentence)];
}

function idSentence({ sheet, count }: { readonly sheet: string; readonly count: number }): string {
  return `Give ${count === 1 ? '1 row' : `${count} rows`} of ${sheet} an ID`;
}

/** What a person agreed to beyond what Repair does by itself. */
export interface Agreed {
  /** Cells to empty. */
  readonly clear?: readonly ClearedCells[];
  /** Copied rows that get IDs of their own. */
  readonly newIds?: readonly AgreedCopies[];
  /** What headers are that seem to be renamed; those not named wait. */
  readonly headers?: readonly DecidedHeader[];
}

/**
 * Puts right what can be put right without touching what people typed: missing tabs and headers, lost formulas whose
 * cells are free, lists, formats, notes, warnings, colours, IDs. Beyond that it does what was agreed to: empties cells
 * in the way of a computed column, gives copied rows new IDs, renames headers back. Throws InputError, and changes
 * nothing, where something is not what the person saw any more. `seen` is the workbook as it was read just now.
 */
export function repairWorkbook(
  workbook: Workbook,
  { clear = [], newIds = [], headers = [] }: Agreed = {},
  seen = readOnce(workbook),
): Omit<Installed, 'waiting'> {
  return workbook.exclusively(() => {
    const needsLayouts = clear.length > 0 || headers.length > 0;
    const { found } = needsLayouts ? findLayouts(workbook, TABS) : { found: new Map<string, FoundTab>() };
    const cells = agreedCells(workbook, found, clear);
    const copies = agreedCopies(workbook, newIds);
    const { back, notRenamed } = decide(renamedColumns(found), headers);
    const refused: Finding[] = [];
    const attempt = (work: () => string): string[] => {
      try {
        return [work()];
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        refused.push({ ...sheetFinding(error.where, error.problem), where: error.where });
        return [];
      }
    };
    const done = [
      ...back.flatMap((one) => attempt(() => renameBack(workbook, one))),
      ...cells.flatMap((one) => attempt(() => clearAgreed(workbook, one))),
      ...copies.flatMap((one) => attempt(() => giveNewIds(one))),
    ];
    const standing = done.length === 0 ? seen : readOnce(workbook);
    const plan = planInstall(standing, { looks: true, notRenamed });
    const installed = applyInstall(workbook, plan);
    const isUntouched = plan.changes.length === 0 && bareRows(standing).length === 0;
    const assigned = isUntouched ? { given: [], findings: [] } : assignIds(workbook);
    return {
      changes: [...done, ...installed.changes, ...assigned.given.map(idSentence)],
      findings: [...refused, ...installed.findings, ...assigned.findings],
    };
  });
}

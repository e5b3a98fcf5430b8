import { InputError } from '../input-error';
import { type Finding, sheetFinding } from '../schema/finding';
import { readOnce } from '../schema/read-once';
import type { Workbook } from '../workbook';
import { type InstallChange, type InstallPlan, lostFinding } from './changes';
import { type PlanOptions, planInstall } from './plan';
import type { RenamedColumn } from './renamed-columns';

/** What was done, in sentences, and what people have to look at themselves. */
export interface Installed {
  readonly changes: readonly string[];
  readonly findings: readonly Finding[];
  /** Columns that were not added, until a person says what the header in their place is. */
  readonly waiting: readonly RenamedColumn[];
}

/** Where a new sheet goes, from 1; undefined for behind all others. */
function placeOf(
  workbook: Workbook,
  { after, before }: { readonly after?: string; readonly before?: string },
): number | undefined {
  const names = workbook.sheets().map(({ name }) => name);
  const behind = after === undefined ? -1 : names.indexOf(after);
  if (behind >= 0) return behind + 2;
  const ahead = before === undefined ? -1 : names.indexOf(before);
  return ahead >= 0 ? ahead + 1 : undefined;
}

function applyOne(workbook: Workbook, change: InstallChange): void {
  if (change.kind === 'addSheet') {
    workbook.addSheet(change.sheet, placeOf(workbook, change));
    return;
  }
  const sheet = workbook.sheet(change.sheet);
  if (sheet === undefined) {
    throw new InputError(change.sheet, 'this tab went away meanwhile. Run Install or update tabs again.');
  }
  switch (change.kind) {
    case 'write':
      sheet.write(change.row, change.column, change.block);
      break;
    case 'formulas':
      if (change.formulas.length === 1)
        sheet.writeFormula(change.row, change.column, change.formulas[0] ?? '');
      else sheet.writeFormulas(change.row, change.column, change.formulas);
      break;
    default:
      if (change.changes.length > 0) sheet.change(change.changes);
  }
}

/**
 * Carries a plan out while nobody else changes the workbook. A stop in the middle is finished by the next plan.
 * What Sheets refuses, such as a change of a tab that somebody protected, is a finding; the other tabs go on.
 */
export function applyInstall(workbook: Workbook, plan: InstallPlan): Installed {
  return workbook.exclusively(() => {
    const refused = new Map<string, Finding>();
    const sentences: string[] = [];
    for (const change of plan.changes) {
      if (refused.has(change.sheet)) continue;
      try {
        applyOne(workbook, change);
      } catch (error) {
        if (!(error instanceof InputError)) throw error;
        const finding = sheetFinding(change.sheet, error.problem);
        refused.set(change.sheet, { ...finding, where: error.where || change.sheet });
        continue;
      }
      if (change.sentence !== null) sentences.push(change.sentence);
    }
    const added = plan.lost.filter(({ sheet }) => !refused.has(sheet)).map((one) => lostFinding(one, true));
    const findings = [...plan.findings, ...added, ...refused.values()];
    return { changes: sentences, findings, waiting: plan.waiting };
  });
}

/** Plans and carries out in one, so that nothing changes in between. */
export function installTabs(workbook: Workbook, options: PlanOptions = {}): Installed {
  return workbook.exclusively(() => applyInstall(workbook, planInstall(readOnce(workbook), options)));
}

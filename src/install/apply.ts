import { InputError } from '../input-error';
import type { Finding } from '../schema/finding';
import type { Workbook } from '../workbook';
import { type InstallChange, type InstallPlan, planInstall } from './plan';

/** What was done, in sentences, and what people have to look at themselves. */
export interface Installed {
  readonly changes: readonly string[];
  readonly findings: readonly Finding[];
}

function applyOne(workbook: Workbook, change: InstallChange): void {
  if (change.kind === 'addSheet') {
    workbook.addSheet(change.sheet);
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
    case 'formula':
      sheet.writeFormula(change.row, change.column, change.formula);
      break;
    default:
      if (change.changes.length > 0) sheet.change(change.changes);
  }
}

/** Carries a plan out while nobody else changes the workbook. A stop in the middle is finished by the next plan. */
export function applyInstall(workbook: Workbook, plan: InstallPlan): Installed {
  return workbook.exclusively(() => {
    for (const change of plan.changes) applyOne(workbook, change);
    const sentences = plan.changes.flatMap(({ sentence }) => (sentence === null ? [] : [sentence]));
    return { changes: sentences, findings: plan.findings };
  });
}

/** Plans and carries out in one, so that nothing changes in between. */
export function installTabs(workbook: Workbook): Installed {
  return workbook.exclusively(() => applyInstall(workbook, planInstall(workbook)));
}

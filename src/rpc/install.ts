import type { InstallAnswers } from '../install/answers';
import { installTabs as installAll } from '../install/apply';
import { lostFinding } from '../install/changes';
import { isInstalled } from '../install/is-installed';
import { planInstall } from '../install/plan';
import type { Workbook } from '../workbook';
import type { Call } from './answer';
import type { Output } from './contract';
import { linksInto, renamedAs, withLinks } from './links';

/** Installs or updates the tabs; what people typed stays as it is. */
export const installTabs: Call<'install'> = (workbook, answers) => {
  const { changes, findings, waiting } = installAll(workbook, { answers });
  const linkTo = linksInto(workbook);
  return {
    changes: [...changes],
    findings: withLinks(workbook, findings),
    ...(waiting.length > 0 && { waiting: waiting.map((one) => renamedAs(linkTo, one)) }),
  };
};

/** What installing would change, as the sidebar shows it. */
export function describePlan(workbook: Workbook, answers: InstallAnswers): Output<'install.plan'> {
  const { changes, findings, lost } = planInstall(workbook, { answers });
  return {
    first: isInstalled(workbook) === 'not at all',
    changes: changes.flatMap(({ sentence }) => (sentence === null ? [] : [sentence])),
    findings: withLinks(workbook, [...findings, ...lost.map((one) => lostFinding(one, false))]),
  };
}

/** What installing would change. */
export const installPlan: Call<'install.plan'> = (workbook, answers) => describePlan(workbook, answers);

import { installTabs as installAll } from '../install/apply';
import { isInstalled } from '../install/is-installed';
import { planInstall } from '../install/plan';
import type { Call } from './answer';
import { withLinks } from './links';

/** Installs or updates the tabs; what people typed stays as it is. */
export const installTabs: Call<'install'> = (workbook, answers) => {
  const { changes, findings } = installAll(workbook, { answers });
  return { changes: [...changes], findings: withLinks(workbook, findings) };
};

/** What installing would change. */
export const installPlan: Call<'install.plan'> = (workbook, answers) => {
  const { changes, findings } = planInstall(workbook, { answers });
  return {
    first: isInstalled(workbook) === 'not at all',
    changes: changes.flatMap(({ sentence }) => (sentence === null ? [] : [sentence])),
    findings: withLinks(workbook, findings),
  };
};

import { installTabs as installAll } from '../install/apply';
import type { Call } from './answer';
import { withLinks } from './links';

/** Installs or updates the tabs; what people typed stays as it is. */
export const installTabs: Call<'install'> = (workbook) => {
  const { changes, findings } = installAll(workbook);
  return { changes: [...changes], findings: withLinks(workbook, findings) };
};

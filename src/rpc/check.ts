import { checkWorkbook } from '../install/check';
import type { Call } from './answer';
import { withLinks } from './links';

/** Every finding of Check & repair. */
export const checkTabs: Call<'check'> = (workbook) => ({
  findings: withLinks(workbook, checkWorkbook(workbook)),
});

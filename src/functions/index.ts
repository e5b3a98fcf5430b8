import type { FunctionDeclaration } from './define';
import { onTimeRate } from './on-time';
import { errorRate, escapeRate, firstPassYield, productionYield, rolledYield } from './quality';
import { wasteFte, wasteHours } from './waste';

/** All custom functions, in the order of docs/functions.md. */
export const declarations: readonly FunctionDeclaration[] = [
  onTimeRate,
  errorRate,
  firstPassYield,
  rolledYield,
  productionYield,
  escapeRate,
  wasteHours,
  wasteFte,
];

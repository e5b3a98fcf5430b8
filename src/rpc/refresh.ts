import { refreshFigures } from '../refresh/refresh-figures';
import type { Call } from './answer';

/** Enters the formulas again that only follow the tabs when they are entered. */
export const refresh: Call<'refresh'> = (workbook) =>
  workbook.exclusively(() => {
    const { cells, entered, skipped } = refreshFigures(workbook);
    return { cells, entered: [...entered], skipped: [...skipped] };
  });

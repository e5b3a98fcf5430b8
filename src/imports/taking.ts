import type { Column } from '../schema/column';
import type { Taking } from './value-map';

/** What a column takes, as far as words of a source are concerned. */
export function takingOf(column: Column): Taking {
  return {
    kind: column.kind,
    words: column.kind === 'choice' ? column.words : [],
    mark: column.kind === 'number' && column.min === 1 && column.max === 5,
  };
}

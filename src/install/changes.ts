import { cellFinding, type Finding } from '../schema/finding';
import type { SheetChange, Writable } from '../workbook';
import type { RenamedColumn } from './renamed-columns';

/** One thing that installing will do. `sentence` is for people; steps that belong to another one have none. */
export type InstallChange = {
  readonly sentence: string | null;
  readonly sheet: string;
} & (
  | {
      readonly kind: 'addSheet';
      /** The new sheet comes right behind this one, else right before `before`, else behind all others. */
      readonly after?: string;
      readonly before?: string;
    }
  | {
      readonly kind: 'write';
      readonly row: number;
      readonly column: number;
      readonly block: readonly (readonly Writable[])[];
    }
  /** Formulas one below the other. */
  | {
      readonly kind: 'formulas';
      readonly row: number;
      readonly column: number;
      readonly formulas: readonly string[];
    }
  | { readonly kind: 'looks'; readonly changes: readonly SheetChange[] }
);

export interface InstallPlan {
  readonly changes: readonly InstallChange[];
  readonly findings: readonly Finding[];
  /** Columns that a complete tab has lost, and that will be added. */
  readonly lost: readonly LostColumn[];
  /** Columns that are missing and not added, until a person says what the header in their place is. */
  readonly waiting: readonly RenamedColumn[];
}

export interface LostColumn {
  readonly sheet: string;
  readonly header: string;
  /** Where the new one stands, from 1. */
  readonly column: number;
}

/** What a person should know of a lost column, before or after a new one `isAdded`. */
export function lostFinding({ sheet, header, column }: LostColumn, isAdded: boolean): Finding {
  const problem = isAdded
    ? `there was no column "${header}", so a new one was added here. If you renamed yours, rename it back and delete this one.`
    : `there is no column "${header}", so a new one will be added here. If you renamed yours, rename it back instead.`;
  return cellFinding(sheet, 1, column, problem);
}

/** A sentence alone: what the changes after it come to. */
export function say(sheet: string, sentence: string): InstallChange {
  return { kind: 'looks', sheet, sentence, changes: [] };
}

import type { AssignedColumn } from '../schema/column';

/** Yes and No, as every tab writes them. */
export const YES_NO = ['Yes', 'No'] as const;

/** A mark in whole numbers from 1 to 5. */
export const MARK = { kind: 'number', unit: 'mark', min: 1, max: 5, format: '0' } as const;

/** Owners are names from People. */
export const PERSON = { kind: 'list', from: { tab: 'people', column: 'name' } } as const;

/** Processes are names from the Process Register. */
export const PROCESS = { kind: 'list', from: { tab: 'processRegister', column: 'process' } } as const;

/** Where a row came from; hidden, and the same on every tab that takes imported rows or the sample's. */
export const SOURCE: AssignedColumn = {
  kind: 'assigned',
  header: 'Source',
  note: 'Where an imported row came from: tab, key and batch; sample in the rows of the sample. Opsbook writes it, and knows the row again by it.',
  more: true,
  hidden: true,
};

/** What a version says that gave a tab the column Source. */
export const SOURCE_ADDED = 'imports can be undone, and sample rows are told from yours';

/** The number of a row, on every tab that others link to. */
export const ID: AssignedColumn = {
  kind: 'assigned',
  header: 'ID',
  note: 'Written once by Opsbook; it moves with its row when you sort. Leave it as it is.',
  more: true,
};

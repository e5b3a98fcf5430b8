import type { CallAnswer, Question } from './page-contract';

/** What the server's thread sends to the workbook's thread. */
export type ToWorkbook =
  | { readonly kind: 'call'; readonly id: number; readonly method: unknown; readonly args: unknown }
  | { readonly kind: 'import'; readonly id: number; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'save'; readonly id: number };

/** What the workbook's thread sends back, or tells on its own. */
export type FromWorkbook =
  | { readonly kind: 'opened'; readonly notices: readonly string[] }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: CallAnswer }
  | { readonly kind: 'revision'; readonly revision: number }
  | { readonly kind: 'question'; readonly question: Question }
  | { readonly kind: 'saved' }
  | { readonly kind: 'trouble'; readonly message: string };

/** How the workbook is opened. Paths are absolute. */
export interface OpenOptions {
  readonly bundle: string;
  readonly file: string;
  readonly csv: readonly string[];
  readonly timezone?: string;
  readonly locale?: string;
  readonly now?: string;
  readonly user?: string;
  /** Install the tabs in a new workbook and fill them with the sample; otherwise it starts blank, as a new spreadsheet does. */
  readonly sample: boolean;
}

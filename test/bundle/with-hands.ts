import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Emulator, EmulatorOptions } from '../../emulator';
import { openInstalled } from './open-bundle';

let folder: string | undefined;

/** Copies the built add-on, once for all tests of a file, with one function beside it: see byHand. */
export function buildWithHands(): void {
  folder = mkdtempSync(path.join(tmpdir(), 'opsbook-'));
  cpSync(path.join(__dirname, '..', '..', 'dist'), folder, { recursive: true });
  appendFileSync(path.join(folder, 'Code.js'), '\nfunction byHand(code) { return String(eval(code)); }\n');
}

export function removeHands(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true });
}

export function openWithHands(options: Partial<EmulatorOptions> = {}): Emulator {
  if (folder === undefined) throw new Error('buildWithHands comes first');
  return openInstalled({ bundle: folder, ...options });
}

/**
 * Does in the spreadsheet what a person does with Google's own menus: an expression over `book`, such as
 * book.getSheetByName("Deliveries").getRange("D20").protect(). Gives its result as text.
 */
export function byHand(emulator: Emulator, expression: string): string {
  const code = `const book = SpreadsheetApp.getActiveSpreadsheet(); ${expression}`;
  return String(emulator.desk().runFunction('byHand', [code]));
}

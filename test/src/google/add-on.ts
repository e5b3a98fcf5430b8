import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { type Emulator, type EmulatorOptions, openEmulator } from '../../../emulator';

const ROOT = path.join(__dirname, '..', '..', '..');

/** Runs steps over the add-on's own parts in Google's services. It is compiled apart, since it speaks of Google. */
const SCRIPT = `
import { createCalendar } from './src/calendar';
import { openWorkbook } from './src/google/workbook';
import { installTabs } from './src/install/apply';
import { assignIds } from './src/install/assign-ids';
import { checkTabs } from './src/install/check';
import { planInstall } from './src/install/plan';
import { repairWorkbook } from './src/install/repair';
import { needSheet } from './src/rpc/read-tab';
import { appendTo } from './src/schema/append-rows';
import { readRows } from './src/schema/read-rows';
import { tabOf } from './src/tabs';
import { computeColumn } from './src/tabs/compute-column';

const calendarOf = (workbook) => createCalendar((instant) => workbook.wallClock(instant));
globalThis.steps = {
  install: (workbook) => installTabs(workbook),
  plan: (workbook) => planInstall(workbook),
  check: (workbook) => checkTabs(workbook).findings.map(({ where, problem }) => [where, problem]),
  ids: (workbook) => assignIds(workbook).given,
  repair: (workbook, agreed) => repairWorkbook(workbook, agreed),
  hideRows: (workbook, sheet, first, count) => {
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).hideRows(first, count);
  },
  append: (workbook, tab, rows) => appendTo(needSheet(workbook, tabOf(tab)), tabOf(tab), rows),
  rows: (workbook, tab) => readRows(tabOf(tab), workbook.sheet(tabOf(tab).name), calendarOf(workbook)),
  write: (workbook, sheet, row, column, block) => workbook.sheet(sheet).write(row, column, block),
  formula: (workbook, sheet, row, column, formula) => workbook.sheet(sheet).writeFormula(row, column, formula),
  values: (workbook, sheet) => workbook.sheet(sheet).values(),
  formulas: (workbook, sheet) => workbook.sheet(sheet).formulas(),
  change: (workbook, sheet, changes) => workbook.sheet(sheet).change(changes),
  rules: (workbook, sheet, column, columns) => workbook.sheet(sheet).rules(column, columns),
  appearance: (workbook, sheet) => workbook.sheet(sheet).appearance(),
  metadata: (workbook, sheet, key) => workbook.sheet(sheet).metadata(key) ?? null,
  deleteRows: (workbook, sheet, first, count) => workbook.sheet(sheet).deleteRows(first, count),
  add: (workbook, name) => workbook.addSheet(name).name,
  missing: (workbook, name) => workbook.sheet(name) === undefined,
  wallClock: (workbook, iso) => workbook.wallClock(new Date(iso)),
  facts: ({ timezone, locale, url }) => ({ timezone, locale, url }),
  protect: (workbook, sheet) => {
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet).protect();
  },
  holdLock: () => {
    LockService.getDocumentLock().tryLock(1);
    Utilities.sleep(60000);
  },
  nested: (workbook) => workbook.exclusively(() => workbook.exclusively(() => 'both')),
};
globalThis.run = (name, args) => globalThis.steps[name](openWorkbook(), ...args);
globalThis.column = ([tab, column, ...columns]) =>
  computeColumn(tab, column, columns, { calendar: calendarOf(openWorkbook()), now: () => new Date() });
`;

const ENTRIES = `
function onOpen() {}
function step(name, json) { return JSON.stringify(globalThis.run(name, JSON.parse(json)) ?? null); }
/**
 * A computed column.
 * @customfunction
 */
function OPSBOOK_COLUMN(tab, column) { return globalThis.column(Array.from(arguments)); }
`;

let folder: string | undefined;

/** Builds the script once for all tests of a file. */
export function buildScript(): void {
  folder = mkdtempSync(path.join(tmpdir(), 'opsbook-'));
  const built = buildSync({
    stdin: { contents: SCRIPT, resolveDir: ROOT, loader: 'ts' },
    bundle: true,
    format: 'iife',
    target: 'es2019',
    write: false,
  });
  writeFileSync(path.join(folder, 'Code.js'), `${built.outputFiles[0]?.text ?? ''}${ENTRIES}`);
  writeFileSync(path.join(folder, 'Sidebar.html'), '<p></p>');
  copyFileSync(path.join(ROOT, 'appsscript.json'), path.join(folder, 'appsscript.json'));
}

export function removeScript(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true });
}

/** A spreadsheet with the add-on's parts in it, at noon of 1 October 2026 UTC. */
export function openSpreadsheet(options: Partial<EmulatorOptions> = {}): Emulator {
  if (folder === undefined) throw new Error('buildScript comes first');
  return openEmulator({ bundle: folder, now: '2026-10-01T12:00:00Z', ...options });
}

/** Runs one of the steps; gives what it gives, by way of JSON. */
export function step(emulator: Emulator, name: string, ...args: readonly unknown[]): unknown {
  return JSON.parse(String(emulator.desk().runFunction('step', [name, JSON.stringify(args)])));
}

/** Types rows of text from the first cell of a row on; '' leaves a cell alone. */
export function typeRows(
  emulator: Emulator,
  sheet: string,
  first: number,
  rows: readonly (readonly string[])[],
): void {
  rows.forEach((texts, down) => {
    texts.forEach((text, across) => {
      if (text === '') return;
      const letter = String.fromCharCode(65 + across);
      emulator.type(`'${sheet}'!${letter}${first + down}`, text);
    });
  });
}

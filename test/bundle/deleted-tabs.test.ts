import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ask, openBundle, openInstalled, paste } from './open-bundle';

interface Checked {
  readonly findings: readonly { readonly where: string; readonly problem: string }[];
  readonly repairs: readonly string[];
}

let folder = '';
let start = '';

/** A workbook in which names and rows of one tab stand in others, saved once and opened by each test. */
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opsbook-'));
  start = path.join(folder, 'start.json');
  const emulator = openInstalled({ file: start });
  paste(emulator, 'People', 2, 1, [['Ann'], ['Bo']]);
  paste(emulator, 'Process Register', 2, 1, [['Quote', 'Sell', 'Ann', 'Broken', '5', '4']]);
  paste(emulator, 'Vendor Scorecard', 2, 1, [['BrightLine', 'LED']]);
  paste(emulator, 'Waste Log', 2, 1, [['Retyping', 'Manual work', '30', '5']]);
  paste(emulator, 'Metrics', 2, 1, [['Errors', '', 'Ann', 'Lower', '2']]);
  ask(emulator, 'repair');
  emulator.save();
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true }));

/** Tabs that lists or formulas of others follow, and the hidden ones. */
test.each([
  ['Process Register', 'repair'],
  ['People', 'repair'],
  ['People', 'install'],
  ['Deliveries', 'repair'],
  ['Metrics', 'repair'],
  ['Metric Values', 'repair'],
  ['Holidays', 'install'],
  ['Stock Counts', 'repair'],
  ['Settings', 'install'],
])(
  'where %s was deleted, %s adds it where it stood, and puts right all that refers to it',
  (name, call) => {
    const file = path.join(folder, 'run.json');
    copyFileSync(start, file);
    const emulator = openBundle({ file });
    const names = emulator.sheets();
    emulator.deleteSheet(name);
    if (call === 'repair') {
      const { findings } = ask<Checked>(emulator, 'check');
      const problem =
        'this tab is missing. Repair adds it again, empty. If it was deleted, File, Version history has its rows.';
      if (name !== 'Stock Counts') {
        expect(findings).toContainEqual(expect.objectContaining({ where: name, problem }));
      }
    }
    // Stock Counts can be missing without anybody having deleted it.
    const lost =
      name === 'Stock Counts' ? '' : ', empty. If it was deleted, File, Version history has its rows';
    const { changes } = ask<{ changes: string[] }>(emulator, call);
    expect(changes[0]).toBe(`Add the tab ${name}${lost}`);
    expect(emulator.sheets()).toEqual(names);
    const left = ask<Checked>(emulator, 'check');
    expect(left.repairs).toEqual([]);
    const problems = left.findings.map(({ problem }) => problem);
    // Without Settings nobody knows any more that only leaders see the workbook.
    expect(problems.filter((problem) => name !== 'Settings' || !/is for leaders/.test(problem))).toEqual([]);
  },
  60_000,
);

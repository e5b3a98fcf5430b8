import { applyInstall, installTabs } from '../../../src/install/apply';
import type { InstallChange } from '../../../src/install/changes';
import { planInstall } from '../../../src/install/plan';
import { TABS } from '../../../src/tabs';
import { type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';

/** A plan taken apart, so that each of its steps is one write. */
function stepsOf(changes: readonly InstallChange[]): InstallChange[] {
  return changes.flatMap((change): InstallChange[] =>
    change.kind === 'looks'
      ? change.changes.map((one) => ({ ...change, sentence: null, changes: [one] }))
      : [change],
  );
}

function isWidth(change: InstallChange | undefined): boolean {
  return change?.kind === 'looks' && change.changes[0]?.kind === 'columnWidth';
}

/** Everything that a workbook holds, and how its sheets look. */
function standing(workbook: MemoryWorkbook): unknown {
  const looks = workbook.sheets().map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden,
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    hiddenColumns: [...sheet.hiddenColumns],
    grouped: sheet.groups.length > 0,
    mark: sheet.metadata('opsbook'),
    widths: [...sheet.columnWidths].sort(([one], [other]) => one - other),
  }));
  return { contents: workbook.contents(), looks };
}

function blank(): MemoryWorkbook {
  return memoryWorkbook({ sheets: { Sheet1: [['our own notes']] } });
}

const whole = stepsOf(planInstall(blank()).changes);

test('wherever a first installation stops, the next one finishes it, and a third has nothing to do', () => {
  const finished = blank();
  installTabs(finished);
  const expected = standing(finished);
  expect(whole.length).toBeGreaterThan(100);
  for (let stop = 0; stop <= whole.length; stop++) {
    // Between two widths of one tab nothing is different.
    if (isWidth(whole[stop - 1]) && isWidth(whole[stop])) continue;
    const workbook = blank();
    applyInstall(workbook, { changes: whole.slice(0, stop), findings: [], lost: [], waiting: [] });
    installTabs(workbook);
    expect({ stop, ...(standing(workbook) as object) }).toEqual({ stop, ...(expected as object) });
    expect(planInstall(workbook, { looks: true })).toEqual({
      changes: [],
      findings: [],
      lost: [],
      waiting: [],
    });
  }
});

test('what a person types between a stop and the next installation stays', () => {
  const types = whole.flatMap((change, index) =>
    change.kind === 'write' && change.sheet === 'Waste Log' ? [index + 1] : [],
  );
  expect(types.length).toBeGreaterThan(0);
  for (const stop of types) {
    const workbook = blank();
    applyInstall(workbook, { changes: whole.slice(0, stop), findings: [], lost: [], waiting: [] });
    workbook.at('Waste Log').type('A2', ['Retyping', 'Manual work', 30, 5]);
    installTabs(workbook);
    expect(workbook.at('Waste Log').values()[1]?.slice(0, 4)).toEqual(['Retyping', 'Manual work', 30, 5]);
    expect(workbook.at('Sheet1').cell('A1')).toBe('our own notes');
  }
});

test.each(TABS.filter(({ version }) => version > 1).map((tab) => [tab.name, tab] as const))(
  '%s of version 1 is brought up to date step by step, with a sentence a step',
  (name, tab) => {
    const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
    installTabs(workbook, { answers: { businessType: 'Both', whoSees: 'Leaders only' } });
    const before = workbook.contents();
    workbook.at(name).change([{ kind: 'metadata', key: 'opsbook', value: `${tab.key},1` }]);
    const versions = Array.from({ length: tab.version - 1 }, (_, index) => index + 2);
    expect((tab.upgrades ?? []).map(({ version }) => version)).toEqual(versions);
    expect(installTabs(workbook).changes).toEqual(
      (tab.upgrades ?? []).map(({ version, says }) => `Bring ${name} to version ${version}: ${says}`),
    );
    expect(workbook.at(name).metadata('opsbook')).toBe(`${tab.key},${tab.version}`);
    expect(workbook.contents()).toEqual(before);
  },
);

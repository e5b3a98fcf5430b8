import { applyInstall, installTabs } from '../../../src/install/apply';
import { checkTabs } from '../../../src/install/check';
import { planInstall } from '../../../src/install/plan';
import { repairWorkbook } from '../../../src/install/repair';
import { describePlan } from '../../../src/rpc/install';
import { TABS } from '../../../src/tabs';
import { type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';

function installed(): MemoryWorkbook {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  installTabs(workbook);
  return workbook;
}

/** Shows a computed column as a spreadsheet does: its header in the formula's cell. */
function show(workbook: MemoryWorkbook, sheet: string, address: string, text: string): void {
  const formula = workbook.at(sheet).formula(address);
  workbook.at(sheet).type(address, [{ formula, shows: text }]);
}

test('every tab is added behind the ones that are there', () => {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  const { changes, findings } = installTabs(workbook);
  // A service business counts no stock.
  const names = TABS.map(({ name }) => name).filter((name) => name !== 'Stock Counts');
  expect(workbook.sheets().map(({ name }) => name)).toEqual(['Sheet1', ...names]);
  expect(changes).toEqual(names.map((name) => `Add the tab ${name}`));
  expect(findings).toEqual([]);
});

test('installing twice plans nothing', () => {
  expect(planInstall(installed())).toEqual({ changes: [], findings: [], lost: [], waiting: [] });
});

test('nothing stays to be done while formulas show their headers in other writing', () => {
  const workbook = installed();
  for (const sheet of workbook.sheets()) {
    sheet.formulas()[0]?.forEach((formula, index) => {
      // Sheets gives formulas back with commas, and sheet names without quotes that they do not need.
      const given = formula
        .replace(/;/g, ', ')
        .replace(/'(People|Metrics|Settings|Actions|Deliveries)'/g, '$1');
      if (formula !== '')
        sheet.type(`${String.fromCharCode(65 + index)}1`, [{ formula: given, shows: 'Loading...' }]);
    });
  }
  expect(planInstall(workbook)).toEqual({ changes: [], findings: [], lost: [], waiting: [] });
});

test('headers of typed columns are text, those of computed ones come from a formula over whole columns', () => {
  const sheet = installed().at('Waste Log');
  expect(sheet.values()[0]).toEqual([
    'What',
    'Kind',
    'Minutes each time',
    'Times a week',
    'People',
    '',
    'State',
    'Process',
    'Whose hours',
    'By',
    'Logged on',
    'Removed on',
    'ID',
    'Source',
  ]);
  expect(sheet.formula('F1')).toBe(
    '=ARRAYFORMULA(IF(ROW(A:A)=1;"Hours a week";IF(A:A="";"";IF((C:C="")+(D:D="");"";C:C*D:D/60*IF(E:E="";1;E:E)))))',
  );
});

test('a column that is called hands over whole columns, those of other tabs by name', () => {
  expect(installed().at('Resource Capacity').formula('H1')).toBe(
    '=OPSBOOK_COLUMN("resourceCapacity";"status";A:A;B:B;C:C;D:D;E:E;J:J)',
  );
  expect(installed().at('Tool Inventory').formula('K1')).toContain(";'Settings'!A:A;'Settings'!B:B;R:R)");
});

test('a tab has a frozen header, notes, drop-downs, formats, a group, a hidden Source and warnings', () => {
  const sheet = installed().at('Quality Log');
  expect(sheet.frozenRows).toBe(1);
  expect(sheet.notes.get('1,1')).toBe('Describe the step, not the person: "Proof sent with the old logo".');
  expect(sheet.validationAt(500, 3)).toMatchObject({ kind: 'words', strict: true });
  expect(sheet.validationAt(2, 2)).toMatchObject({ kind: 'list', sheet: 'Process Register', column: 1 });
  expect(sheet.validationAt(1, 3)).toBeNull();
  expect(sheet.numberFormatAt(9, 6)).toBe('yyyy-mm-dd');
  expect(sheet.groups).toEqual([expect.objectContaining({ column: 11, columns: 4, collapsed: true })]);
  expect([...sheet.hiddenColumns]).toEqual([14]);
  expect(sheet.protections.map(({ area, description }) => [area, description])).toEqual([
    [
      { row: 1, column: 9, columns: 2 },
      'Opsbook computes Days to resolve, Flags. What you type here stops it.',
    ],
  ]);
  expect(sheet.metadata('opsbook')).toBe('qualityLog,2');
});

test('long text wraps in what people type and in words that are computed, never under More', () => {
  const { styles } = installed().at('Quality Log');
  const wrapped = styles.filter(({ area, style }) => style.wrap && area.row === 2);
  // What happened; Root cause; Flags.
  expect(wrapped.map(({ area }) => [area.column, area.columns])).toEqual([
    [1, 1],
    [8, 1],
    [10, 1],
  ]);
});

test('a block of computed columns has one warning', () => {
  expect(installed().at('Vendor Scorecard').protections).toEqual([
    {
      kind: 'protect',
      area: { row: 1, column: 9, columns: 6 },
      description:
        'Opsbook computes On time, n, Accepted, Score, Standing, Flags. What you type here stops it.',
    },
  ]);
});

test('colours are conditions over whole columns that look for words', () => {
  const formulas = installed()
    .at('Process Register')
    .conditionalFormats.map(({ area, formula }) => [area.row, area.rows, formula]);
  expect(formulas).toContainEqual([1, undefined, '=LEFT($D1;6)="Broken"']);
  expect(formulas).toContainEqual([
    1,
    undefined,
    '=OR(ISNUMBER(SEARCH("no owner";$H1));ISNUMBER(SEARCH("two owners";$H1)))',
  ]);
});

test('tabs that are not used yet are hidden, the first ones are not', () => {
  const workbook = installed();
  const hidden = workbook.sheets().filter((sheet) => sheet.hidden);
  expect(hidden.map(({ name }) => name)).toEqual([
    'Metric Values',
    'Audit Answers',
    'Holidays',
    'Trends',
    'Settings',
  ]);
});

test('Settings starts with every setting, and counts up to yesterday', () => {
  const sheet = installed().at('Settings');
  expect(sheet.cell('A4')).toBe('Count up to');
  expect(sheet.formula('B4')).toBe('=TODAY()-1');
  expect(sheet.numberFormatAt(4, 2)).toBe('yyyy-mm-dd');
  expect(sheet.cell('B8')).toBe(40);
  expect(sheet.validationAt(2, 2)).toMatchObject({ words: ['Service', 'Product', 'Both'] });
});

test('columns for leaders are installed once Settings says that only leaders see the workbook', () => {
  const workbook = installed();
  expect(workbook.at('People').values()[0]).not.toContain('Last 1-on-1');
  const row = workbook
    .at('Settings')
    .values()
    .findIndex(([name]) => name === 'Who sees this workbook');
  workbook.at('Settings').type(`B${row + 1}`, ['Leaders only']);
  expect(installTabs(workbook)).toEqual({
    changes: ['Last 1-on-1', 'Every (days)', 'Next review', 'Onboarding SOP', 'Flags'].map(
      (header) => `Add the column ${header} to People`,
    ),
    findings: [],
    waiting: [],
  });
  expect(workbook.at('People').values()[0]?.slice(6, 11)).toEqual([
    'Source',
    'Last 1-on-1',
    'Every (days)',
    'Next review',
    'Onboarding SOP',
  ]);
  expect(planInstall(workbook)).toEqual({ changes: [], findings: [], lost: [], waiting: [] });
});

test('a deleted tab is added again where it stood', () => {
  const workbook = installed();
  const names = workbook.sheets().map(({ name }) => name);
  workbook.removeSheet('Quality Log');
  expect(installTabs(workbook).changes).toEqual([
    'Add the tab Quality Log, empty. If it was deleted, File, Version history has its rows',
  ]);
  expect(workbook.sheets().map(({ name }) => name)).toEqual(names);
  expect(planInstall(workbook).changes).toEqual([]);
});

test('a header that may be renamed waits for a decision, and no column is added beside it', () => {
  const workbook = installed();
  const sheet = workbook.at('Quality Log').type('H1', ['Why it happened']).type('H2', ['Old proof']);
  sheet.type('A2', ['Wrong colour']);
  workbook.removeSheet('Actions');
  const before = sheet.values();
  const { changes, findings, waiting } = installTabs(workbook);
  expect(changes).toContain(
    'Add the tab Actions, empty. If it was deleted, File, Version history has its rows',
  );
  expect(workbook.sheet('Actions')).toBeDefined();
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Quality Log H1',
      'no column "Root cause", so nothing in it counts. If "Why it happened" is that column, rename it back; otherwise say in Check & repair that it is your own.',
    ],
  ]);
  expect(waiting.map(({ sheet: name, holds, header }) => [name, holds, header])).toEqual([
    ['Quality Log', 'Why it happened', 'Root cause'],
  ]);
  expect(sheet.values()).toEqual(before);
});

test('a header that is gone, with no other in its place, is added at the right', () => {
  const workbook = installed();
  const sheet = workbook.at('Quality Log').type('H1', ['']).type('A2', ['Wrong colour']);
  const { changes, findings, waiting } = installTabs(workbook);
  expect(changes[0]).toBe('Add the column Root cause to Quality Log');
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Quality Log O1',
      'there was no column "Root cause", so a new one was added here. If you renamed yours, rename it back and delete this one.',
    ],
  ]);
  expect(waiting).toEqual([]);
  expect(sheet.cell('O1')).toBe('Root cause');
  expect(sheet.formula('J1')).toContain('G:G;O:O;');
  expect(planInstall(workbook).changes).toEqual([]);
});

test('a plan says of a lost column that a new one will be added', () => {
  const workbook = installed();
  workbook.at('Quality Log').type('H1', ['']);
  const { findings } = describePlan(workbook, {});
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Quality Log O1',
      'there is no column "Root cause", so a new one will be added here. If you renamed yours, rename it back instead.',
    ],
  ]);
});

test('a renamed tab stays where it is, under its new name', () => {
  const workbook = installed();
  workbook.at('People').name = 'Our team';
  const { changes } = installTabs(workbook);
  expect(workbook.sheet('People')).toBeUndefined();
  // Sheets renames it inside formulas by itself; here they are written anew.
  expect(changes.filter((change) => !change.startsWith('Renew the formula'))).toEqual([]);
  expect(workbook.at('Resource Capacity').formula('E1')).toContain("'Our team'!A:A");
});

test('a column of the team between ours moves nothing, and formulas follow', () => {
  const workbook = installed();
  const sheet = workbook.at('Waste Log');
  sheet.insertColumns(1, 1);
  sheet.type('A1', ['Seen by']).type('A2', ['Bo']);
  expect(installTabs(workbook).changes).toEqual(['Renew the formula of Hours a week in Waste Log']);
  expect(sheet.formula('G1')).toContain('IF(ROW(B:B)=1;');
  expect(sheet.cell('A2')).toBe('Bo');
});

test('a lost formula is put back while nothing stands below', () => {
  const workbook = installed();
  const sheet = workbook.at('Waste Log').type('F1', ['Hours a week']);
  expect(installTabs(workbook).changes).toEqual(['Put back the formula of Hours a week in Waste Log']);
  expect(sheet.formula('F1')).toContain('Hours a week');
});

test('a lost formula with something below is a finding, and nothing is written over', () => {
  const workbook = installed();
  const sheet = workbook.at('Waste Log').type('A2', ['Retyping']).type('F1', ['Hours a week'], [2.5]);
  const { changes, findings } = installTabs(workbook);
  expect(changes).toEqual([]);
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Waste Log F1',
      'the formula of "Hours a week" is gone, and something stands below. Open Check & repair: it lists the cells in the way.',
    ],
  ]);
  expect(sheet.cell('F2')).toBe(2.5);
});

test('lost notes, drop-downs, warnings and colours come back with Repair', () => {
  const workbook = installed();
  const sheet = workbook.at('Actions');
  sheet.notes.delete('1,4');
  sheet.validations.push({ area: { row: 2, column: 4, columns: 1 }, rule: null });
  sheet.conditionalFormats.length = 0;
  workbook.at('Waste Log').protections.length = 0;
  expect(installTabs(workbook).changes).toEqual([]);
  expect(repairWorkbook(workbook).changes).toEqual([
    'Put back the warning on computed columns in Waste Log',
    'Put back the note on State in Actions',
    'Put back what State takes in Actions',
    'Put back the colours in Actions',
  ]);
  expect(planInstall(workbook, { looks: true }).changes).toEqual([]);
});

test('a setting that is missing is added under the others, and typed ones stay', () => {
  const workbook = installed();
  const sheet = workbook.at('Settings');
  sheet.type('B8', [37.5]).type('A9', ['Our rate']);
  expect(installTabs(workbook).changes).toEqual(['Add "Hourly cost" to Settings']);
  expect(sheet.cell('B8')).toBe(37.5);
  expect(
    sheet
      .values()
      .map(([name]) => name)
      .filter((name) => name === 'Hourly cost'),
  ).toHaveLength(1);
});

test('a sheet of the team with the name of a tab stays as it is', () => {
  const workbook = memoryWorkbook({
    sheets: {
      People: [
        ['Shift', 'Van'],
        ['early', 2],
      ],
    },
  });
  const { changes, findings } = installTabs(workbook);
  expect(changes).not.toContain('Add the tab People');
  expect(findings.map(({ where }) => where)).toEqual(['People']);
  expect(workbook.at('People').values()).toEqual([
    ['Shift', 'Van'],
    ['early', 2],
  ]);
});

test('a tab that was made by hand with our headers is taken over', () => {
  const workbook = memoryWorkbook({
    sheets: {
      People: [
        ['Name', 'Shoe size', 'Role'],
        ['Ann', 38, 'Designer'],
      ],
    },
  });
  expect(installTabs(workbook).changes).toContain('Take over the tab People');
  expect(workbook.at('People').values()).toEqual([
    ['Name', 'Shoe size', 'Role', 'Email', 'Contract hours', 'Fixed load hours', 'Active', 'Source'],
    ['Ann', 38, 'Designer', '', '', '', '', ''],
  ]);
});

test('a list of the team that shares its name and one header with a tab stays as it is', () => {
  const workbook = memoryWorkbook({
    sheets: {
      People: [
        ['Name', 'Shoe size'],
        ['Ann', 38],
      ],
    },
  });
  const { findings } = installTabs(workbook);
  expect(findings.map(({ where }) => where)).toEqual(['People']);
  expect(workbook.at('People').values()).toEqual([
    ['Name', 'Shoe size'],
    ['Ann', 38],
  ]);
});

test('a tab with rows above its headers is a finding, and waits', () => {
  const workbook = installed();
  workbook.at('Actions').insertRows(1, 2);
  const before = workbook.at('Actions').values();
  const { changes, findings } = installTabs(workbook);
  expect(changes).toEqual([]);
  expect(findings.map(({ where }) => where)).toEqual(['Actions A3']);
  expect(workbook.at('Actions').values()).toEqual(before);
});

test('a tab whose header row was deleted is a finding, and waits', () => {
  const workbook = installed();
  workbook.at('Actions').deleteRows(1, 1);
  workbook.at('Actions').type('A1', ['Call the vendor', 'Ann']);
  const { changes, findings } = installTabs(workbook);
  expect(changes).toEqual([]);
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Actions',
      'the header row is gone. Insert a row at the top, type What into its first cell, then run Install or update tabs.',
    ],
  ]);
});

test('each metric gets its trend, a formula a row', () => {
  const workbook = installed();
  const sheet = workbook.at('Metrics').type('A2', ['On-time rate'], ['Error rate']);
  expect(installTabs(workbook).changes).toEqual(['Add Trend to 2 rows of Metrics']);
  expect(sheet.formula('K3')).toContain('=$A3;');
  expect(planInstall(workbook).changes).toEqual([]);
});

test('all is done while nobody else changes the workbook', () => {
  const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
  installTabs(workbook);
  expect(workbook.exclusive).toBeGreaterThan(0);
});

test('a tab that goes away between plan and installation is refused with what to do', () => {
  const workbook = installed();
  workbook.at('Waste Log').type('F1', ['Hours a week']);
  const plan = planInstall(workbook);
  workbook.removeSheet('Waste Log');
  expect(applyInstall(workbook, plan).findings.map(({ where, problem }) => [where, problem])).toEqual([
    ['Waste Log', 'this tab went away meanwhile. Run Install or update tabs again.'],
  ]);
});

test('what people typed in any tab is there after every later installation', () => {
  const workbook = installed();
  show(workbook, 'Process Register', 'G1', 'Priority');
  workbook.at('Process Register').type('A2', ['Quote', 'Sell', 'Ann', 'Broken', 5, 4, 100, '', 'Bo']);
  workbook.at('Deliveries').type('A2', ['Acme', '', { day: 20_000 }]);
  workbook.removeSheet('Metrics');
  const before = workbook.contents();
  installTabs(workbook);
  expect(workbook.contents()).toMatchObject(before);
});

test('a tab of an older version is brought up to date, and one of a newer version is a finding', () => {
  const workbook = installed();
  workbook.at('Actions').change([{ kind: 'metadata', key: 'opsbook', value: 'actions,1' }]);
  workbook
    .at('Vendor Scorecard')
    .change([{ kind: 'metadata', key: 'opsbook', value: 'vendorScorecard,0.5' }]);
  workbook.at('Deliveries').change([{ kind: 'metadata', key: 'opsbook', value: 'deliveries,9' }]);
  const { changes, findings } = installTabs(workbook);
  expect(changes).toEqual([
    'Bring Vendor Scorecard to version 1',
    'Bring Actions to version 2: imports can be undone, and sample rows are told from yours',
  ]);
  expect(findings.map(({ where, problem }) => [where, problem])).toEqual([
    [
      'Deliveries',
      'a newer version of Opsbook made this tab. Update Opsbook; until then it is read as well as it can be.',
    ],
  ]);
  expect(workbook.at('Deliveries').metadata('opsbook')).toBe('deliveries,9');
});

test('an older tab is upgraded step by step: it says what changed, and formats that the team chose stay', () => {
  const workbook = installed();
  const sheet = workbook.at('Waste Log').type('A2', ['Retyping', '', 30, 5]);
  sheet.change([
    { kind: 'numberFormat', area: { row: 1, column: 3, columns: 1 }, pattern: '0.#' },
    { kind: 'numberFormat', area: { row: 1, column: 4, columns: 1 }, pattern: '0.000' },
    { kind: 'metadata', key: 'opsbook', value: 'wasteLog,1' },
  ]);
  expect(installTabs(workbook).changes).toEqual([
    'Bring Waste Log to version 2: minutes and times show no lone point',
  ]);
  expect(sheet.numberFormatAt(2, 3)).toBe('');
  expect(sheet.numberFormatAt(2, 4)).toBe('0.000');
  expect(sheet.metadata('opsbook')).toBe('wasteLog,2');
  expect(sheet.cell('A2')).toBe('Retyping');
  expect(planInstall(workbook).changes).toEqual([]);
});

test('an older tab takes the words that its list has since', () => {
  const workbook = installed();
  const sheet = workbook.at('Metrics');
  const figure = (sheet.values()[0]?.indexOf('Figure') ?? -1) + 1;
  const area = { row: 2, column: figure, columns: 1 };
  sheet.change([
    { kind: 'validation', area, rule: { kind: 'words', words: ['Typed'], strict: true, help: '' } },
    { kind: 'metadata', key: 'opsbook', value: 'metrics,2' },
  ]);
  expect(installTabs(workbook).changes).toEqual([
    'Bring Metrics to version 3: Figure counts inventory accuracy too',
    'Bring Metrics to version 4: imports can be undone, and sample rows are told from yours',
    'Bring Metrics to version 5: What it says and Missed in a row count from the logs too',
    'Put back what Figure takes in Metrics',
  ]);
  const rule = sheet.validationAt(2, figure);
  expect(rule?.kind === 'words' ? rule.words : []).toContain('INVENTORY_ACCURACY');
});

describe('what installing asks', () => {
  test('a product business gets Stock Counts, and Settings says so', () => {
    const workbook = memoryWorkbook({ sheets: { Sheet1: [] } });
    installTabs(workbook, { answers: { businessType: 'Product', whoSees: 'Leaders only' } });
    expect(workbook.at('Stock Counts').hidden).toBe(true);
    expect(workbook.at('Settings').cell('B2')).toBe('Product');
    expect(workbook.at('People').values()[0]).toContain('Last 1-on-1');
    expect(planInstall(workbook)).toEqual({ changes: [], findings: [], lost: [], waiting: [] });
  });

  test('answering later adds what is missing, and a business that changes back keeps its tab', () => {
    const workbook = installed();
    expect(workbook.sheet('Stock Counts')).toBeUndefined();
    expect(installTabs(workbook, { answers: { businessType: 'Both' } }).changes).toEqual([
      'Add the tab Stock Counts',
      'Set Business type to Both in Settings',
      'Renew the formula of Latest in Metrics',
      'Renew the formula of What it says in Metrics',
    ]);
    expect(installTabs(workbook, { answers: { businessType: 'Service' } }).changes).toEqual([
      'Set Business type to Service in Settings',
    ]);
    expect(workbook.sheet('Stock Counts')).toBeDefined();
  });
});

test('rates show as percent, row by row, and a format that the team chose stays', () => {
  const workbook = installed();
  const sheet = workbook.at('Metrics');
  const kinds = ['Rate', 'Amount', '', 'Rate'];
  kinds.forEach((kind, index) => {
    sheet.type(`A${index + 2}`, [`Metric ${index}`]).type(`M${index + 2}`, [kind]);
  });
  sheet.type('L3', ['days']).type('L4', ['%']);
  sheet.change([{ kind: 'numberFormats', row: 5, column: 5, patterns: [['0.000%']] }]);
  expect(installTabs(workbook).changes).toContain('Show rates as percent in Metrics');
  expect([2, 3, 4, 5].map((row) => sheet.numberFormatAt(row, 5))).toEqual(['0.0%', '0.0', '0.0%', '0.000%']);
  expect([2, 3].map((row) => sheet.numberFormatAt(row, 6))).toEqual(['0.0%', '0.0']);
  expect(planInstall(workbook).changes).toEqual([]);
});

test('a formula of a person’s own in the header of a computed column stays, and is a finding', () => {
  const workbook = installed();
  const own = '={"Hours a week";SEQUENCE(5)*7}';
  workbook.at('Waste Log').type('F1', [{ formula: own, shows: 'Hours a week' }]);
  const { changes, findings } = installTabs(workbook);
  expect(workbook.at('Waste Log').formula('F1')).toBe(own);
  expect(changes).toEqual([]);
  const problem =
    'a formula of your own stands here, and "Hours a week" is filled by Opsbook\'s. Move yours into a column of its own and empty this cell; Install or update tabs then puts Opsbook\'s back.';
  expect(findings).toEqual([expect.objectContaining({ where: 'Waste Log F1', problem })]);
  expect(checkTabs(workbook).findings).toEqual(findings);
});

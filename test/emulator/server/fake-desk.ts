import type {
  AlertView,
  CellStyle,
  CellView,
  Desk,
  DeskState,
  EditOutcome,
  SheetLayout,
} from '../../../emulator/desk';
import type { QuestionAnswer } from '../../../emulator/server/page-contract';

/** A sheet held in memory: what was typed, and how it looks, by 'row,column'. */
interface FakeSheet {
  readonly id: number;
  name: string;
  hidden: boolean;
  color: string | null;
  cells: Map<string, string>;
  looks: Map<string, Partial<CellView>>;
  layout: { -readonly [Key in keyof SheetLayout]: SheetLayout[Key] };
}

const DONE: EditOutcome = { kind: 'done' };
const HEADER: CellStyle = { bold: true, background: '#e8f0fe', wrap: true, verticalAlign: 'middle' };

/**
 * A desk without formulas and without Google, for tests of the server and the page alone. Its menu "Fake" has
 * items that ask, that fail, that loop for ever and that open a sidebar. Text that begins with = shows #NAME?.
 */
export function fakeDesk(
  ask: (alert: AlertView) => QuestionAnswer,
): Desk & { importCsv(name: string, text: string): void } {
  const sheets: FakeSheet[] = [
    deliveries(1),
    big(2),
    review(3),
    { ...newSheet(4, 'Settings'), hidden: true },
  ];
  let active = { sheet: 1, row: 1, column: 0 };
  let revision = 1;
  let opened = 0;
  let sidebar: DeskState['sidebar'] = null;
  let dialog: DeskState['dialog'] = null;
  let toast: DeskState['toast'] = null;
  const undone: (() => void)[] = [];
  const redone: (() => void)[] = [];

  const sheetOf = (id: number): FakeSheet => {
    const sheet = sheets.find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  };
  const done = (): EditOutcome => {
    revision += 1;
    return DONE;
  };
  const write = (sheet: FakeSheet, key: string, text: string): void => {
    if (text === '') sheet.cells.delete(key);
    else sheet.cells.set(key, text);
    revision += 1;
  };
  const shiftRows = (sheet: FakeSheet, from: number, by: number): EditOutcome => {
    const moved = <T>(map: Map<string, T>): Map<string, T> =>
      new Map(
        [...map].flatMap(([key, value]): [string, T][] => {
          const [row = 0, column = 0] = key.split(',').map(Number);
          if (row < from) return [[key, value]];
          return row + by < from && by < 0 ? [] : [[`${row + by},${column}`, value]];
        }),
      );
    sheet.cells = moved(sheet.cells);
    sheet.looks = moved(sheet.looks);
    sheet.layout.rows += by;
    return done();
  };
  const menu: Readonly<Record<string, () => void>> = {
    'Open sidebar': () => {
      opened += 1;
      sidebar = { title: 'Opsbook', html: SIDEBAR, opened };
    },
    'Open dialog': () => {
      opened += 1;
      dialog = { title: 'Import rows', html: '<p>A dialog</p>', width: 420, height: 200, opened };
    },
    'Ask a question': () => {
      const answer = ask({
        title: 'Add the sample?',
        message: 'It can be taken out again.',
        buttons: ['Yes', 'No'],
        wantsText: false,
      });
      write(sheetOf(1), '9,0', `answered ${answer.button}`);
    },
    'Ask for a name': () => {
      const answer = ask({
        title: 'Who are you?',
        message: 'Your name',
        buttons: ['OK', 'Cancel'],
        wantsText: true,
      });
      write(sheetOf(1), '9,0', `${answer.button}: ${answer.text}`);
    },
    'Say hello': () => {
      opened += 1;
      toast = { title: 'Opsbook', message: 'Tabs are up to date.', shown: opened };
    },
    Fail: () => {
      throw new Error('Deliveries, header row: the column "First promise" is missing. Run Check & repair.');
    },
    'Loop for ever': () => {
      for (;;);
    },
  };

  const typeInto = (sheet: FakeSheet, row: number, column: number, text: string): void => {
    const key = `${row},${column}`;
    const before = sheet.cells.get(key) ?? '';
    write(sheet, key, text);
    undone.push(() => {
      write(sheet, key, before);
      redone.push(() => typeInto(sheet, row, column, text));
    });
  };

  return {
    state: () => ({
      title: 'Larkfield Signs operations',
      user: 'Mara Lindqvist',
      timezone: 'Europe/Berlin',
      locale: 'en_US',
      sheets: sheets.map(({ id, name, hidden, color }) => ({ id, name, hidden, color })),
      active,
      menus: [
        { title: 'Fake', items: [...Object.keys(menu).slice(0, 4), null, ...Object.keys(menu).slice(4)] },
      ],
      sidebar,
      dialog,
      toast,
      mails: 1,
      revision,
    }),
    layout: (id) => sheetOf(id).layout,
    cells: (id, row, column, rows, columns) => {
      const sheet = sheetOf(id);
      return Array.from({ length: rows }, (_, r) =>
        Array.from({ length: columns }, (_, c) => cellView(sheet, `${row + r},${column + c}`)),
      );
    },
    editText: (id, row, column) => sheetOf(id).cells.get(`${row},${column}`) ?? '',
    activate: (sheet, row, column) => {
      active = { sheet, row, column };
    },
    edit: (id, edits, confirmed) => {
      const sheet = sheetOf(id);
      for (const { row, column, text } of edits) {
        const choices = sheet.looks.get(`${row},${column}`)?.choices;
        if (choices && text !== '' && !choices.includes(text)) {
          return {
            kind: 'refused',
            message: `The data you entered in cell ${String.fromCharCode(65 + column)}${row + 1} violates the data validation rules set on this cell.`,
          };
        }
        if (id === 1 && column === 6 && !confirmed) {
          return {
            kind: 'warning',
            message:
              "You're trying to edit part of this sheet that shouldn't be changed accidentally. Edit anyway?",
          };
        }
      }
      for (const { row, column, text } of edits) typeInto(sheet, row, column, text);
      return DONE;
    },
    insertRows: (id, before, count) => shiftRows(sheetOf(id), before, count),
    deleteRows: (id, first, count) => shiftRows(sheetOf(id), first, -count),
    insertColumns: done,
    deleteColumns: done,
    sort: (id, column, ascending) => {
      const sheet = sheetOf(id);
      const first = Math.max(sheet.layout.frozenRows, 1);
      const rows = [...new Set([...sheet.cells.keys()].map((key) => Number(key.split(',')[0])))].filter(
        (r) => r >= first,
      );
      const sorted = [...rows].sort((a, b) => {
        const order = (sheet.cells.get(`${a},${column}`) ?? '').localeCompare(
          sheet.cells.get(`${b},${column}`) ?? '',
        );
        return ascending ? order : -order;
      });
      const before = new Map(sheet.cells);
      rows
        .sort((a, b) => a - b)
        .forEach((row, i) => {
          for (let c = 0; c < sheet.layout.columns; c += 1) {
            const text = before.get(`${sorted[i]},${c}`);
            if (text === undefined) sheet.cells.delete(`${row},${c}`);
            else sheet.cells.set(`${row},${c}`, text);
          }
        });
      return done();
    },
    collapseGroup: (id, first, collapsed) => {
      const { layout } = sheetOf(id);
      layout.columnGroups = layout.columnGroups.map((group) =>
        group.first === first ? { ...group, collapsed } : group,
      );
      done();
    },
    resizeColumn: (id, column, pixels) => {
      const { layout } = sheetOf(id);
      layout.columnWidths = { ...layout.columnWidths, [column]: pixels };
      done();
    },
    freeze: (id, rows, columns) => {
      const { layout } = sheetOf(id);
      layout.frozenRows = rows;
      layout.frozenColumns = columns;
      done();
    },
    addSheet: () => {
      const sheet = newSheet(Math.max(...sheets.map(({ id }) => id)) + 1, `Sheet${sheets.length + 1}`);
      sheets.push(sheet);
      done();
      return { id: sheet.id, name: sheet.name, hidden: false, color: null };
    },
    renameSheet: (id, name) => {
      if (sheets.some((sheet) => sheet.name === name && sheet.id !== id)) {
        return {
          kind: 'refused',
          message: `A sheet with the name "${name}" already exists. Please enter another name.`,
        };
      }
      sheetOf(id).name = name;
      return done();
    },
    deleteSheet: (id) => {
      sheets.splice(sheets.indexOf(sheetOf(id)), 1);
      return done();
    },
    runMenu: (_title, label) => {
      const item = menu[label];
      if (!item) throw new Error(`There is no menu item ${label}.`);
      item();
      done();
    },
    runFunction: (name, args) => {
      if (name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
      if (name === 'fail') throw new Error('The tab Deliveries is missing. Install the tabs first.');
      if (name === 'write') typeInto(sheetOf(1), 9, 1, String(args[0]));
      return { name, args };
    },
    closeSidebar: () => {
      sidebar = null;
      done();
    },
    closeDialog: () => {
      dialog = null;
      done();
    },
    outbox: () => [
      {
        to: 'dev@larkfield.example',
        cc: '',
        subject: 'Review of September',
        body: 'On time 88 %',
        htmlBody:
          '<h2>Review of September</h2><script>parent.document.title = "taken"</script><p>On time 88 %</p>',
        attachments: [{ name: 'review.txt', type: 'text/plain', base64: 'T24gdGltZSA4OCAl' }],
        sentAt: '2026-10-02T09:30:00',
      },
    ],
    computeRest: () => undefined,
    paste: (from, to) => {
      const [source, target] = [sheetOf(from.sheet), sheetOf(to.sheet)];
      for (let r = 0; r < Math.max(from.rows, to.rows); r += 1) {
        for (let c = 0; c < Math.max(from.columns, to.columns); c += 1) {
          const key = `${from.row + (r % from.rows)},${from.column + (c % from.columns)}`;
          typeInto(target, to.row + r, to.column + c, source.cells.get(key) ?? '');
        }
      }
      return DONE;
    },
    edge: (id, _row, column) => ({ row: sheetOf(id).layout.rows - 1, column }),
    undo: () => {
      undone.pop()?.();
      return true;
    },
    redo: () => {
      redone.pop()?.();
      return true;
    },
    importCsv: (name, text) => {
      const sheet = newSheet(Math.max(...sheets.map(({ id }) => id)) + 1, name);
      text.split('\n').forEach((line, r) => {
        line.split(',').forEach((cell, c) => {
          if (cell !== '') sheet.cells.set(`${r},${c}`, cell);
        });
      });
      sheets.push(sheet);
      active = { sheet: sheet.id, row: 0, column: 0 };
      done();
    },
  };
}

function cellView(sheet: FakeSheet, key: string): CellView {
  const text = sheet.cells.get(key) ?? '';
  const look = sheet.looks.get(key) ?? {};
  if (text.startsWith('='))
    return { text: '#NAME?', kind: 'error', error: `Unknown function: '${text.slice(1)}'.`, ...look };
  if (text === '') return { text, kind: 'blank', ...look };
  return { text, kind: /^-?[\d.,]+ ?%?$/.test(text) ? 'number' : 'text', ...look };
}

function newSheet(id: number, name: string): FakeSheet {
  return {
    id,
    name,
    hidden: false,
    color: null,
    cells: new Map(),
    looks: new Map(),
    layout: {
      rows: 1000,
      columns: 26,
      frozenRows: 0,
      frozenColumns: 0,
      columnWidths: {},
      rowHeights: {},
      hiddenColumns: [],
      hiddenRows: [],
      columnGroups: [],
      merges: [],
      gridlines: true,
      charts: [],
    },
  };
}

function deliveries(id: number): FakeSheet {
  const sheet = newSheet(id, 'Deliveries');
  const rows = [
    [
      'Who',
      'Direction',
      'First promise',
      'Delivered',
      'Status',
      'Right first time?',
      'Late by (days)',
      'Item',
      'Order',
      'Trend',
      'Notes',
    ],
    [
      'Harbor Cafe',
      'To client',
      '2026-09-04',
      '2026-09-04',
      'Delivered',
      'Yes',
      '0',
      'Fascia sign',
      'A-1041',
      '',
      'Installed in the evening of the promised day, which counts as on time',
    ],
    [
      'Northgate Dental',
      'To client',
      '2026-09-08',
      '2026-09-11',
      'Delivered',
      'No',
      '3',
      'Window letters',
      'A-1042',
      '',
      '',
    ],
    [
      'BrightLine',
      'From vendor',
      '2026-09-09',
      '2026-09-09',
      'Delivered',
      'Yes',
      '0',
      'LED modules',
      'P-220',
      '',
      '',
    ],
    ['Oak & Ash', 'To client', '2026-09-15', '', 'Open', '', '12', 'Projecting sign', 'A-1043', '', ''],
  ];
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') sheet.cells.set(`${r},${c}`, text);
      if (r === 0) sheet.looks.set(`0,${c}`, { style: HEADER, note: `What to type under ${text}` });
    });
  });
  for (let r = 1; r < 40; r += 1) {
    sheet.looks.set(`${r},4`, { choices: ['Open', 'Delivered', 'Cancelled'] });
    sheet.looks.set(`${r},5`, { choices: ['Yes', 'No'] });
    sheet.looks.set(`${r},2`, { style: { align: 'right' } });
    sheet.looks.set(`${r},3`, { style: { align: 'right' } });
  }
  sheet.looks.set('2,6', { style: { background: '#fce8e6', color: '#a50e0e' } });
  sheet.looks.set('4,6', {
    style: { background: '#fce8e6', color: '#a50e0e' },
    invalid: 'Invalid: Input must be a number up to 10',
  });
  sheet.looks.set('1,7', { link: 'https://example.com/sop' });
  sheet.looks.set('2,9', { sparkline: { data: [3, 5, 2, 8, 6, 9], options: {} } });
  sheet.looks.set('3,9', { sparkline: { data: [3, -2, 5, 4], options: { charttype: 'column' } } });
  sheet.cells.set('5,0', '=ONTIME()');
  Object.assign(sheet.layout, {
    frozenRows: 1,
    frozenColumns: 1,
    columnWidths: { 0: 160, 5: 120, 7: 140 },
    rowHeights: { 0: 34 },
    hiddenColumns: [12],
    columnGroups: [{ first: 7, last: 8, collapsed: false }],
  });
  return sheet;
}

function big(id: number): FakeSheet {
  const sheet = newSheet(id, 'Twenty thousand');
  sheet.color = '#34a853';
  sheet.layout.rows = 20_000;
  sheet.layout.columns = 12;
  for (let r = 0; r < 20_000; r += 1) {
    for (let c = 0; c < 12; c += 1)
      sheet.cells.set(`${r},${c}`, c === 0 ? `Line ${r + 1}` : String(r * 12 + c));
  }
  return sheet;
}

function review(id: number): FakeSheet {
  const sheet = newSheet(id, 'Review 2026-09');
  sheet.color = '#1a73e8';
  sheet.layout.gridlines = false;
  sheet.layout.merges = [
    { row: 0, column: 0, rows: 1, columns: 8 },
    { row: 2, column: 0, rows: 3, columns: 4 },
  ];
  sheet.cells.set('0,0', 'Operations review, September 2026');
  sheet.looks.set('0,0', { style: { bold: true, size: 18 } });
  sheet.layout.rowHeights = { 0: 36 };
  sheet.cells.set(
    '2,0',
    'In short: 88 % of the promises were kept. One metric is unusual: errors reached nine jobs of thirty-one, more than in any month before.',
  );
  sheet.looks.set('2,0', { style: { wrap: true, background: '#fef7e0', verticalAlign: 'top' } });
  sheet.cells.set('6,0', 'Metric');
  sheet.cells.set('6,1', 'Value');
  sheet.looks.set('6,0', { style: { bold: true, border: 'bottom' } });
  sheet.looks.set('6,1', { style: { bold: true, border: 'bottom' } });
  sheet.looks.set('7,0', { style: { border: 'all' } });
  sheet.looks.set('7,1', { style: { border: 'all', wrap: true } });
  sheet.cells.set('7,0', 'On time');
  sheet.cells.set('7,1', 'A sentence that is long enough to need several lines in a narrow cell');
  sheet.layout.charts = [
    {
      type: 'LINE',
      title: 'On-time rate',
      row: 9,
      column: 0,
      width: 480,
      height: 260,
      labels: ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'],
      series: [
        { name: 'On time', values: [0.88, 0.79, 0.93, 0.81, null, 0.91] },
        { name: 'Mean', values: [0.85, 0.85, 0.85, 0.85, 0.85, 0.85] },
      ],
    },
    {
      type: 'COLUMN',
      title: 'Problems by kind',
      row: 9,
      column: 5,
      width: 360,
      height: 260,
      labels: ['Rework', 'Waiting', 'Retyping'],
      series: [{ name: 'Hours', values: [9, 6, 5] }],
    },
  ];
  return sheet;
}

const SIDEBAR = `<!DOCTYPE html><html><head><base target="_top"><style>body{font:14px Roboto,Arial;margin:16px}</style></head><body>
<h2>Next</h2><button id="call">Ask the server</button><button id="fail">Fail</button><button id="many">Many</button>
<button id="date">Send a date</button><button id="close">Close</button><a href="#gid=2&range=B7">Row 7</a>
<p id="out" role="status"></p><script>
const out = document.getElementById('out');
const on = (id, f) => { document.getElementById(id).onclick = f; };
const run = (user) => google.script.run.withUserObject(user)
  .withSuccessHandler((value, u) => { out.textContent = JSON.stringify(value) + ' ' + u; })
  .withFailureHandler((error, u) => { out.textContent = 'failed: ' + error.message + ' ' + u; });
on('call', () => run('me').write('from the sidebar', { a: [1, null, 'x'] }));
on('fail', () => run('me').fail());
on('date', () => { try { run('me').write({ nested: [new Date()] }); } catch (e) { out.textContent = 'threw: ' + e.message; } });
on('many', () => { let n = 0; for (let i = 0; i < 15; i++) google.script.run.withSuccessHandler(() => { n += 1; out.textContent = 'done ' + n; }).count(i); });
on('close', () => google.script.host.close());
try { out.textContent = 'parent: ' + window.parent.document.title; } catch (e) { out.textContent = 'parent out of reach'; }
</script></body></html>`;

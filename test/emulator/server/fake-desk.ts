import type { AlertView, Desk, DeskState, EditOutcome } from '../../../emulator/desk';
import type { QuestionAnswer } from '../../../emulator/server/page-contract';
import { big, cellView, deliveries, type FakeSheet, newSheet, review } from './fake-sheets';

const DONE: EditOutcome = { kind: 'done' };

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

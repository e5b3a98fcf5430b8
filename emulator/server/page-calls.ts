import type { CellView, Desk } from '../desk';
import type { PageCall, PageCalls, PageState } from './page-contract';

type Kind = 'index' | 'count' | 'text' | 'flag' | 'edits' | 'list' | 'block' | 'direction';

/** What each call takes, in order. Anything else is refused before it reaches the workbook. */
const PARAMETERS: Readonly<Record<PageCall, readonly Kind[]>> = {
  state: [],
  layout: ['index'],
  cells: ['index', 'index', 'index', 'count', 'count'],
  editText: ['index', 'index', 'index'],
  activate: ['index', 'index', 'index'],
  edit: ['index', 'edits', 'flag'],
  paste: ['block', 'block', 'flag', 'flag'],
  edge: ['index', 'index', 'index', 'direction'],
  insertRows: ['index', 'index', 'count', 'flag'],
  deleteRows: ['index', 'index', 'count', 'flag'],
  insertColumns: ['index', 'index', 'count', 'flag'],
  deleteColumns: ['index', 'index', 'count', 'flag'],
  sort: ['index', 'index', 'flag', 'flag'],
  collapseGroup: ['index', 'index', 'flag'],
  resizeColumn: ['index', 'index', 'count'],
  freeze: ['index', 'index', 'index'],
  addSheet: [],
  renameSheet: ['index', 'text'],
  deleteSheet: ['index'],
  runMenu: ['text', 'text'],
  runFunction: ['text', 'list'],
  closeSidebar: [],
  closeDialog: [],
  outbox: [],
  undo: [],
  redo: [],
  sidebarHtml: [],
  dialogHtml: [],
};

const READS: ReadonlySet<PageCall> = new Set<PageCall>([
  'state',
  'layout',
  'cells',
  'editText',
  'edge',
  'outbox',
  'sidebarHtml',
  'dialogHtml',
]);
const SCRIPTS: ReadonlySet<PageCall> = new Set<PageCall>(['runMenu', 'runFunction']);

/** Rows × columns of one `cells` call, so that no page can ask for a whole large sheet at once. */
const MOST_CELLS = 20_000;

/** True for a call after which the page wants to know the new state. */
export function mayChange(call: PageCall): boolean {
  return !READS.has(call);
}

/** True for a call that runs the add-on, which may take long or never end. */
export function runsScript(call: PageCall): boolean {
  return SCRIPTS.has(call);
}

/** The call and its arguments, checked. Throws an Error that names what does not fit. */
export function readCall(method: unknown, args: unknown): { method: PageCall; args: readonly unknown[] } {
  if (typeof method !== 'string' || !Object.hasOwn(PARAMETERS, method)) {
    throw new Error(`There is no call named ${JSON.stringify(method)}.`);
  }
  const call = method as PageCall;
  const kinds = PARAMETERS[call];
  if (!Array.isArray(args) || args.length !== kinds.length) {
    throw new Error(`${call} takes ${kinds.length} arguments.`);
  }
  kinds.forEach((kind, i) => {
    if (!fits(kind, args[i])) throw new Error(`${call}: argument ${i + 1} does not fit (${kind}).`);
  });
  if (call === 'cells' && Number(args[3]) * Number(args[4]) > MOST_CELLS) {
    throw new Error(`cells: at most ${MOST_CELLS} cells at once.`);
  }
  return { method: call, args };
}

function fits(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'index':
      return Number.isInteger(value) && Number(value) >= 0;
    case 'count':
      return Number.isInteger(value) && Number(value) >= 1;
    case 'text':
      return typeof value === 'string';
    case 'flag':
      return typeof value === 'boolean';
    case 'list':
      return Array.isArray(value);
    case 'direction':
      return ['up', 'down', 'left', 'right'].includes(String(value));
    case 'block':
      return isBlock(value);
    case 'edits':
      return Array.isArray(value) && value.every(isEdit);
  }
}

function isEdit(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  const edit = value as Readonly<Record<string, unknown>>;
  return fits('index', edit.row) && fits('index', edit.column) && typeof edit.text === 'string';
}

function isBlock(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  const { sheet, row, column, rows, columns } = value as Readonly<Record<string, unknown>>;
  return (
    [sheet, row, column].every((one) => fits('index', one)) &&
    [rows, columns].every((one) => fits('count', one))
  );
}

/** The desk as the page sees it. */
export function pageCalls(desk: Desk, file: string): PageCalls {
  const bound = Object.fromEntries(
    (Object.keys(PARAMETERS) as PageCall[])
      .filter((name): name is PageCall & keyof Desk => name !== 'sidebarHtml' && name !== 'dialogHtml')
      .map((name) => [name, (...args: never[]) => (desk[name] as (...given: never[]) => unknown)(...args)]),
  ) as unknown as Omit<PageCalls, 'state' | 'cells' | 'sidebarHtml' | 'dialogHtml'>;
  return {
    ...bound,
    state: () => pageState(desk, file),
    cells: (...area) => desk.cells(...area).map((row) => row.map(orNull)),
    sidebarHtml: () => desk.state().sidebar?.html ?? '',
    dialogHtml: () => desk.state().dialog?.html ?? '',
  };
}

function orNull(cell: CellView): CellView | null {
  return cell.kind === 'blank' && Object.keys(cell).length === 2 && cell.text === '' ? null : cell;
}

function pageState(desk: Desk, file: string): PageState {
  const state = desk.state();
  const { sidebar, dialog } = state;
  return {
    ...state,
    file,
    sidebar: sidebar && { title: sidebar.title, opened: sidebar.opened },
    dialog: dialog && {
      title: dialog.title,
      width: dialog.width,
      height: dialog.height,
      opened: dialog.opened,
    },
  };
}

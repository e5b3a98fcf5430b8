import './page.css';
import type { CellBlock } from '../desk';
import type { PageEvent, PageState, Question } from '../server/page-contract';
import { readDeepLink, readReference } from './a1';
import { openActions } from './actions';
import { openAddOnWindows } from './add-on-windows';
import { openBusyMark } from './busy-mark';
import { type CellEditor, openCellEditor } from './cell-editor';
import { openCellTooltip } from './cell-tooltip';
import { type Connection, connect } from './connection';
import { type OpenDialog, openDialog, tell } from './dialog-box';
import { make } from './dom';
import { goToBlock, openFormulaBar } from './formula-bar';
import { listenToClipboard } from './grid-clipboard';
import { listenToKeys } from './grid-keys';
import { listenToGridMenu } from './grid-menu';
import { listenToMouse } from './grid-mouse';
import { openChartLayer, openGroupStrip } from './grid-overlays';
import { describeGrid } from './grid-roles';
import { openGridView } from './grid-view';
import { markHidden } from './hidden-marks';
import { openMenuBar } from './menu-bar';
import { openOutbox } from './outbox';
import { openedMenu } from './popup-menu';
import { paintSelection } from './selection-painter';
import { openSheetTabs } from './sheet-tabs';
import { openTitleBar } from './title-bar';
import { openToast } from './toast';
import { openToolbar } from './toolbar';
import { openWorkbookView } from './workbook-view';

/** A sidebar shows its own progress; only a call that hangs gets the page's mark with its way to cancel. */
const SIDEBAR_BUSY_AFTER_MS = 4000;

const OWN_ANSWER_MS = 40;

/** Starts the page: everything that it shows hangs on the workbook's state, and asks the server for the rest. */
async function start(): Promise<void> {
  const token = document.querySelector<HTMLMetaElement>('meta[name="opsbook-token"]')?.content ?? '';
  const early: (() => void)[] = [];
  let onState = (state: PageState, activated: boolean): void =>
    void early.push(() => onState(state, activated));
  let onEvent = (event: PageEvent): void => void early.push(() => onEvent(event));
  let onLine = (_open: boolean): void => {};
  const connection = connect(token, {
    onState: (state, activated) => onState(state, activated),
    onEvent: (event) => onEvent(event),
    onLine: (open) => onLine(open),
  });

  const failed = (error: unknown): void => console.warn(error);
  const view = openWorkbookView(connection, await connection.call('state'), failed);
  const busy = openBusyMark(() => connection.cancel().catch(failed));
  const actions = openActions(connection, view, busy);
  const grid = openGridView(view, (column, pixels) => void actions.resizeColumn(column, pixels));
  const editor = openCellEditor(view, grid, actions);
  const toast = openToast(view.state().toast);
  const followLink = async (url: string): Promise<void> => {
    const link = readDeepLink(url);
    if (!link) return void window.open(url, '_blank', 'noopener');
    const block = readReference(link.range ?? 'A1')?.block ?? { top: 0, left: 0, bottom: 0, right: 0 };
    await goToBlock(view, grid, link.sheet, block);
  };
  const follow = (url: string): void =>
    void followLink(url).catch((error: Error) => tell('There was a problem', error.message));

  const windows = openAddOnWindows({
    fetchHtml: (kind) => actions.attempt(kind === 'sidebar' ? 'sidebarHtml' : 'dialogHtml'),
    close: (kind) => void actions.attempt(kind === 'sidebar' ? 'closeSidebar' : 'closeDialog'),
    host: {
      run: async (name, args) => {
        await view.tellActive();
        return busy.during(connection.call('runFunction', name, args), SIDEBAR_BUSY_AFTER_MS);
      },
      focusEditor: () => editor.field.focus(),
      followLink: follow,
    },
  });
  const chooser = csvChooser((file) => void actions.importCsv(file));
  const titleBar = openTitleBar(
    view,
    openMenuBar(view, actions, () => chooser.click()),
    () => void actions.attempt('outbox').then((mails) => mails && openOutbox(mails)),
  );
  grid.element.append(openChartLayer(view, grid), editor.field);
  document.body.append(
    titleBar.element,
    openToolbar(view, actions),
    openFormulaBar(view, grid, editor),
    make(
      'main',
      { class: 'work' },
      make('div', { class: 'sheet' }, openGroupStrip(view, grid, actions), grid.element),
      windows.sidebar,
    ),
    openSheetTabs(view, actions),
    busy.element,
    toast.element,
    openCellTooltip(view, grid, follow),
    chooser,
  );
  describeGrid(grid, editor.field);
  listenToKeys(view, grid, editor, actions);
  listenToMouse(view, grid, editor, follow);
  listenToGridMenu(view, grid, editor, actions);
  markHidden(view, grid);
  let copied: CellBlock | null = null;
  const paint = (): void => paintSelection(view, grid, copied);
  listenToClipboard(
    view,
    editor,
    actions,
    (message) => toast.show('', message),
    (block) => {
      copied = block;
      paint();
    },
  );
  grid.onDrawn(paint);
  view.listen((change) => {
    if (change === 'selection') paint();
    if (change === 'state') {
      windows.show(view.state());
      toast.take(view.state().toast);
    }
  });

  onState = (state, activated) => void view.take(state, activated).catch(failed);
  onEvent = eventHandler(connection, {
    revision: async (revision) => {
      titleBar.keep('saving');
      if (revision < 0) view.forget();
      // The answer to this page's own call says the same, and is on its way.
      else await new Promise((resolve) => setTimeout(resolve, OWN_ANSWER_MS));
      if (revision === view.state().revision) return;
      void connection
        .call('state')
        .then((state) => view.take(state, false))
        .catch(failed);
    },
    saved: () => titleBar.keep('saved'),
    trouble: (message) => toast.show('Opsbook', message),
  });
  let wasLost = false;
  onLine = (open) => {
    titleBar.keep(open ? 'saved' : 'lost');
    if (open && wasLost)
      void connection
        .call('state')
        .then((state) => view.take(state, false))
        .catch(failed);
    wasLost = !open;
  };
  const first = view.state();
  await view.openSheet(first.active.sheet, { ...first.active, end: first.active });
  early.forEach((run) => void run());
  keepKeyboard(editor);
  editor.field.focus();
}

/** After a click on a button around the grid the keyboard goes back to the cells, as in Sheets. */
function keepKeyboard(editor: CellEditor): void {
  document.addEventListener('click', (event) => {
    const from = event.target instanceof Element ? event.target : null;
    if (!from?.closest('.toolbar, .sheet-tab, .menu, .group-control')) return;
    if (!openedMenu() && !document.querySelector('dialog[open]')) editor.field.focus({ preventScroll: true });
  });
}

interface EventListeners {
  revision(revision: number): Promise<void>;
  saved(): void;
  trouble(message: string): void;
}

/** Events of the server; a question is shown until it is answered here or in another window. */
function eventHandler(connection: Connection, listeners: EventListeners): (event: PageEvent) => void {
  let asked: { readonly question: Question; readonly dialog: OpenDialog } | null = null;
  const ask = (question: Question | null): void => {
    if (asked?.question.id === question?.id) return;
    const before = asked;
    asked = null;
    before?.dialog.close();
    if (!question) return;
    const dialog = openDialog(question.alert);
    asked = { question, dialog };
    void dialog.answer.then((answer) => {
      // Closed from outside: another window has answered.
      if (asked?.question.id !== question.id) return;
      asked = null;
      connection.answer(question.id, answer).catch((error: Error) => listeners.trouble(error.message));
    });
  };
  return (event) => {
    if (event.kind === 'question') ask(event.question);
    else if (event.kind === 'revision') void listeners.revision(event.revision);
    else if (event.kind === 'saved') listeners.saved();
    else listeners.trouble(event.message);
  };
}

function csvChooser(chosen: (file: File) => void): HTMLInputElement {
  const input = make('input', {
    type: 'file',
    accept: '.csv,text/csv',
    hidden: true,
    'aria-label': 'CSV file',
  });
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) chosen(file);
  });
  return input;
}

void start().catch((error: Error) => {
  document.body.append(make('p', { class: 'fatal', role: 'alert' }, error.message));
});

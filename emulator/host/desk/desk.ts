import type {
  CellBlock,
  CellView,
  Desk,
  DeskState,
  EditOutcome,
  SheetLayout,
  SheetSummary,
} from '../../desk';
import { type CellEdit, protectionOutcome, typeCells } from '../edits';
import type { Host } from '../host';
import { itemsOf } from '../menus';
import { overlap } from '../model/area';
import type { Checkpoint } from '../model/checkpoint';
import type { SheetState } from '../model/state';
import { pasteBlock } from '../paste';
import { ServiceError } from '../realm/service';
import { collapse } from '../services/spreadsheet/group';
import { checkSheetName, freeName } from '../services/spreadsheet/sheet-names';
import type { Session } from '../session';
import { cellViews } from './cell-views';
import { edgeFrom } from './edge';
import { layoutOf } from './layout';

const DONE: EditOutcome = { kind: 'done' };
const VERTICAL_MERGES = "You can't sort a range with vertical merges.";
const MOST_UNDO = 100;

/** Rows or columns that are inserted before a place, or deleted from it on. */
interface LineEdit {
  readonly axis: 'row' | 'column';
  readonly at: number;
  readonly count: number;
  readonly deleting: boolean;
}

/** The workbook as one person's page drives it. */
export function openDesk(host: Host, session: Session): Desk {
  const { workbook } = host;
  const { book } = workbook;
  const undone: Checkpoint[] = [];
  const past: Checkpoint[] = [];

  /** Runs an edit as one step that undo takes back. */
  const step = <T>(edit: () => T): T => {
    const before = book.checkpoint();
    const { revision } = book;
    try {
      return edit();
    } finally {
      if (book.revision !== revision) {
        past.push(before);
        if (past.length > MOST_UNDO) past.shift();
        undone.length = 0;
      }
    }
  };
  const swap = (from: Checkpoint[], to: Checkpoint[]): boolean => {
    const target = from.pop();
    if (target === undefined) return false;
    to.push(book.checkpoint());
    book.restore(target);
    return true;
  };
  const whole = (sheet: SheetState) => ({ row: 0, column: 0, rows: sheet.rows, columns: sheet.columns });

  const lines = (id: number, { axis, at, count, deleting }: LineEdit, confirmed: boolean): EditOutcome => {
    const sheet = book.sheet(id);
    const size = axis === 'row' ? sheet.rows : sheet.columns;
    if (at < 0 || count < 1 || at > size || (deleting && at + count > size)) {
      return { kind: 'refused', message: `Those ${axis}s are outside the sheet.` };
    }
    if (deleting && count >= size) {
      return { kind: 'refused', message: `You can't delete all the ${axis}s on the sheet.` };
    }
    const area =
      axis === 'row'
        ? { ...whole(sheet), row: at, rows: count }
        : { ...whole(sheet), column: at, columns: count };
    const met = deleting
      ? workbook.protections(id, area, session.user)
      : workbook.protectionsAround(id, axis, at, session.user);
    const allowed = protectionOutcome(met, confirmed);
    if (allowed.kind !== 'done') return allowed;
    step(() =>
      deleting
        ? workbook.deleteLines(id, axis, at, count)
        : workbook.insertLines(id, axis, at, count, 'after'),
    );
    return DONE;
  };

  return {
    state: () => stateOf(host, session),
    layout: (sheet): SheetLayout => workbook.inView(sheet, () => layoutOf(workbook, book.sheet(sheet))),
    cells: (sheet, row, column, rows, columns): CellView[][] =>
      workbook.inView(sheet, () => cellViews(workbook, book.sheet(sheet), { row, column, rows, columns })),
    computeRest() {
      if (workbook.computeRest()) book.revision++;
    },
    editText: (sheet, row, column) => workbook.editText(sheet, row, column),
    activate(sheet, row, column) {
      book.sheet(sheet);
      session.active = { sheet, row, column, rows: 1, columns: 1 };
    },
    edit: (sheet, edits: readonly CellEdit[], confirmed) =>
      step(() => typeCells(host, session, sheet, edits, confirmed)),
    paste: (from, to, cut, confirmed) =>
      step(() => pasteBlock(host, session, inGrid(book.sheet(from.sheet), from), to, cut, confirmed)),
    edge: (sheet, row, column, toward) =>
      workbook.inView(sheet, () => edgeFrom(workbook, sheet, row, column, toward)),
    insertRows: (sheet, at, count, confirmed) =>
      lines(sheet, { axis: 'row', at, count, deleting: false }, confirmed),
    deleteRows: (sheet, at, count, confirmed) =>
      lines(sheet, { axis: 'row', at, count, deleting: true }, confirmed),
    insertColumns: (sheet, at, count, confirmed) =>
      lines(sheet, { axis: 'column', at, count, deleting: false }, confirmed),
    deleteColumns: (sheet, at, count, confirmed) =>
      lines(sheet, { axis: 'column', at, count, deleting: true }, confirmed),
    sort(id, column, ascending, confirmed) {
      const sheet = book.sheet(id);
      const first = Math.max(1, sheet.frozenRows);
      const area = { ...whole(sheet), row: first, rows: sheet.rows - first };
      if (area.rows < 1) return DONE;
      const allowed = protectionOutcome(workbook.protections(id, area, session.user), confirmed);
      if (allowed.kind !== 'done') return allowed;
      if (sheet.merges.some((merge) => merge.rows > 1 && overlap(merge, area))) {
        return { kind: 'refused', message: VERTICAL_MERGES };
      }
      step(() => workbook.sort(id, area, [{ column, ascending }]));
      return DONE;
    },
    collapseGroup(sheet, first, collapsed) {
      step(() => collapse(host, sheet, 'column', (group) => group.first === first, collapsed));
    },
    resizeColumn(sheet, column, pixels) {
      step(() => {
        const { columnProps } = book.sheet(sheet);
        columnProps[column] = { ...columnProps[column], size: Math.max(2, Math.round(pixels)) };
        book.revision++;
      });
    },
    freeze(id, rows, columns) {
      step(() => {
        const sheet = book.sheet(id);
        sheet.frozenRows = Math.min(rows, sheet.rows - 1);
        sheet.frozenColumns = Math.min(columns, sheet.columns - 1);
        book.revision++;
      });
    },
    addSheet() {
      const sheet = step(() => book.addSheet(freeName(workbook)));
      session.active = { sheet: sheet.id, row: 0, column: 0, rows: 1, columns: 1 };
      return summaryOf(sheet);
    },
    renameSheet(sheet, name) {
      try {
        checkSheetName(workbook, name, sheet);
      } catch (error) {
        if (error instanceof ServiceError) return { kind: 'refused', message: error.message };
        throw error;
      }
      step(() => workbook.renameSheet(sheet, name));
      return DONE;
    },
    deleteSheet(id) {
      const others = book.sheets().filter((sheet) => sheet.id !== id && !sheet.hidden);
      if (others.length === 0) {
        return { kind: 'refused', message: "You can't remove all the visible sheets in a document." };
      }
      const sheet = book.sheet(id);
      const allowed = protectionOutcome(workbook.protections(id, whole(sheet), session.user), true);
      if (allowed.kind !== 'done') return allowed;
      step(() => workbook.deleteSheet(id));
      return DONE;
    },
    runMenu(title, label) {
      const item = session.menus
        .filter((menu) => menu.title === title)
        .flatMap(itemsOf)
        .find((one) => one.label === label);
      if (item === undefined) throw new Error(`The menu ${title} has no item "${label}".`);
      step(() => host.runMenuItem(session, item.functionName));
    },
    runFunction: (name, args) => step(() => host.runFunction(session, name, args)),
    closeSidebar() {
      session.sidebar = null;
      book.revision++;
    },
    closeDialog() {
      session.dialog = null;
      book.revision++;
    },
    outbox: () => [...host.shared.outbox],
    undo: () => swap(past, undone),
    redo: () => swap(undone, past),
  };
}

/** The part of a block that lies on the grid. */
function inGrid(sheet: SheetState, { row, column, rows, columns }: CellBlock): CellBlock {
  return {
    sheet: sheet.id,
    row: Math.min(row, sheet.rows - 1),
    column: Math.min(column, sheet.columns - 1),
    rows: Math.max(1, Math.min(rows, sheet.rows - row)),
    columns: Math.max(1, Math.min(columns, sheet.columns - column)),
  };
}

function summaryOf({ id, name, hidden, color }: SheetState): SheetSummary {
  return { id, name, hidden, color };
}

function stateOf(host: Host, session: Session): DeskState {
  const { workbook, shared } = host;
  const { state, revision } = workbook.book;
  const { row, column } = session.active;
  const known = state.sheets.find(({ id }) => id === session.active.sheet) ?? state.sheets[0];
  return {
    title: state.title,
    user: session.user,
    timezone: state.timezone,
    locale: state.locale,
    sheets: state.sheets.map(summaryOf),
    active: { sheet: known?.id ?? 0, row, column },
    menus: session.menus.map((menu) => ({
      title: menu.title,
      items: menu.items.flatMap((item) => {
        if (item === null) return [null];
        return 'items' in item ? itemsOf(item).map(({ label }) => label) : [item.label];
      }),
    })),
    sidebar: session.sidebar,
    dialog: session.dialog,
    toast: session.toast,
    mails: shared.outbox.length,
    revision,
  };
}

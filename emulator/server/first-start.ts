import type { Desk } from '../desk';

const INSTALL = 'Install or update tabs';
const SAMPLE = 'sample.add';

/**
 * Makes a new workbook worth looking at: installs the add-on's tabs by its menu, and fills them with its sample.
 * Gives a sentence for each thing that did not work; the workbook opens all the same.
 */
export function fillNewWorkbook(desk: Desk): string[] {
  const before = desk.state().sheets.map(({ id }) => id);
  const menu = desk.state().menus.find(({ items }) => items.includes(INSTALL));
  if (!menu) return [`The add-on has no menu item "${INSTALL}", so the workbook is empty.`];
  const notices = notice('The tabs could not be installed', () => desk.runMenu(menu.title, INSTALL));
  if (notices.length === 0) {
    notices.push(...notice('The sample could not be added', () => addSample(desk)));
  }
  const first = desk.state().sheets.find(({ id, hidden }) => !hidden && !before.includes(id));
  if (first) {
    // The blank sheets that every new workbook begins with would only be in the way of the first look.
    for (const id of before) desk.deleteSheet(id);
    desk.activate(first.id, 0, 0);
  }
  return notices;
}

function notice(what: string, work: () => void): string[] {
  try {
    work();
    return [];
  } catch (error) {
    return [`${what}: ${(error as { message?: string }).message ?? String(error)}`];
  }
}

/** Throws with the add-on's own words when it refuses. */
function addSample(desk: Desk): void {
  const answer: unknown = JSON.parse(String(desk.runFunction('rpc', [SAMPLE, '{}'])));
  const { ok, problem } = answer as { ok?: unknown; problem?: unknown };
  if (ok !== true) throw new Error(typeof problem === 'string' ? problem : 'the add-on gave no reason');
}

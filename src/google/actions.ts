import { listed } from '../refresh/refresh-figures';
import { answer } from '../rpc/answer';
import type { Answer, CallName, Output } from '../rpc/contract';
import { mailer } from './mail';
import { person } from './person';
import { openWorkbook } from './workbook';

/** What the menu's items do, and the sidebar's one way in. Every action goes through the same calls. */

export function openOpsbook(): void {
  showSidebar('home');
}

export function checkAndRepair(): void {
  showSidebar('check');
}

export function installTabs(): void {
  act('install', ({ changes, findings, waiting = [] }) => {
    const [first, ...others] = waiting;
    const done = changes.length === 0 ? 'All tabs are up to date.' : sentences(changes);
    if (first !== undefined) {
      const apart = changes.length === 0 ? '' : `${done} `;
      const more = others.length === 0 ? '' : ` It asks about ${others.length} more too.`;
      return `${apart}Is "${first.holds}" in ${first.sheet} your "${first.header}"? Nothing in it counts until you say so: open Check & repair.${more}`;
    }
    return findings.length === 0 ? done : `${done} ${foundWords(findings.length)}`;
  });
}

export function buildReview(): void {
  act('review.build', ({ sheet, kept }) => {
    SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheet)?.activate();
    const left = kept.length === 0 ? '' : ` Cells that somebody changed were kept: ${kept.join(', ')}.`;
    return `${sheet} is ready to be read.${left}`;
  });
}

export function refreshFigures(): void {
  act('refresh', ({ cells, entered, skipped }) => {
    const done =
      cells === 0
        ? 'No cell holds one of our functions without a range, so there is nothing to refresh.'
        : `Refreshed ${cells === 1 ? '1 cell' : `${cells} cells`}: ${listed(entered)}.`;
    return skipped.length === 0 ? done : `${done} Protected, and so left alone: ${skipped.join(', ')}.`;
  });
}

/** What the sidebar asks: a call's name and its input as JSON text; the answer as JSON text. */
export function rpc(name: string, json: string): string {
  return answer(name, json, openWorkbook, surroundings);
}

const surroundings = {
  now: () => new Date(),
  user: () => person.read() ?? '',
  person,
  mail: mailer,
  log: (error: unknown) => console.error(error instanceof Error ? (error.stack ?? error.message) : error),
};

/** Asks a call that needs no input, and shows in words what came of it. */
function act<N extends CallName>(name: N, words: (value: Output<N>) => string): void {
  const given: Answer<Output<N>> = JSON.parse(rpc(name, '{}'));
  if (given.ok) {
    SpreadsheetApp.getActiveSpreadsheet().toast(words(given.value), 'Opsbook', 8);
    return;
  }
  const ui = SpreadsheetApp.getUi();
  ui.alert('Opsbook', `${given.where}: ${given.problem}`, ui.ButtonSet.OK);
}

function sentences(changes: readonly string[]): string {
  const [first = '', ...others] = changes;
  return others.length === 0 ? `${first}.` : `${first}, and ${others.length} more changes.`;
}

function foundWords(count: number): string {
  return `${count === 1 ? '1 thing needs' : `${count} things need`} a look: open Check & repair.`;
}

/** The page is the same on every screen; a hidden mark tells it where to begin. */
function showSidebar(screen: 'home' | 'check'): void {
  const page = HtmlService.createHtmlOutputFromFile('Sidebar')
    .append(`<div id="start" data-screen="${screen}" hidden></div>`)
    .setTitle('Opsbook');
  SpreadsheetApp.getUi().showSidebar(page);
}

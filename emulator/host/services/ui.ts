import type { AlertView } from '../../desk';
import { isKind, isRef, selfOf, textOf } from '../realm/arguments';
import type { Execution } from '../realm/execution';
import {
  BadArguments,
  defineKind,
  type Kind,
  type Member,
  object,
  plain,
  ServiceError,
} from '../realm/service';
import type { AlertAnswer, Menu, MenuItem } from '../session';
import { defineEnum } from './enums';
import type * as google from './google';
import { htmlOutput } from './html';
import { releaseLocks } from './lock';

const buttons = defineEnum('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const buttonSets = defineEnum('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

const LABELS = { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' } as const;
const SETS = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
} as const;

interface MenuDraft {
  readonly title: string;
  readonly items: (MenuItem | MenuDraft | null)[];
}

export const menuKind: Kind<MenuDraft> = defineKind<google.Menu, MenuDraft>('Ui.Menu', {
  addItem: plain((menu, _, label, functionName) => {
    menu.items.push({ label: textOf(label), functionName: textOf(functionName) });
    return object(menuKind, menu);
  }),
  addSeparator: plain((menu) => {
    menu.items.push(null);
    return object(menuKind, menu);
  }),
  addSubMenu: plain((menu, _, inner) => {
    menu.items.push(selfOf(menuKind, inner));
    return object(menuKind, menu);
  }),
  addToUi: plain((menu, { session }) => {
    if (menu.items.length === 0) throw new ServiceError('A menu must have at least one item.');
    const built: Menu = { title: menu.title, items: [...menu.items] };
    session.menus = [...session.menus.filter(({ title }) => title !== menu.title), built];
  }),
});

/** Shows a question and gives the answer: one that waits, or the person's; else as if they closed it. */
function ask(run: Execution, view: AlertView): AlertAnswer {
  // Google drops a script's locks while it waits for a person.
  releaseLocks(run);
  const { session } = run;
  const answer = session.answers.shift() ?? session.ask?.(view) ?? null;
  if (answer === null || answer.button === '' || answer.button === LABELS.CLOSE)
    return { button: LABELS.CLOSE };
  const known = view.buttons.find((label) => label.toLowerCase() === answer.button.toLowerCase());
  if (known === undefined) {
    throw new Error(`The alert "${view.message}" has no button ${answer.button}: ${view.buttons.join(', ')}`);
  }
  return { ...answer, button: known };
}

/** What a script passed: (prompt), (prompt, buttons) or (title, prompt, buttons). */
function viewOf(args: readonly unknown[], wantsText: boolean): AlertView {
  const set = args.find((one) => isRef(one));
  const texts = args.filter((one) => !isRef(one)).map(textOf);
  if (texts.length === 0 || texts.length > 2) throw new BadArguments();
  const [title, message] = texts.length === 2 ? texts : ['', texts[0]];
  const names = SETS[set === undefined ? 'OK' : buttonSets.nameOf(set)];
  return {
    title: title ?? '',
    message: message ?? '',
    buttons: names.map((name) => LABELS[name]),
    wantsText,
  };
}

function buttonOf({ button }: AlertAnswer) {
  const found = Object.entries(LABELS).find(([, label]) => label === button);
  const name = found?.[0] as keyof typeof LABELS | undefined;
  return buttons.values[name ?? 'CLOSE'];
}

export const responseKind: Kind<AlertAnswer> = defineKind<google.PromptResponse, AlertAnswer>(
  'Ui.PromptResponse',
  {
    getResponseText: plain((answer) => (answer.button === LABELS.CLOSE ? null : (answer.text ?? ''))),
    getSelectedButton: plain(buttonOf),
  },
);

const CONTAINER = ['script.container.ui'];
const opens = (run: Member<null>['run']): Member<null> => ({
  effect: 'other',
  scopes: CONTAINER,
  opensUi: true,
  run,
});

/** Opens a page at the side, or as a dialog over the sheet; one of each at a time. */
function openPage(run: Execution, page: unknown, place: 'sidebar' | 'dialog', title?: string): void {
  if (!isKind(htmlOutput, page)) throw new BadArguments();
  const { content, title: own, width, height } = page.self;
  const { session } = run;
  session.counter++;
  session[place] = {
    title: title ?? own,
    html: content,
    width: place === 'sidebar' ? 300 : (width ?? 500),
    height: height ?? 400,
    opened: session.counter,
  };
}

/** Alerts are for people who clicked: a trigger that runs on opening may build menus and no more. */
function guardAlert({ mode }: Execution, name: string): void {
  if (mode === 'NONE' || mode === 'LIMITED') {
    throw new ServiceError(`You do not have permission to call Ui.${name}.`);
  }
}

export const uiKind: Kind<null> = defineKind<google.Ui, null>(
  'Ui',
  {
    createMenu: plain((_, __, title) => object(menuKind, { title: textOf(title), items: [] })),
    createAddonMenu: plain((_, run) => object(menuKind, { title: run.shared.addOnName, items: [] })),
    alert: plain((_, run, ...args) => {
      guardAlert(run, 'alert');
      return buttonOf(ask(run, viewOf(args, false)));
    }),
    prompt: plain((_, run, ...args) => {
      guardAlert(run, 'prompt');
      return object(responseKind, ask(run, viewOf(args, true)));
    }),
    showSidebar: opens((_, run, page) => openPage(run, page, 'sidebar')),
    showModalDialog: opens((_, run, page, title) => openPage(run, page, 'dialog', textOf(title))),
    showModelessDialog: opens((_, run, page, title) => openPage(run, page, 'dialog', textOf(title))),
  },
  { values: { Button: buttons.container, ButtonSet: buttonSets.container } },
);

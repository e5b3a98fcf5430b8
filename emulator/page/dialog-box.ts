import { make } from './dom';

export interface DialogAnswer {
  /** The button's words; '' when the dialog was closed without one. */
  readonly button: string;
  /** What was typed, when a text was asked for. */
  readonly text: string;
}

interface DialogContent {
  readonly title: string;
  readonly message: string;
  /** The first is what Enter chooses. */
  readonly buttons: readonly string[];
  readonly wantsText?: boolean;
  readonly text?: string;
}

/** A dialog that is open; `close` ends it as if the person had closed it. */
export interface OpenDialog {
  readonly answer: Promise<DialogAnswer>;
  close(): void;
}

/** Shows a modal dialog over the page. */
export function openDialog(content: DialogContent): OpenDialog {
  const field = content.wantsText
    ? make('input', {
        type: 'text',
        class: 'dialog-field',
        'aria-label': content.message || content.title,
        value: content.text ?? '',
      })
    : null;
  const dialog = make('dialog', { class: 'dialog', 'aria-label': content.title || content.message });
  let settle: (answer: DialogAnswer) => void = () => {};
  const answer = new Promise<DialogAnswer>((resolve) => {
    settle = resolve;
  });
  const finish = (button: string): void => {
    settle({ button, text: field?.value ?? '' });
    dialog.close();
    dialog.remove();
  };
  const [first = 'OK'] = content.buttons;
  const buttons = content.buttons.map((words) =>
    make(
      'button',
      {
        type: 'button',
        class: words === first ? 'button button-main' : 'button',
        onclick: () => finish(words),
      },
      words,
    ),
  );
  dialog.append(
    ...(content.title ? [make('h2', { class: 'dialog-title' }, content.title)] : []),
    make('p', { class: 'dialog-message' }, content.message),
    ...(field ? [field] : []),
    // Reversed, so that the main one stands at the right, where Sheets has it.
    make('div', { class: 'dialog-buttons' }, ...buttons.reverse()),
  );
  dialog.addEventListener('cancel', () => finish(''));
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation();
    if (event.key === 'Enter' && event.target === field) finish(first);
  });
  document.body.append(dialog);
  dialog.showModal();
  if (field) {
    field.focus();
    field.select();
  } else buttons[buttons.length - 1]?.focus();
  return { answer, close: () => finish('') };
}

/** Tells the person something, and waits until it was read. */
export async function tell(title: string, message: string): Promise<void> {
  await openDialog({ title, message, buttons: ['OK'] }).answer;
}

/** Asks a question with OK and Cancel. */
export async function confirms(title: string, message: string): Promise<boolean> {
  return (await openDialog({ title, message, buttons: ['OK', 'Cancel'] }).answer).button === 'OK';
}

import type { Mail } from '../desk';
import { make } from './dom';
import { icon } from './icon';

/** The window of mails that were written but not sent: a list at the left, the chosen mail at the right. */
export function openOutbox(mails: readonly Mail[]): void {
  const dialog = make('dialog', { class: 'dialog outbox', 'aria-label': 'Outbox' });
  const close = (): void => {
    dialog.close();
    dialog.remove();
  };
  const reading = make('div', { class: 'mail' });
  const newest = [...mails].reverse();
  const buttons = newest.map((mail, i) =>
    make(
      'button',
      { type: 'button', class: 'mail-line', onclick: () => choose(i) },
      make('span', { class: 'mail-to' }, mail.to),
      make('span', { class: 'mail-subject' }, mail.subject),
      make('span', { class: 'mail-time' }, mail.sentAt.replace('T', ' ').slice(0, 16)),
    ),
  );
  const choose = (index: number): void => {
    const mail = newest[index];
    if (!mail) return;
    buttons.forEach((button, i) => void button.setAttribute('aria-current', String(i === index)));
    reading.replaceChildren(...readMail(mail));
  };
  dialog.append(
    make(
      'div',
      { class: 'window-head' },
      make('h2', {}, 'Outbox'),
      make('span', { class: 'outbox-hint' }, 'Nothing leaves this computer: mails are only shown here.'),
      make('button', { type: 'button', class: 'tool', 'aria-label': 'Close', onclick: close }, icon('close')),
    ),
    mails.length === 0
      ? make('p', { class: 'outbox-empty' }, 'No mail has been written yet.')
      : make('div', { class: 'outbox-body' }, make('div', { class: 'mail-list' }, ...buttons), reading),
  );
  dialog.addEventListener('cancel', close);
  dialog.addEventListener('keydown', (event) => event.stopPropagation());
  document.body.append(dialog);
  dialog.showModal();
  choose(0);
}

function readMail(mail: Mail): HTMLElement[] {
  const line = (name: string, value: string): HTMLElement[] =>
    value === '' ? [] : [make('p', { class: 'mail-head' }, make('span', {}, name), ` ${value}`)];
  // No scripts, no forms, no origin: a mail is only looked at.
  const body = make('iframe', {
    class: 'mail-body',
    sandbox: '',
    title: mail.subject,
    srcdoc:
      mail.htmlBody === ''
        ? `<pre style="font:14px Arial;white-space:pre-wrap">${escaped(mail.body)}</pre>`
        : mail.htmlBody,
  });
  const files = mail.attachments.map(({ name, type, base64 }) =>
    make('a', { class: 'mail-file', href: `data:${type};base64,${base64}`, download: name }, name),
  );
  return [
    make('h3', {}, mail.subject),
    ...line('To', mail.to),
    ...line('Cc', mail.cc),
    ...line('Written', mail.sentAt.replace('T', ' ').slice(0, 16)),
    ...(files.length > 0 ? [make('div', { class: 'mail-files' }, ...files)] : []),
    body,
  ];
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import type { Mailer, MailToSend } from '../../../src/mail';
import { answer } from '../../../src/rpc/answer';
import type { Answer, CallName, Input, Output } from '../../../src/rpc/contract';
import { type Given, type MemoryWorkbook, memoryWorkbook } from '../../memory-workbook';

/** A workbook in memory with the calls of the sidebar over it, at noon of a day that the test names. */
export interface FakeMail {
  readonly sent: MailToSend[];
  /** Pages that were made into a PDF. */
  readonly pages: string[];
  quota: number;
  /** What a conversion throws; '' where it works. */
  pdfFails: string;
  /** Address → what Google says to a mail to it. */
  readonly refuses: Map<string, string>;
}

function fakeMail(): { readonly mail: FakeMail; readonly mailer: Mailer } {
  const mail: FakeMail = { sent: [], pages: [], quota: 100, pdfFails: '', refuses: new Map() };
  const mailer: Mailer = {
    remaining: () => mail.quota,
    toPdf(name, html) {
      if (mail.pdfFails !== '') throw new Error(mail.pdfFails);
      mail.pages.push(html);
      return { name: `${name}.pdf`, content: html };
    },
    send(message) {
      const refusal = mail.refuses.get(message.to);
      if (refusal !== undefined) throw new Error(refusal);
      mail.quota -= 1;
      mail.sent.push(message);
    },
  };
  return { mail, mailer };
}

export interface Desk {
  readonly workbook: MemoryWorkbook;
  readonly bugs: unknown[];
  readonly mail: FakeMail;
  /** The answer, whatever it is. */
  ask<N extends CallName>(name: N, input: Input<N>): Answer<Output<N>>;
  /** The value of an answer that goes well; throws what it says otherwise. */
  get<N extends CallName>(name: N, input: Input<N>): Output<N>;
}

export function openDesk(
  options: {
    readonly today?: string;
    readonly timezone?: string;
    readonly locale?: string;
    /** A workbook that another desk has worked on. */
    readonly workbook?: MemoryWorkbook;
    readonly sheets?: Readonly<Record<string, readonly (readonly Given[])[]>>;
  } = {},
): Desk {
  const workbook =
    options.workbook ??
    memoryWorkbook({
      timezone: options.timezone ?? 'Europe/Berlin',
      sheets: options.sheets,
      ...(options.locale === undefined ? {} : { locale: options.locale }),
    });
  const bugs: unknown[] = [];
  let me: string | null = null;
  const { mail, mailer } = fakeMail();
  const ask = <N extends CallName>(name: N, input: Input<N>) =>
    JSON.parse(
      answer(name, JSON.stringify(input), () => workbook, {
        now: () => new Date(`${options.today ?? '2015-01-15'}T12:00:00Z`),
        user: () => me ?? 'ana@example.com',
        person: {
          read: () => me,
          keep: (name) => {
            me = name;
          },
        },
        mail: mailer,
        log: (error) => bugs.push(error),
      }),
    ) as Answer<Output<N>>;
  return {
    workbook,
    bugs,
    mail,
    ask,
    get(name, input) {
      const answered = ask(name, input);
      if (answered.ok) return answered.value;
      throw bugs[0] ?? new Error(`${answered.where}: ${answered.problem}`);
    },
  };
}

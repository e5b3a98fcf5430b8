/** The port for mail: all that the add-on asks of whoever sends it. src/google/ implements it and decides nothing. */
export interface Mailer {
  /** How many people may still be written to today. */
  remaining(): number;
  /** A PDF of a page. Throws where it cannot be made. */
  toPdf(name: string, html: string): Pdf;
  /** Sends one mail. Throws, with the sender's words, where it is refused. */
  send(mail: MailToSend): void;
}

/** A file that only the sender can look into. */
export interface Pdf {
  readonly name: string;
  readonly content: unknown;
}

export interface MailToSend {
  readonly to: string;
  readonly subject: string;
  /** For programs that show no HTML. */
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly Pdf[];
}

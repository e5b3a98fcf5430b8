import type { Mailer } from '../mail';

/** Google's mail as the port describes it. */
export const mailer: Mailer = {
  remaining: () => MailApp.getRemainingDailyQuota(),
  toPdf(name, html) {
    const page = Utilities.newBlob(html, 'text/html', `${name}.html`);
    return { name: `${name}.pdf`, content: page.getAs('application/pdf').setName(`${name}.pdf`) };
  },
  send({ to, subject, text, html, attachments }) {
    MailApp.sendEmail({
      to,
      subject,
      body: text,
      htmlBody: html,
      name: 'Opsbook',
      // What toPdf gave.
      attachments: attachments.map(({ content }) => content as GoogleAppsScript.Base.Blob),
    });
  },
};

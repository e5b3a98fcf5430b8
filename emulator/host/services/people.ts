import { isRef, listOf, optionalText, recordOf, selfOf, textOf } from '../realm/arguments';
import type { Execution } from '../realm/execution';
import { defineKind, type Member, object, plain, ServiceError } from '../realm/service';
import { blobKind } from './blob';
import { defineEnum } from './enums';
import type * as google from './google';

const EMAIL = ['userinfo.email'];
const withEmail = (run: Member<null>['run']): Member<null> => ({ effect: 'other', scopes: EMAIL, run });

export const userKind = defineKind<google.User, string>('Session.User', {
  getEmail: plain((address) => address),
});

/** Who is at the keyboard. Without the scope for addresses it throws, as projects with a manifest of scopes report. */
export const sessionService = defineKind<google.SessionApp, null>('Session', {
  getActiveUser: withEmail((_, run) =>
    object(userKind, run.mode === 'CUSTOM_FUNCTION' ? '' : run.session.user),
  ),
  getEffectiveUser: withEmail((_, run) => object(userKind, run.session.user)),
  getActiveUserLocale: plain((_, run) => run.workbook.locale.slice(0, 2)),
  getScriptTimeZone: plain((_, run) => run.bundle.timezone),
  getTemporaryActiveUserKey: plain((_, run) => Buffer.from(run.session.user).toString('base64url')),
});

const MAIL = ['script.send_mail'];
const withMail = (run: Member<null>['run']): Member<null> => ({ effect: 'other', scopes: MAIL, run });
const MOST_RECIPIENTS = 50;
const LONGEST_BODY = 200 * 1024;
const MOST_ATTACHED = 25 * 1024 * 1024;
const ADDRESS = /^[^\s@,]+@[^\s@,]+\.[^\s@,]+$/;

function send(execution: Execution, options: Readonly<Record<string, unknown>>): void {
  const part = (key: string): string => optionalText(options[key]) ?? '';
  const people = [part('to'), part('cc'), part('bcc')]
    .flatMap((list) => list.split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');
  if (people.length === 0) throw new ServiceError('Failed to send email: no recipient');
  for (const address of people) {
    const bare = /<([^>]*)>$/.exec(address)?.[1] ?? address;
    if (!ADDRESS.test(bare)) throw new ServiceError(`Invalid email: ${address}`);
  }
  if (people.length > MOST_RECIPIENTS) {
    throw new ServiceError('Limit exceeded: Email Recipients Per Message.');
  }
  if (Buffer.byteLength(part('body')) > LONGEST_BODY || Buffer.byteLength(part('htmlBody')) > LONGEST_BODY) {
    throw new ServiceError('Limit exceeded: Email Body Size.');
  }
  const attached = options.attachments === undefined ? [] : listOf(options.attachments);
  const blobs = attached.map((blob) => selfOf(blobKind, blob));
  if (blobs.reduce((size, { bytes }) => size + bytes.length, 0) > MOST_ATTACHED) {
    throw new ServiceError('Limit exceeded: Email Total Attachments Size.');
  }
  if (people.length > execution.shared.mailQuota) {
    throw new ServiceError('Service invoked too many times for one day: email.');
  }
  execution.shared.mailQuota -= people.length;
  execution.shared.outbox.push({
    to: part('to'),
    cc: part('cc'),
    subject: part('subject'),
    body: part('body'),
    htmlBody: part('htmlBody'),
    attachments: blobs.map(({ name, type, bytes }) => ({
      name: name ?? '',
      type: type ?? 'application/octet-stream',
      base64: bytes.toString('base64'),
    })),
    sentAt: new Date(execution.workbook.clock.now()).toISOString(),
  });
}

/** Mail goes into the outbox, and nowhere else. */
export const mailApp = defineKind<google.MailApp, null>('MailApp', {
  sendEmail: withMail((_, run, first, ...rest) => {
    if (rest.length === 0) return send(run, recordOf(first));
    // Either (to, subject, body, [options]), or (to, replyTo, subject, body).
    const [subject, body, options] = typeof rest[2] === 'string' ? rest.slice(1) : rest;
    const more = options === undefined ? {} : recordOf(options);
    return send(run, { ...more, subject: textOf(subject), body: textOf(body), to: textOf(first) });
  }),
  getRemainingDailyQuota: withMail((_, run) => run.shared.mailQuota),
});

const authModes = defineEnum('ScriptApp.AuthMode', ['CUSTOM_FUNCTION', 'FULL', 'LIMITED', 'NONE']);
const authorizationStatus = defineEnum('ScriptApp.AuthorizationStatus', ['NOT_REQUIRED', 'REQUIRED']);

export const authorizationInfo = defineKind<google.AuthorizationInfo, null>('ScriptApp.AuthorizationInfo', {
  getAuthorizationStatus: plain(() => authorizationStatus.values.NOT_REQUIRED),
  getAuthorizationUrl: plain(() => null),
});

export const scriptApp = defineKind<google.ScriptApp, null>(
  'ScriptApp',
  {
    getAuthorizationInfo: plain((_, __, mode) => {
      authModes.nameOf(mode);
      return object(authorizationInfo, null);
    }),
    getScriptId: plain(() => 'emulated-script'),
  },
  { values: { AuthMode: authModes.container, AuthorizationStatus: authorizationStatus.container } },
);

/** The mode as a script compares it, in the event that a simple trigger gets. */
export function authModeValue(mode: Execution['mode']) {
  return authModes.values[mode];
}

const line = (args: readonly unknown[]): string =>
  args
    .map((arg) => (typeof arg === 'string' ? arg : isRef(arg) ? arg.kind.name : JSON.stringify(arg)))
    .join(' ');
const logs = (level: string): Member<null> =>
  plain((_, run, ...args) => {
    run.shared.log.push(`${level}${line(args)}`);
  });

export const logger = defineKind<google.Logger, null>('Logger', {
  log: logs(''),
  clear: plain((_, run) => {
    run.shared.log.length = 0;
  }),
  getLog: plain((_, run) => run.shared.log.join('\n')),
});

export const consoleService = defineKind<Console, null>('console', {
  log: logs(''),
  info: logs(''),
  warn: logs('warning: '),
  error: logs('error: '),
  debug: logs(''),
  time: plain(() => undefined),
  timeEnd: plain(() => undefined),
});

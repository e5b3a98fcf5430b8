/** What went wrong, in words that say what to do. */
export interface Problem {
  /** lost: no answer came, so the work may or may not be done. refused: a person can put it right. */
  readonly kind: 'lost' | 'accounts' | 'refused' | 'slow' | 'busy' | 'bug' | 'outside' | 'outdated';
  readonly text: string;
  /** Text to pass on when asking for help; null where `text` says all. */
  readonly detail: string | null;
}

export const LOST =
  'The connection was lost before an answer came, so it may or may not be done. Check your internet, then try again: doing it twice does no harm.';
export const SILENT =
  'No answer came within six minutes, longer than Google lets anything run, so it may or may not be done. What you typed is still here. Check your internet, then try again: doing it twice does no harm.';
export const ACCOUNTS =
  'Several Google accounts are signed in to this browser, and Google took the wrong one. Open this spreadsheet in a browser profile with one account only, or in a private window, and try again there.';
export const SLOW =
  'Google stopped it because it took too long. Try again; if it stops again, close other people’s open sidebars, or split a very large tab.';
export const BUSY = 'Google is handling too many requests at the moment. Wait a minute, then try again.';
export const BUG =
  'Opsbook made a mistake; it is not your doing. Try again. If it happens again, pass on the text below to the person who set up Opsbook.';
export const OUTSIDE =
  'This page works only inside Google Sheets. Open the spreadsheet, then Extensions › Opsbook › Open Opsbook.';
export const OUTDATED =
  'The answer is not one that this sidebar knows: Opsbook was probably updated meanwhile. Close the sidebar and open it again from the Opsbook menu.';

const KNOWN: readonly { readonly kind: Problem['kind']; readonly pattern: RegExp; readonly text: string }[] =
  [
    {
      kind: 'accounts',
      pattern: /PERMISSION_DENIED|Authorization is required|permission to call/i,
      text: ACCOUNTS,
    },
    { kind: 'slow', pattern: /maximum execution time|timed? ?out/i, text: SLOW },
    { kind: 'busy', pattern: /too many (times|simultaneous|requests)|rate limit|quota/i, text: BUSY },
    { kind: 'lost', pattern: /NetworkError|HTTP 0|Failed to fetch|offline|connection/i, text: LOST },
  ];

/** The problem behind what google.script.run hands its failure handler: an Error, mostly, with Google's words. */
export function problemOfFailure(thrown: unknown): Problem {
  const message = messageOf(thrown);
  const known = KNOWN.find(({ pattern }) => pattern.test(message));
  if (known === undefined) return { kind: 'bug', text: BUG, detail: message };
  return { kind: known.kind, text: known.text, detail: known.kind === 'accounts' ? message : null };
}

/** The problem behind a refusal of Opsbook's own. */
export function problemOfRefusal(where: string, problem: string, bug: boolean): Problem {
  const text = where === '' ? problem : `${where}: ${problem}`;
  return bug ? { kind: 'bug', text: BUG, detail: text } : { kind: 'refused', text, detail: null };
}

function messageOf(thrown: unknown): string {
  if (typeof thrown === 'object' && thrown !== null && 'message' in thrown) return String(thrown.message);
  return String(thrown);
}

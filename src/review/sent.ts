/** When the review went to whom: address → 'yyyy-mm-dd hh:mm'. Kept on its sheet. */
export type Sent = Readonly<Record<string, string>>;

export const SENT_METADATA = 'opsbook.review.sent';

export function readSent(text: string | undefined): Sent {
  if (text === undefined || text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    // Written by writeSent.
    return typeof parsed === 'object' && parsed !== null ? (parsed as Sent) : {};
  } catch {
    return {};
  }
}

export function writeSent(sent: Sent): string {
  return JSON.stringify(sent);
}

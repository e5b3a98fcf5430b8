/** Where the time of the meeting and the goal are set; it is for whoever builds the review. */
export const SET_UP_HINT = ' (set it in the sidebar: Set up)';

const AUDIT_HINT = ' (name owners in the sidebar: Audit)';

/** Stands for the attendees while no process has an owner. */
export const NO_ATTENDEES = `no process has an owner yet${AUDIT_HINT}`;

/** A line of the review for those who only read it: without where to set what is not set yet. */
export function withoutHint(line: string): string {
  return line.replace(SET_UP_HINT, '').replace(AUDIT_HINT, '');
}

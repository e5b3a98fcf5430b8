import type { Finding } from '../schema/finding';
import type { RowLink } from './priorities';

/** Addresses of what a review speaks of; '' where there is no such place. */
export interface ReviewLinks {
  finding(finding: Finding): string;
  row(link: RowLink): string;
}

/** " · Q-0012"; '' for a row without an ID. */
export function idWords(id: string | null): string {
  return id === null || id === '' ? '' : ` · ${id}`;
}

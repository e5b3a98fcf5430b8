/** A name as it is compared: trimmed, in lower case. */
export function foldName(name: string | null): string {
  return (name ?? '').trim().toLowerCase();
}

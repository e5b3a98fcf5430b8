/** The people that an owner cell names: "Ana & Ben", "Ana / Ben", "Ana, Ben" and "Ana and Ben" are two. */
export function ownersIn(cell: string | null): readonly string[] {
  return (cell ?? '')
    .split(/\s*[,;/&+\n]\s*|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

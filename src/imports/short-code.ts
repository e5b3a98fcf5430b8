/** A short code of a text, in base 36: 64 bits of FNV-1a (Fowler, Noll and Vo), as two runs of 32 bits. */
export function shortCode(text: string): string {
  // Looking a global up for every letter takes ten times as long as all the rest.
  const { imul } = Math;
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    a = imul(a ^ unit, 0x01000193);
    b = imul(b ^ unit ^ (index & 0xff), 0x85ebca6b);
    b ^= b >>> 13;
  }
  return (a >>> 0).toString(36) + (b >>> 0).toString(36).padStart(7, '0');
}

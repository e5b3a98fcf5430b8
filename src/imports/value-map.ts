/** What decides which values a column takes; the sidebar knows the same of it. */
export interface Taking {
  readonly kind: string;
  /** The words of a choice. */
  readonly words: readonly string[];
  /** True for marks from 1 to 5. */
  readonly mark: boolean;
}

const YES = /^(true|yes|y|x|1|on|✓|✔|☑)$/i;
const NO = /^(false|no|n|0|off|✗|✘|☐)$/i;
const NOTHING = /^(-|–|—|n\/?a|none|null|nan|nil)$/i;

/** Words of other programs that mean the same; a choice's word and a source's share a line. */
const SAME: readonly string[] = [
  'open new pending waiting active progress started todo assigned',
  'done delivered closed complete completed finished shipped resolved fulfilled received',
  'cancelled canceled cancel void withdrawn rejected dropped',
  'daily day',
  'weekly week',
  'monthly month',
  'quarterly quarter',
  'yearly annual annually year',
  'customer client buyer',
  'vendor supplier seller',
];

/** From worst to least. In most programs 1 is the worst; with us 5 is, so words count before digits. */
const MARKS: readonly RegExp[] = [
  /critical|urgent|blocker|severe|emergency/i,
  /high|major/i,
  /moderate|medium|normal|average/i,
  /low|minor/i,
  /planning|trivial|negligible|cosmetic/i,
];

/** True where a column takes the word as it stands. */
export function isTaken({ kind, words, mark }: Taking, word: string): boolean {
  if (kind === 'choice') return words.some((each) => each.toLowerCase() === word.toLowerCase());
  if (mark) return /^[1-5]$/.test(word);
  if (kind === 'number') return /^-?\d+(\.\d+)?$/.test(word);
  return kind === 'day' ? /^\d{4}-\d\d-\d\d$/.test(word) : true;
}

/** What a word of the source should become: a value, '' for a blank cell, null where nobody but the person knows. */
export function suggestedValue(column: Taking, word: string): string | null {
  if (isTaken(column, word)) return word;
  if (NOTHING.test(word)) return '';
  if (column.mark) {
    const worst = MARKS.findIndex((pattern) => pattern.test(word));
    return worst >= 0 ? String(5 - worst) : (/^[1-5](?!\d)/.exec(word)?.[0] ?? null);
  }
  if (column.kind !== 'choice') return null;
  for (const [pattern, yesOrNo] of [
    [YES, 'Yes'],
    [NO, 'No'],
  ] as const) {
    if (pattern.test(word) && column.words.includes(yesOrNo)) return yesOrNo;
  }
  const parts = partsOf(word);
  const line = SAME.find((each) => each.split(' ').some((same) => parts.includes(same)))?.split(' ') ?? [];
  return (
    column.words.find((each) => partsOf(each).some((part) => parts.includes(part) || line.includes(part))) ??
    null
  );
}

/** 'To client' and 'in process' have words that say nothing. */
function partsOf(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2);
}

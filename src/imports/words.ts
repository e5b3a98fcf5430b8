const COUNTS = 'qty quantity pieces pcs units count';

/**
 * Words that stand for the same thing in the headers of other programs. A word may be in several groups;
 * two words are alike when they share one.
 */
const GROUPS: readonly string[] = [
  'promise promised due deadline scheduled schedule commit committed expected eta required requested planned',
  'deliver delivered delivery ship shipped received receipt arrived arrival completed completion fulfilled actual done finished',
  'who customer client vendor supplier seller buyer account company partner',
  COUNTS,
  'value amount total price revenue worth',
  'cost costs price amount fee',
  'spend spent cost amount volume',
  'item product article sku material description goods part model',
  'order orders ordered po so',
  'line lineitem position pos',
  'first original initial',
  'now current new revised',
  'accepted good ok passed',
  'why reason cause because',
  'root underlying',
  'found opened open created reported logged raised detected discovered',
  'resolved resolve closed fixed solved',
  'happened what title subject summary description issue problem incident ticket',
  'severity priority urgency impact',
  'category type kind class subcategory',
  'process workflow procedure',
  'owner responsible assignee assigned',
  'area department team function',
  'person employee member staff colleague who',
  'name fullname',
  'email mail',
  'role title job',
  'hours hrs h',
  'week weekly',
  'start starting from begins begin',
  'end ending until to',
  'ends end expires expiry expiration',
  'renews renew renewal expires expiry',
  'allocated booked planned assigned',
  'away absent absence leave vacation holiday off',
  'contract contracted agreed',
  'tool app application software system',
  'seats licenses licences users',
  'active used',
  'paid bought',
  'billed billing frequency cycle interval',
  'supplies supply category product service',
  'critical important essential',
  'state status stage',
  'target goal objective',
  'metric kpi measure indicator',
  'period month',
  'minutes min mins',
  'times frequency runs',
  'people persons heads',
  'action task todo',
  'note notes comment comments remark remarks',
];

/** Words that say little by themselves. */
const WEAK: readonly string[] =
  'date day at on the of in no nr num number id code key ref by for to a an is was and or usd eur gbp it we first original'.split(
    ' ',
  );

const WEAK_WEIGHT = 0.2;

/** The words of a header, in lower case: "promisedDate" and "Promised_date" both give promised, date. */
export function wordsOf(header: string): readonly string[] {
  return header
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .split(/[^a-z0-9\u0080-\uffff]+/)
    .filter((word) => word !== '');
}

/** A measure of how alike two headers are by their words, 0 to 1. */
export function createHeaderSimilarity(): (a: readonly string[], b: readonly string[]) => number {
  const groupsOfWord = indexGroups();

  function areAlike(a: string, b: string): boolean {
    if (a === b || singular(a) === singular(b)) return true;
    const groups = groupsOfWord.get(b);
    return groups !== undefined && (groupsOfWord.get(a)?.some((group) => groups.includes(group)) ?? false);
  }

  return (a, b) => {
    if (a.length === 0 || b.length === 0) return 0;
    if (a.join(' ') === b.join(' ')) return 1;
    const shared = weigh(a.filter((word) => b.some((other) => areAlike(word, other))));
    const sharedBack = weigh(b.filter((word) => a.some((other) => areAlike(word, other))));
    return (shared + sharedBack) / (weigh(a) + weigh(b));
  };
}

/** True where both have the same words, in any order and number, but for weak ones: "Order no" and "Order". */
export function sameStrongWords(a: readonly string[], b: readonly string[]): boolean {
  const [strong, other] = [a, b].map((words) =>
    words
      .filter((word) => !WEAK.includes(word))
      .map(singular)
      .sort()
      .join(' '),
  );
  return strong !== '' && strong === other;
}

/** True for a word that says that things are counted: qty, pieces. */
export function isCountingWord(word: string): boolean {
  return COUNTS.split(' ').some((each) => singular(each) === singular(word));
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') ? word.slice(0, -1) : word;
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (WEAK.includes(word) ? WEAK_WEIGHT : 1), 0);
}

function indexGroups(): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  GROUPS.forEach((group, number) => {
    for (const word of group.split(' ')) index.set(word, [...(index.get(word) ?? []), number]);
  });
  return index;
}

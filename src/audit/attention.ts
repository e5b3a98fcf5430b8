/** The share of processes that need work, with the counts it is made of. */
export interface Attention {
  /** Working, Inconsistent or Broken. */
  readonly audited: number;
  /** Inconsistent or Broken. */
  readonly needWork: number;
  /** needWork ÷ audited, 0 to 1; null while nothing is audited. */
  readonly share: number | null;
  readonly processes: number;
  /** 20 % and 30 % of the processes, in whole processes. */
  readonly typicalLow: number;
  readonly typicalHigh: number;
}

const TYPICAL_LOW = 0.2;
const TYPICAL_HIGH = 0.3;

/** Counts verdicts, one a process; blank and "Not audited" count as a process that is not audited. */
export function measureAttention(verdicts: readonly (string | null)[]): Attention {
  let needWork = 0;
  let working = 0;
  for (let index = 0; index < verdicts.length; index += 1) {
    const verdict = verdicts[index];
    needWork += Number(verdict === 'Inconsistent') + Number(verdict === 'Broken');
    working += Number(verdict === 'Working');
  }
  const audited = needWork + working;
  return {
    audited,
    needWork,
    share: audited === 0 ? null : needWork / audited,
    processes: verdicts.length,
    typicalLow: Math.round(verdicts.length * TYPICAL_LOW),
    typicalHigh: Math.round(verdicts.length * TYPICAL_HIGH),
  };
}

/** "typical for 14 processes: 3 or 4"; a yardstick, not a goal. */
export function typicalWords(attention: Attention): string {
  const { processes, typicalLow: low, typicalHigh: high } = attention;
  const heads = low === high ? `${low}` : high === low + 1 ? `${low} or ${high}` : `${low} to ${high}`;
  return `typical for ${processes} ${processes === 1 ? 'process' : 'processes'}: ${heads}`;
}

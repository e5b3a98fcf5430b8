/** Sentences that several functions say of themselves. */
export const TOO_MANY = 'A part that is larger than its whole in the same row.';
export const UNKNOWN_ROW = 'A row with one of the two blank is left out: it is unknown, not zero.';
export const SUMS = 'Sum over sum, never a mean of the rows: a small row weighs as little as it should.';

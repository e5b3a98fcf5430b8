/**
 * Something that a person can put right: where it is, then what is wrong and what to do.
 * Anything else that is thrown is a bug; it rises, and is caught once at the edge.
 */
export class InputError extends Error {
  readonly where: string;
  readonly problem: string;

  constructor(where: string, problem: string) {
    super(where === '' ? problem : `${where}: ${problem}`);
    this.name = 'InputError';
    this.where = where;
    this.problem = problem;
  }
}

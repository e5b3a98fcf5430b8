/** What a script threw, as it reads to a person. `timedOut` when it was stopped at its limit. */
export class ScriptFailure extends Error {
  readonly scriptName: string;
  readonly timedOut: boolean;

  constructor(message: string, scriptName: string, timedOut: boolean, stack?: string) {
    super(message);
    this.name = 'ScriptFailure';
    this.scriptName = scriptName;
    this.timedOut = timedOut;
    if (stack !== undefined) this.stack = stack;
  }
}

export const TIME_IS_UP = 'Exceeded maximum execution time';

/** Collects the tests that files of `describe` and `test` declare, and runs them one after the other. */

/** The globals of a test file, and the list that its declarations fill: `{ id, run }` a test. */
export function collectTests() {
  const tests = [];
  const path = [];
  const known = new Map();

  const declare = (name, run) => {
    const full = [...path, name].join(' ');
    const before = known.get(full) ?? 0;
    known.set(full, before + 1);
    tests.push({ id: before === 0 ? full : `${full} (${before + 1})`, run });
  };
  const group = (name, body) => {
    path.push(name);
    body();
    path.pop();
  };
  const leaveOut = () => undefined;
  const test = Object.assign(declare, { each: eachOf(declare), skip: leaveOut });
  const describe = Object.assign(group, {
    each: eachOf(group),
    skip: Object.assign(leaveOut, { each: () => leaveOut }),
  });
  return { tests, globals: { describe, test, it: test } };
}

/** A case a row of the table, as Jest has it: a row that is a list gives its items as arguments. */
const eachOf = (declare) => (table) => (name, body) => {
  for (const [index, row] of table.entries()) {
    const values = Array.isArray(row) ? row : [row];
    declare(`${name} [${index + 1}]`, () => body(...values));
  }
};

/**
 * Runs tests, and stops after the first failure when asked to. `before` is called with the id of each.
 * Gives `{ id, ms, failure }` a test that ran; failure is undefined when it passed.
 */
export async function runTests(tests, { before = () => undefined, stopAtFailure }) {
  const results = [];
  for (const { id, run } of tests) {
    before(id);
    const begun = performance.now();
    const failure = await failureOf(run);
    results.push({ id, ms: performance.now() - begun, failure });
    if (failure !== undefined && stopAtFailure) break;
  }
  return results;
}

async function failureOf(run) {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

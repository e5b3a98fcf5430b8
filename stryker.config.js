/**
 * Mutation testing of the custom functions: `npm run mutation`. It takes hours; a family against its own tests takes minutes:
 * `MUTATION_TESTS=waste npm run mutation -- --mutate src/functions/waste.ts`.
 * The texts that only the docs and Google's help show are left out: no test can say that a sentence is wrong.
 */
const tests = process.env.MUTATION_TESTS ?? '*';

module.exports = {
  mutate: ['src/functions/*.ts', '!src/functions/docs.ts', '!src/functions/document.ts'],
  testRunner: 'jest',
  // A declaration is made when its module is loaded, so each mutant needs modules loaded anew, and all tests.
  coverageAnalysis: 'off',
  jest: {
    projectType: 'custom',
    config: {
      testMatch: [`<rootDir>/test/src/functions/${tests}.test.ts`],
      // These two take longer than all others, and ask what the tables ask.
      testPathIgnorePatterns: ['laws.test', 'service-calls.test'],
      testEnvironment: '@stryker-mutator/jest-runner/jest-env/node',
      transform: {
        '^.+\\.tsx?$': [
          '@swc/jest',
          { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
        ],
      },
    },
    enableFindRelatedTests: false,
  },
  ignorers: ['help-texts'],
  plugins: ['@stryker-mutator/jest-runner', './scripts/mutation/help-texts.mjs'],
  ignorePatterns: [
    'dist',
    'build',
    'docs',
    'emulator',
    'sidebar',
    'scripts',
    'coverage',
    'test/browser',
    'test/bundle',
    'test/emulator',
    'test/sidebar',
  ],
  tsconfigFile: 'none.json',
  tempDirName: 'build/stryker',
  reporters: ['clear-text', 'json', 'progress-append-only'],
  jsonReporter: { fileName: 'build/mutation.json' },
  clearTextReporter: { allowColor: false, reportTests: false },
  thresholds: { high: 90, low: 80, break: 80 },
  // A busy machine must not pass for a mutant that never ends.
  timeoutMS: 60_000,
  concurrency: 1,
  incremental: false,
  allowEmpty: false,
};

/**
 * Mutation testing of the custom functions: `npm run mutation`, or a family with `npm run mutation -- --mutate src/functions/waste.ts`.
 * The texts that only the docs and Google's help show are left out: no test can say that a sentence is wrong.
 */
module.exports = {
  mutate: ['src/functions/*.ts', '!src/functions/docs.ts', '!src/functions/document.ts'],
  testRunner: 'jest',
  coverageAnalysis: 'perTest',
  jest: {
    projectType: 'custom',
    config: {
      testMatch: ['<rootDir>/test/src/functions/**/*.test.ts'],
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
  // Words and bounds of a declaration are made when it is loaded: each would need all tests, not those that reach it.
  ignoreStatic: true,
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
  concurrency: 1,
  incremental: false,
  allowEmpty: false,
};

/**
 * Mutation testing of the custom functions: `npm run mutation`; one file: `npm run mutation -- --mutate src/functions/waste.ts`.
 * The texts that only the docs and Google's help show are left out: no test can say that a sentence is wrong.
 */
module.exports = {
  mutate: ['src/functions/*.ts', '!src/functions/{docs,document,shared-words}.ts'],
  testRunner: 'in-process',
  inProcess: {
    folder: 'test/src/functions',
    // These take longer than all others, and ask what the tables ask.
    leftOut: ['laws.test.ts', 'laws-of-halves.test.ts', 'service-calls.test.ts'],
  },
  coverageAnalysis: 'perTest',
  ignorers: ['help-texts'],
  plugins: ['./scripts/mutation/in-process.mjs', './scripts/mutation/help-texts.mjs'],
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
  timeoutMS: 20_000,
  concurrency: 1,
  incremental: false,
  allowEmpty: false,
};

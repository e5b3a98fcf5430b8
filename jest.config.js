/** Jest runs TypeScript through swc; the browser tests and those of the built bundle need `npm run build` first. */
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        target: 'es2022',
        transform: { react: { runtime: 'automatic', importSource: 'preact' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};

const project = (displayName, testMatch, setupFilesAfterEnv = []) => ({
  setupFilesAfterEnv,
  displayName,
  testMatch: testMatch.map((pattern) => `<rootDir>/test/${pattern}`),
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: ['/node_modules/(?!(preact|@borgar)/)'],
});

module.exports = {
  projects: [
    project('unit', ['src/**/*.test.ts', 'sidebar/**/*.test.ts?(x)', 'emulator/**/*.test.ts']),
    project('bundle', ['bundle/**/*.test.ts', 'scripts/**/*.test.ts'], ['<rootDir>/test/slow.ts']),
    project('browser', ['browser/**/*.test.ts'], ['<rootDir>/test/slow.ts']),
  ],
};

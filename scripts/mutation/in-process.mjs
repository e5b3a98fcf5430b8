/**
 * Runs the tests of the functions for Stryker within its own process. All of them are bundled once and evaluated
 * anew for each mutant, declarations included. That takes a fraction of a second, where Jest takes several to start them.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { compileFunction } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { expect } from 'expect';
import { collectTests, runTests } from './collect-tests.mjs';

/** Stryker takes a mutant for endless when it is met a hundred times as often as usual; here five times will do. */
const SOONER = 20;
/** Milliseconds that no test takes. */
const AFTER = 1e9;
/** In Stryker's copy of the project, since a process that was ended is followed by another. */
const USUAL_MS = 'usual-ms.json';

/** Where mutated code looks which mutant is active, and counts what it covers. */
const NAMESPACE = '__stryker__';

class InProcessRunner {
  static inject = [commonTokens.options];

  constructor({ inProcess }) {
    this.folder = inProcess.folder;
    this.leftOut = inProcess.leftOut;
    /** What a test took when nothing was mutated, so that quick ones are asked first. */
    this.usualMs = new Map(existsSync(USUAL_MS) ? JSON.parse(readFileSync(USUAL_MS, 'utf8')) : []);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    // The working folder is Stryker's copy of the project by now; esbuild was loaded before that.
    const root = process.cwd();
    const files = readdirSync(join(root, this.folder)).filter(
      (file) => file.endsWith('.test.ts') && !this.leftOut.includes(file),
    );
    const bundled = await build({
      stdin: {
        contents: files.map((file) => `import './${file}';`).join('\n'),
        resolveDir: join(root, this.folder),
      },
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      packages: 'external',
      write: false,
      logLevel: 'silent',
    });
    const names = ['require', 'module', 'exports', '__dirname', 'expect', 'describe', 'test', 'it'];
    const evaluate = compileFunction(bundled.outputFiles[0].text, names);
    const require = createRequire(join(root, 'package.json'));
    this.load = () => {
      const module = { exports: {} };
      const { tests, globals } = collectTests();
      const { describe, test, it } = globals;
      evaluate(require, module, module.exports, join(root, 'test'), expect, describe, test, it);
      return tests;
    };
  }

  async dryRun() {
    const state = freshState();
    const results = await runTests(this.load(), {
      before: (id) => {
        state.currentTestId = id;
      },
      stopAtFailure: false,
    });
    for (const { id, ms } of results) this.usualMs.set(id, ms);
    writeFileSync(USUAL_MS, JSON.stringify([...this.usualMs]));
    return { ...completed(results), mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit: hundredfold, disableBail }) {
    const hitLimit = hundredfold && hundredfold / SOONER;
    const state = freshState({ activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit && 0 });
    // What a module keeps from one test for the next counts as met in the first one, so the others are asked after them.
    const first = new Set(testFilter);
    try {
      const rank = ({ id }) => (first.has(id) ? 0 : AFTER) + (this.usualMs.get(id) ?? 0);
      const tests = this.load().sort((a, b) => rank(a) - rank(b));
      const results = await runTests(tests, { stopAtFailure: !disableBail });
      const endless = determineHitLimitReached(state.hitCount, state.hitLimit);
      return toMutantRunResult(endless ?? completed(results), disableBail);
    } catch (error) {
      // The modules could not even be loaded, which fails every test.
      const [id] = this.usualMs.keys();
      return toMutantRunResult(
        completed([{ id: id ?? 'loading', ms: 0, failure: String(error) }]),
        disableBail,
      );
    } finally {
      state.activeMutant = undefined;
    }
  }
}

function freshState(values = {}) {
  const state = { ...values };
  globalThis[NAMESPACE] = state;
  return state;
}

function completed(results) {
  const tests = results.map(({ id, ms, failure }) => ({
    id,
    name: id,
    timeSpentMs: ms,
    ...(failure === undefined
      ? { status: TestStatus.Success }
      : { status: TestStatus.Failed, failureMessage: failure }),
  }));
  return { status: DryRunStatus.Complete, tests };
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];

/** What stryker.config.js may say under `inProcess`. */
export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: 'object',
      required: ['folder', 'leftOut'],
      additionalProperties: false,
      properties: {
        folder: { type: 'string' },
        leftOut: { type: 'array', items: { type: 'string' } },
      },
    },
  },
};

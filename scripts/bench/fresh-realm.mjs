/** What every call of a script costs before it does anything: a realm of its own, with the whole bundle in it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { loadSource } from '../load-source.mjs';
import { root } from '../run.mjs';
import { median, timed } from './engines.mjs';

export const name = 'A fresh realm with the whole bundle';

const ROUNDS = 100;
const BUNDLE = join(root, 'dist');

const middle = (work) => median(Array.from({ length: ROUNDS }, () => timed(work)));

/** Beside it what Node itself takes for a context and the script, without any service in it. */
export function run() {
  const { openEmulator } = loadSource('emulator/index.ts');
  const desk = openEmulator({ bundle: BUNDLE }).desk();
  const script = new vm.Script(readFileSync(join(BUNDLE, 'Code.js'), 'utf8'));
  const ms = middle(() => desk.runFunction('onOpen', []));
  const bareMs = middle(() => script.runInContext(vm.createContext({})));
  return [{ what: 'realm, bundle and onOpen', ms, bareMs, ratio: ms / bareMs }];
}

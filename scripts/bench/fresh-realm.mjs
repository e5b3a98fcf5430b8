/** What a custom function costs before it computes: a realm of its own, with the whole bundle evaluated in it. */
import { join } from 'node:path';
import { loadSource } from '../load-source.mjs';
import { root } from '../run.mjs';
import { median, timed } from './engines.mjs';

export const name = 'A fresh realm with the whole bundle';

const ROUNDS = 50;

/** The middle time of onOpen: a realm, the whole script in it, and a menu made. */
function measure(bundle) {
  const { openEmulator } = loadSource('emulator/index.ts');
  const desk = openEmulator({ bundle }).desk();
  return median(Array.from({ length: ROUNDS }, () => timed(() => desk.runFunction('onOpen', []))));
}

export function run() {
  return [
    { what: 'the built add-on: realm, bundle, onOpen', ms: measure(join(root, 'dist')) },
    {
      what: 'the script of the emulator’s own tests, for comparison',
      ms: measure(join(root, 'test', 'emulator', 'host', 'bundle')),
    },
  ];
}

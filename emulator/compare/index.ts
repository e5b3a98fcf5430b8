import { initSync } from '@ironcalc/wasm';
import { compareEngines } from './compare';
import { emulator } from './emulator-engine';
import { ironCalc } from './iron-calc';
import { type Report, reportOn } from './report';

export { CAUSES, causeOf } from './causes';
export { shown } from './outcome';
export { written } from './tree';

/** Compares the emulator's calculator with IronCalc, whose WebAssembly is given as its file's bytes. */
export function secondOpinion(wasm: Uint8Array, formulas: number, seed: number): Report {
  return reportOn(differencesBetween(wasm, formulas, seed), formulas);
}

export function differencesBetween(
  wasm: Uint8Array,
  formulas: number,
  seed: number,
): ReturnType<typeof compareEngines> {
  initSync({ module: wasm });
  return compareEngines(formulas, seed, { ours: emulator, theirs: ironCalc });
}

import path from 'node:path';
import { type Emulator, type EmulatorOptions, openEmulator } from '../../../emulator';

export const BUNDLE = path.join(__dirname, 'bundle');

/** An emulator with the fixture's script in it; the clock stands at noon of 30 September 2026 UTC. */
export function open(options: Partial<EmulatorOptions> = {}): Emulator {
  return openEmulator({ bundle: BUNDLE, now: '2026-09-30T12:00:00Z', ...options });
}

/** Runs an expression in the script, in full mode; gives what it gives. */
export function run(emulator: Emulator, expression: string): unknown {
  return emulator.desk().runFunction('run', [expression]);
}

/** Runs an expression where a custom function runs; gives the cell's value. */
export function inCell(emulator: Emulator, expression: string): unknown {
  return emulator.evaluate(`=IN_CELL("${expression.replaceAll('"', '""')}")`);
}

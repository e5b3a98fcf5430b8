import { join } from 'node:path';
import type { Emulator, EmulatorOptions, readCsv } from '../../emulator/index';

const root = join(__dirname, '..', '..');

interface Built {
  openEmulator(options: EmulatorOptions): Emulator;
  readonly readCsv: typeof readCsv;
}

/** The built emulator, as other programs load it. */
export const built: Built = require('opsbook/emulator');

/** A new workbook with the built add-on, at a moment and in a zone that do not depend on the machine. */
export function openBuilt(options: Partial<EmulatorOptions> = {}): Emulator {
  return built.openEmulator({
    bundle: join(root, 'dist'),
    now: '2026-10-05T09:00:00Z',
    timezone: 'Europe/Berlin',
    ...options,
  });
}

type Answer = { ok: true; value: Record<string, unknown> } | { ok: false; where: string; problem: string };

/** What a call of the sidebar answers; fails the test when it is refused. */
export function ask(emulator: Emulator, name: string, input: object = {}): Record<string, unknown> {
  const answer = emulator.rpc(name, input) as Answer;
  if (!answer.ok) throw new Error(`${name} was refused: ${answer.where}: ${answer.problem}`);
  return answer.value;
}

/** What a call is refused with. */
export function refusal(emulator: Emulator, name: string, input: object = {}): string {
  const answer = emulator.rpc(name, input) as Answer;
  if (answer.ok) throw new Error(`${name} was not refused`);
  return `${answer.where}: ${answer.problem}`;
}

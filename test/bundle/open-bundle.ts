import path from 'node:path';
import { type Emulator, type EmulatorOptions, openEmulator } from '../../emulator';

/** The add-on as it is pushed, in a blank workbook at noon of 1 October 2026 UTC. */
export function openBundle(options: Partial<EmulatorOptions> = {}): Emulator {
  return openEmulator({
    bundle: path.join(__dirname, '..', '..', 'dist'),
    now: '2026-10-01T12:00:00Z',
    ...options,
  });
}

/** Asks a call, and gives its value; throws where it was refused. */
export function ask<T = Record<string, unknown>>(emulator: Emulator, name: string, input: unknown = {}): T {
  const answer = emulator.rpc(name, input) as { ok: boolean; value: T; where: string; problem: string };
  if (!answer.ok) throw new Error(`${name}: ${answer.where}: ${answer.problem}`);
  return answer.value;
}

/** The add-on with its tabs installed, Stock Counts and the columns for leaders too. */
export function openInstalled(options: Partial<EmulatorOptions> = {}): Emulator {
  const emulator = openBundle(options);
  ask(emulator, 'install', { businessType: 'Both', whoSees: 'Leaders only' });
  return emulator;
}

export function sheetId(emulator: Emulator, name: string): number {
  const found = emulator
    .desk()
    .state()
    .sheets.find((sheet) => sheet.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found.id;
}

/** Pastes rows of text with the first cell at row (from 1), column (from 1); '' leaves a cell alone. */
export function paste(
  emulator: Emulator,
  sheet: string,
  row: number,
  column: number,
  rows: readonly (readonly string[])[],
): void {
  const edits = rows.flatMap((texts, down) =>
    texts.flatMap((text, across) =>
      text === '' ? [] : [{ row: row - 1 + down, column: column - 1 + across, text }],
    ),
  );
  const outcome = emulator.desk().edit(sheetId(emulator, sheet), edits, true);
  if (outcome.kind !== 'done') throw new Error(outcome.message);
}

import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { type Emulator, openEmulator, readCsv } from '../index';
import type { AnswerBox } from './answer-box';
import { fillNewWorkbook } from './first-start';
import { type OpenWorkbookWith, runWorkbookThread } from './workbook-thread';
import type { OpenOptions } from './worker-messages';

/** Opens the workbook with the built add-on; a new one is filled, and saved before anyone sees it. */
const open: OpenWorkbookWith = (options, ask) => {
  // Every CSV is read before the workbook is touched, so that one that cannot be read changes nothing.
  const tables = options.csv.map((file) => ({
    file: basename(file),
    name: basename(file, extname(file)),
    text: readCsv(file),
  }));
  const emulator = openEmulator({
    bundle: options.bundle,
    file: options.file,
    now: options.now,
    user: options.user,
    timezone: options.timezone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: options.locale,
    title: titleOf(options.file),
    ask: (alert) => {
      const { button, text } = ask(alert);
      return button === '' ? null : { button, text };
    },
  });
  const desk = emulator.desk();
  const isNew = !existsSync(options.file);
  const notices = [...emulator.notices];
  if (isNew && options.sample) notices.push(...fillNewWorkbook(desk));
  for (const { file, name, text } of tables) {
    const free = freeName(name, emulator.sheets());
    if (free !== name) {
      notices.push(
        `The workbook has a sheet of the name "${name}" already, so ${file} was brought in as "${free}".`,
      );
    }
    importAsSheet(emulator, free, text);
  }
  if (isNew || tables.length > 0) emulator.save();
  return {
    desk,
    notices,
    importCsv: (name, bytes) => importAsSheet(emulator, name, readCsv(bytes, `${name}.csv`)),
    save: () => emulator.save(),
  };
};

/** The name, or the first of "name 2", "name 3" and so on that no sheet has in any case. */
function freeName(name: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number++) free = `${name} ${number}`;
  return free;
}

function importAsSheet(emulator: Emulator, name: string, text: string): void {
  emulator.importCsv(name, text);
  const desk = emulator.desk();
  const sheet = desk.state().sheets.find((candidate) => candidate.name === name);
  if (sheet) desk.activate(sheet.id, 0, 0);
}

/** A workbook's title from its file: `opsbook.opsbook.json` is Opsbook. */
function titleOf(file: string): string {
  const name = basename(file).replace(/(\.opsbook)?\.json$/i, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

const { options, box } = workerData as { readonly options: OpenOptions; readonly box: AnswerBox };
// A promise of a script that nobody waits for must not end the thread with the workbook in it.
process.on('unhandledRejection', (reason) => console.error(reason));
if (parentPort) runWorkbookThread(parentPort, options, box, open);

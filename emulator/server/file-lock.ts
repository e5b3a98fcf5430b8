import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** The workbook's file is open in another program; two would overwrite each other's changes. */
export class FileInUseError extends Error {
  constructor(file: string, lock: string, holder: number) {
    super(
      `${file} is open already, in the program with the process number ${holder}. ` +
        `Use its window, or end it first. If no such program runs, delete ${lock}.`,
    );
    this.name = 'FileInUseError';
  }
}

/**
 * Marks a workbook file as open, by a file beside it with this program's process number. Gives the function that
 * takes the mark away. A mark whose program has ended without doing so counts for nothing.
 * Throws FileInUseError when another program has the file open, and an Error when the folder takes no file.
 */
export function lockFile(file: string): () => void {
  const lock = `${file}.lock`;
  for (const last of [false, true]) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT')
        throw new Error(`${dirname(file)}: there is no such folder. Make it, or choose another.`);
      if (code !== 'EEXIST') throw new Error(`${dirname(file)} cannot be written to: ${message}`);
      const holder = holderOf(lock);
      if (last || (holder !== null && isRunning(holder))) throw new FileInUseError(file, lock, holder ?? 0);
      rmSync(lock, { force: true });
    }
  }
  throw new Error(`${lock} could not be made.`);
}

function holderOf(lock: string): number | null {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(holder) && holder > 0 ? holder : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, for another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

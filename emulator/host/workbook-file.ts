import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { fileReason } from './file-reason';
import { FORMAT_NAME, FORMAT_VERSION, restore, type Snapshot, snapshot } from './model/snapshot';
import type { BookState, Stores } from './model/state';

/** A workbook file that cannot be opened and is left as it is; the message says what to do. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';
}

export type Loaded =
  | { readonly kind: 'none' }
  | { readonly kind: 'loaded'; readonly state: BookState; readonly stores: Stores }
  /** The file was broken; it lies at `kept` now, and a new workbook takes its place. */
  | { readonly kind: 'broken'; readonly kept: string; readonly notice: string };

/**
 * Reads a workbook file. One that is broken is put aside under a name that is free, never overwritten.
 * Throws WorkbookFileError for a file of a newer version, or one that may not be read: both stay untouched.
 */
export function loadWorkbook(file: string): Loaded {
  if (!existsSync(file)) return { kind: 'none' };
  const text = readText(file);
  const data = parse(text);
  if (data !== null && typeof data.version === 'number' && data.version > FORMAT_VERSION) {
    throw new WorkbookFileError(
      `${file} was written by a newer version of Opsbook (format ${data.version}; this one reads up to ${FORMAT_VERSION}). ` +
        'It was not touched. Update Opsbook, or choose another file.',
    );
  }
  if (data !== null) {
    try {
      return { kind: 'loaded', ...restore(data) };
    } catch {
      // Not what it says it is: kept aside below.
    }
  }
  const kept = freeName(file);
  renameSync(file, kept);
  return {
    kind: 'broken',
    kept,
    notice: `${file} is broken and cannot be read. It was kept as ${kept}, and a new workbook was started in its place.`,
  };
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new WorkbookFileError(
      `${file} cannot be opened: ${fileReason(error).words}. Check that it is a file that you may read.`,
    );
  }
}

/** The snapshot that a text holds, or null when it holds none. */
function parse(text: string): Snapshot | null {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return null;
  }
  const isSnapshot =
    typeof data === 'object' &&
    data !== null &&
    'format' in data &&
    data.format === FORMAT_NAME &&
    'version' in data;
  return isSnapshot ? (data as Snapshot) : null;
}

function freeName(file: string): string {
  for (let number = 1; ; number++) {
    const name = `${file}.broken-${number}`;
    if (!existsSync(name)) return name;
  }
}

/** Writes the workbook whole or not at all: to a file beside it first, which then takes its place. */
export function saveWorkbook(file: string, state: BookState, stores: Stores): void {
  const text = JSON.stringify(snapshot(state, stores));
  const draft = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tmp`);
  try {
    const handle = openSync(draft, 'w');
    try {
      writeSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new WorkbookFileError(
      `${file} cannot be written: ${fileReason(error).words}. What was saved before is still there.`,
    );
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'shared', 'data');

/** The path of a file of real data, which lies beside the project and is not part of it. */
export const sharedPath = (file: string): string => join(folder, file);

export const readShared = (file: string): string => readFileSync(sharedPath(file), 'utf8');

/** `describe` where the real data is there; otherwise the block is reported as skipped, by name. */
export const describeWithData: jest.Describe | jest.Describe['skip'] = existsSync(folder)
  ? describe
  : describe.skip;

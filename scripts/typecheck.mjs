/** Checks the types of each part inside its own borders: what it may not use does not exist there. */
import { run } from './run.mjs';

for (const part of ['src', 'src/google', 'sidebar', 'emulator', 'emulator/page', 'test']) {
  run('tsc', ['--project', `${part}/tsconfig.json`]);
}

/**
 * `npm run create` makes a new spreadsheet with this add-on bound to it, `npm run push` sends dist/ there. Live
 * ids stay in .clasp.local.json, which git ignores; .clasp.json keeps a placeholder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { root } from './run.mjs';

const LOCAL = join(root, '.clasp.local.json');

function stop(message) {
  console.error(message);
  process.exit(1);
}

function clasp(args, cwd) {
  const result = spawnSync(join(root, 'node_modules', '.bin', 'clasp'), args, { cwd, stdio: 'inherit' });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

function create(title) {
  if (existsSync(LOCAL)) {
    stop(
      '.clasp.local.json is there already: it names your spreadsheet. Move it away to create another one.',
    );
  }
  // clasp refuses to create beside a .clasp.json, yet exits 0; so it works in a folder of its own, and only
  // the file that it leaves there counts as success.
  const folder = mkdtempSync(join(tmpdir(), 'opsbook-create-'));
  try {
    clasp(['create-script', '--type', 'sheets', '--title', title], folder);
    const made = join(folder, '.clasp.json');
    if (!existsSync(made)) {
      stop(
        'clasp made no project. Sign in first with `npx clasp login`, and switch the Apps Script API on in your Google account.',
      );
    }
    const project = JSON.parse(readFileSync(made, 'utf8'));
    writeFileSync(LOCAL, `${JSON.stringify({ ...project, rootDir: 'dist' }, null, 2)}\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log('Created. Its ids are in .clasp.local.json. Next: npm run push');
}

async function push() {
  if (!existsSync(LOCAL)) {
    stop(
      'There is no .clasp.local.json yet: run `npm run create` first, or write one with the scriptId of your project and "rootDir": "dist".',
    );
  }
  await buildIfStale();
  // --force: without it, a changed manifest makes clasp skip the push and still exit 0.
  process.exit(clasp(['push', '--force', '-P', '.clasp.local.json'], root));
}

const [command, title = 'Opsbook'] = process.argv.slice(2);
if (command === 'create') create(title);
else if (command === 'push') await push();
else stop('Usage: npm run create [-- TITLE], or npm run push');

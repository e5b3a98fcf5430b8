/** Writes the generated pages under docs/ from the declarations, or checks that they are up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { load } from './build.mjs';
import { root } from './run.mjs';

/** Each page, and the file of src/ whose `document()` gives its text. */
const PAGES = {
  'docs/functions.md': 'src/functions/document.ts',
  'docs/tabs.md': 'src/tabs/document.ts',
  'docs/rpc.md': 'src/rpc/document.ts',
};

async function pages() {
  const texts = [];
  for (const [page, source] of Object.entries(PAGES)) texts.push([page, (await load(source)).document()]);
  return texts;
}

/** Ends the program with a message when a page is stale. */
export async function checkDocs() {
  const stale = (await pages()).filter(
    ([page, text]) => !existsSync(join(root, page)) || readFileSync(join(root, page), 'utf8') !== text,
  );
  if (stale.length === 0) return;
  console.error(
    `Stale: ${stale.map(([page]) => page).join(', ')}. Run \`npm run docs\` and commit the result.`,
  );
  process.exit(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [page, text] of await pages()) writeFileSync(join(root, page), text);
}

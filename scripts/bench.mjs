/**
 * Prints how fast things are, and writes docs/performance.md. Each file of scripts/bench/ that exports `name` and
 * `run() → rows`, and `about` where the table needs words, is a benchmark; a row is an object of cells, all rows of one
 * file with the same keys. Keys that end in "ms" or "Ms" are milliseconds, those that begin with "ratio" are ratios.
 * Names of files as arguments run only these, and leave the page as it is.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build.mjs';
import { root } from './run.mjs';

const FOLDER = join(root, 'scripts', 'bench');
const PAGE = join(root, 'docs', 'performance.md');

/** Benchmarks by their file's name; files that export no `run` are parts of others. */
async function benchmarks(wanted) {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.mjs'));
  const found = [];
  for (const file of files.sort()) {
    const module = await import(pathToFileURL(join(FOLDER, file)).href);
    const short = file.replace('.mjs', '');
    if (typeof module.run === 'function' && (wanted.length === 0 || wanted.includes(short))) {
      found.push({ short, ...module });
    }
  }
  return found;
}

/** "ironCalcMs" → "IronCalc, ms". */
function heading(key) {
  const words = key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace('iron calc', 'IronCalc');
  if (words === 'ms') return 'here, ms';
  return words.replace(/ ms$/, ', ms');
}

function cell(key, value) {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'number') return String(value);
  if (/^ratio/.test(key)) return value < 0.095 ? String(Number(value.toPrecision(2))) : value.toFixed(2);
  if (/ms$/i.test(key)) return value < 10 ? value.toFixed(2) : Math.round(value).toLocaleString('en-US');
  return String(value);
}

function tableOf(rows) {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [
    keys.map(heading),
    keys.map(() => '---'),
    ...rows.map((row) => keys.map((key) => cell(key, row[key]))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function machine() {
  return `${cpus().length} cores (${process.platform} ${process.arch}), Node ${process.versions.node.split('.')[0]}`;
}

function pageOf(sections) {
  return `# Performance

Written by \`npm run bench\`, on a machine with ${machine()}, other work beside it. Milliseconds are those of this one run
and promise nothing elsewhere; ratios compare two things that were measured in the same run, below 1 where Opsbook is the
quicker one.

${sections.join('\n\n')}
`;
}

const wanted = process.argv.slice(2);
await buildIfStale();
const found = await benchmarks(wanted);
const missing = wanted.filter((name) => !found.some(({ short }) => short === name));
if (missing.length > 0) {
  const names = (await benchmarks([])).map(({ short }) => short);
  console.error(`No benchmark: ${missing.join(', ')}. There are: ${names.join(', ')}.`);
  process.exit(2);
}
const sections = [];
for (const { short, name, about, run } of found) {
  try {
    const words = about === undefined ? '' : `${about}\n\n`;
    const section = `## ${name}\n\n${words}${tableOf(await run())}`;
    console.log(`${section}\n`);
    sections.push(section);
  } catch (error) {
    console.error(`${short} failed: ${error.stack}\n`);
    process.exitCode = 1;
  }
}
if (process.exitCode === 1) console.error('docs/performance.md is left as it is.');
else if (wanted.length === 0) {
  writeFileSync(PAGE, pageOf(sections));
  console.log('Written to docs/performance.md.');
}

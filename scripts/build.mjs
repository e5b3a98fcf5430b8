/**
 * Builds all that runs: dist/ (what clasp pushes) and build/ (the emulator, its server and its page).
 * Plain: it knows no tab and no function by name; what Google may call is listed in src/index.ts.
 */
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => join(root, ...parts);
const require = createRequire(import.meta.url);

/** Every file that the build reads: a change in one of them makes what is built stale. */
const INPUTS = ['src', 'sidebar', 'emulator', 'scripts/build.mjs', 'appsscript.json', 'package-lock.json'];
const STAMP = at('build', 'stamp');
const OUTPUTS = [
  'dist/Code.js',
  'dist/Sidebar.html',
  'dist/appsscript.json',
  'build/emulator.js',
  'build/server.js',
];

function* filesBelow(path) {
  if (!existsSync(path)) return;
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.isDirectory()) yield* filesBelow(join(path, entry.name));
    else yield join(path, entry.name);
  }
}

function inputsHash() {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    const files = /\.\w+$/.test(input) ? [at(input)] : filesBelow(at(input));
    for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Builds when something is missing or older than its sources. Returns whether it built. */
export async function buildIfStale() {
  const fresh =
    existsSync(STAMP) &&
    readFileSync(STAMP, 'utf8') === inputsHash() &&
    OUTPUTS.every((output) => existsSync(at(output)));
  if (!fresh) await build();
  return !fresh;
}

export async function build() {
  const hash = inputsHash();
  rmSync(STAMP, { force: true });
  for (const folder of ['dist', 'build']) mkdirSync(at(folder), { recursive: true });
  await Promise.all([buildAddOn(), buildSidebar(), buildEmulator()]);
  cpSync(at('appsscript.json'), at('dist', 'appsscript.json'));
  for (const file of readdirSync(at('dist'))) {
    if (!OUTPUTS.includes(`dist/${file}`)) rmSync(at('dist', file), { recursive: true });
  }
  writeFileSync(STAMP, hash);
}

/** Bundles one TypeScript file for Node and loads it. */
export async function load(path) {
  const outfile = at('build', 'lists', path.replace(/\W+/g, '-').replace(/-ts$/, '.cjs'));
  await esbuild.build({
    entryPoints: [at(path)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
  });
  delete require.cache[outfile];
  return require(outfile);
}

/**
 * dist/Code.js. esbuild compiles each part of the add-on; an entry file gives every callable name a documented
 * function that loads its part when it is called; webpack with gas-webpack-plugin turns those into real
 * top-level functions, with their comments and argument names.
 */
async function buildAddOn() {
  const { entryPoints, parts } = await load('src/index.ts');
  const folder = at('build', `parts-${process.pid}`);
  await esbuild.build({
    entryPoints: Object.fromEntries(parts.map((part) => [part, at('src', 'google', `${part}.ts`)])),
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2019',
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    logLevel: 'error',
  });
  const entry = join(folder, 'entry.js');
  writeFileSync(entry, entryPoints.map(stub).join('\n'));
  await bundleForGoogle(entry);
  rmSync(folder, { recursive: true });
}

/** The source text of one callable name; its part is loaded, and evaluated, only when it is called. */
function stub({ name, comment, parameters, part, calls }) {
  return [
    comment,
    `global.${name} = function (${parameters.join(', ')}) {`,
    `  return ${calls.replace('$part', `require('./${part}.js')`)};`,
    '};',
  ].join('\n');
}

async function bundleForGoogle(entry) {
  const { default: webpack } = await import('webpack');
  const { default: GasPlugin } = await import('gas-webpack-plugin');
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2019'],
    entry,
    output: { path: at('dist'), filename: 'Code.js' },
    // A minifier would drop the comments that Google shows as help, or the stubs themselves; the parts are minified.
    optimization: { minimize: false, concatenateModules: false },
    performance: false,
    plugins: [
      new GasPlugin({ include: [entry] }),
      new webpack.BannerPlugin({ banner: '/** @OnlyCurrentDoc */', raw: true }),
    ],
  });
  const stats = await new Promise((resolve, reject) =>
    compiler.run((error, result) => (error ? reject(error) : resolve(result))),
  );
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) throw new Error(stats.toString({ colors: false, all: false, errors: true }));
}

/** dist/Sidebar.html: one page with its script and style inside, since Google serves nothing beside it. */
async function buildSidebar() {
  const bundle = await esbuild.build({
    entryPoints: [at('sidebar', 'main.tsx')],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    // A browser that Google Sheets itself runs in.
    target: 'es2022',
    charset: 'ascii',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    legalComments: 'none',
    logLevel: 'error',
  });
  const style = await esbuild.build({
    entryPoints: [at('sidebar', 'style.css')],
    bundle: true,
    write: false,
    minify: true,
    logLevel: 'error',
  });
  // Kept beside the packed page, for whoever wants to read what it runs.
  writeFileSync(at('build', 'sidebar.js'), bundle.outputFiles[0].contents);
  const packed = gzipSync(bundle.outputFiles[0].contents, { level: 9 }).toString('base64');
  const { code: unpacker } = await esbuild.transform(`(${unpack})('')`, { minify: true, target: 'es2022' });
  const script = unpacker.replace('""', () => `"${packed}"`);
  const page = readFileSync(at('sidebar', 'Sidebar.html'), 'utf8')
    .replace('/*style*/', () => style.outputFiles[0].text.trim())
    .replace('/*script*/', () => script.trim());
  writeFileSync(at('dist', 'Sidebar.html'), page);
}

/** Runs in the page: unpacks the program and starts it. See docs/decisions/0004-sidebar-size.md. */
async function unpack(packed) {
  const { Blob, DecompressionStream, Response, atob, document } = globalThis;
  try {
    const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
    const script = document.createElement('script');
    script.textContent = await new Response(stream).text();
    document.body.append(script);
  } catch {
    document.getElementById('app').textContent =
      'Opsbook cannot start in this browser. Update the browser, then open Opsbook again.';
  }
}

/** build/emulator.js for other programs, build/server.js and worker.js for `npm start`, build/page/ for the browser. */
async function buildEmulator() {
  const node = { bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'error' };
  await esbuild.build({
    ...node,
    entryPoints: [at('emulator', 'index.ts')],
    outfile: at('build', 'emulator.js'),
  });
  await esbuild.build({
    ...node,
    entryPoints: {
      server: at('emulator', 'server', 'main.ts'),
      worker: at('emulator', 'server', 'worker.ts'),
    },
    outdir: at('build'),
  });
  await esbuild.build({
    entryPoints: [at('emulator', 'page', 'main.ts')],
    outdir: at('build', 'page'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    loader: { '.svg': 'text' },
    logLevel: 'error',
  });
  cpSync(at('emulator', 'page', 'page.html'), at('build', 'page', 'page.html'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await build();

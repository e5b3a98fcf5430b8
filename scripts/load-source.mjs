/** Bundles a TypeScript file for Node and loads it, without leaving a file behind. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import esbuild from 'esbuild';
import { root } from './run.mjs';

const require = createRequire(import.meta.url);

/** What a source file exports. `path` counts from the repository's root; `external` packages are not bundled. */
export function loadSource(path, external = []) {
  const folder = mkdtempSync(join(tmpdir(), 'opsbook-source-'));
  try {
    const outfile = join(folder, 'source.cjs');
    esbuild.buildSync({
      absWorkingDir: root,
      entryPoints: [join(root, path)],
      outfile,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      external,
      logLevel: 'error',
    });
    return require(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

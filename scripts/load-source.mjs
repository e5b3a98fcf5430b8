/** Bundles a TypeScript file for Node and loads it, without leaving a file behind. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import esbuild from 'esbuild';
import { root } from './run.mjs';

const require = createRequire(import.meta.url);

/**
 * What a source file exports. `path` counts from the repository's root. Packages named in `external` are not bundled,
 * but loaded as they are; __dirname is the source file's own folder.
 */
export function loadSource(path, external = []) {
  const cache = join(root, 'node_modules', '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'source-'));
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
      define: { __dirname: JSON.stringify(dirname(join(root, path))) },
      external,
      logLevel: 'error',
    });
    return require(outfile);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

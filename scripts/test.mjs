/** All checks, from types to browser. Arguments go to Jest: `npm test -- test/src/audit`. */
import { build } from './build.mjs';
import { checkDocs } from './docs.mjs';
import { root, run } from './run.mjs';

const only = process.argv.slice(2);
await build();
await import('./typecheck.mjs');
run('biome', ['check', '--error-on-warnings', root]);
await checkDocs();
// Twice, so that nothing leans on the zone of the machine; the slow projects once.
run('jest', ['--maxWorkers=100%', '--selectProjects', 'unit', 'bundle', 'browser', ...only], { TZ: 'UTC' });
if (only.length === 0) {
  run('jest', ['--maxWorkers=100%', '--selectProjects', 'unit', '--silent'], { TZ: 'America/New_York' });
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';

/** What clasp pushes: the script, compiled once, its pages, and its manifest. */
export interface Bundle {
  readonly script: vm.Script;
  /** Names of top-level function declarations: what menus, pages and cells can call. */
  readonly functions: ReadonlySet<string>;
  /** Page name without .html → its text. */
  readonly pages: ReadonlyMap<string, string>;
  readonly scopes: readonly string[];
  readonly timezone: string;
}

interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
}

/** Reads a folder with Code.js, appsscript.json and pages. Throws a message that says what is missing. */
export function loadBundle(folder: string): Bundle {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Error(`There is no add-on in ${folder}. Build it first: npm run build.`);
  }
  const files = readdirSync(folder);
  for (const name of ['Code.js', 'appsscript.json']) {
    if (!files.includes(name))
      throw new Error(`${name} is missing in ${folder}. Build the add-on again: npm run build.`);
  }
  const source = readFileSync(path.join(folder, 'Code.js'), 'utf8');
  const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, 'appsscript.json'), 'utf8'));
  const pages = files
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name.slice(0, -'.html'.length), readFileSync(path.join(folder, name), 'utf8')] as const);
  return {
    script: new vm.Script(source, { filename: 'Code.js' }),
    functions: declaredFunctions(source),
    pages: new Map(pages),
    scopes: manifest.oauthScopes ?? [],
    timezone: manifest.timeZone ?? 'Etc/UTC',
  };
}

/**
 * The names that the script declares as functions at its top. Declarations exist before the first statement
 * runs, variables that hold functions do not: so the script is stopped at its first statement and looked at.
 */
function declaredFunctions(source: string): ReadonlySet<string> {
  const context = vm.createContext(Object.create(null));
  const before = new Set<string>(vm.runInContext('Object.getOwnPropertyNames(globalThis)', context));
  const stop = new vm.Script(`throw 'stopped before the first statement';${source}`, { filename: 'Code.js' });
  try {
    stop.runInContext(context);
  } catch (reason) {
    if (reason !== 'stopped before the first statement') throw reason;
  }
  const names: string[] = vm.runInContext(
    "Object.getOwnPropertyNames(globalThis).filter((name) => typeof globalThis[name] === 'function')",
    context,
  );
  return new Set(names.filter((name) => !before.has(name)));
}

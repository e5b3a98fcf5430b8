import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { type Comment, type FunctionDeclaration, parse } from 'acorn';
import { entryPoints } from '../../src/index';

const root = join(__dirname, '..', '..');
const code = readFileSync(join(root, 'dist', 'Code.js'), 'utf8');

const comments: Comment[] = [];
// ES2019 is what Google's push accepts; class fields and #private names are errors in it.
const program = parse(code, { ecmaVersion: 2019, sourceType: 'script', onComment: comments });
const declared = program.body.filter(
  (node): node is FunctionDeclaration => node.type === 'FunctionDeclaration',
);

const SERVICES = [
  'SpreadsheetApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'Utilities',
];

/** dist/Code.js evaluated with services that only record that they were touched. */
function evaluate(): { globals: Record<string, unknown>; touched: string[] } {
  const touched: string[] = [];
  const globals: Record<string, unknown> = {};
  for (const service of [...SERVICES, 'MailApp', 'ScriptApp', 'Session', 'Logger', 'console']) {
    Object.defineProperty(globals, service, {
      get: () => {
        touched.push(service);
        throw new Error(`${service} was touched`);
      },
    });
  }
  new Script(code).runInContext(createContext(globals));
  return { globals, touched };
}

/** The comment directly above a declaration, or ''. */
function commentAbove(start: number): string {
  const above = comments.find(
    (comment) =>
      comment.type === 'Block' && comment.end <= start && code.slice(comment.end, start).trim() === '',
  );
  return above?.value ?? '';
}

test('exposes exactly the names that src/index.ts lists, as top-level functions', () => {
  const names = declared.map((declaration) => declaration.id.name).sort();
  expect(names).toEqual(entryPoints.map((entry) => entry.name).sort());
});

test.each(entryPoints.map((entry) => [entry.name, entry] as const))(
  '%s keeps its arguments and its comment',
  (name, entry) => {
    const declaration = declared.find((candidate) => candidate.id.name === name);
    if (!declaration) throw new Error(`${name} is not declared at the top level`);
    const parameters = declaration.params.map((parameter) =>
      parameter.type === 'Identifier' ? parameter.name : '?',
    );
    expect(parameters).toEqual(entry.parameters);
    const comment = commentAbove(declaration.start);
    expect(comment.includes('@customfunction')).toBe(entry.comment.includes('@customfunction'));
    for (const parameter of entry.comment.match(/@param .*/g) ?? []) expect(comment).toContain(parameter);
  },
);

test('touches no service when it is loaded, so the menu can be built before anybody gave permission', () => {
  expect(evaluate().touched).toEqual([]);
});

test('leaves nothing in the global scope but the listed functions', () => {
  const { globals } = evaluate();
  const services = new Set([...SERVICES, 'MailApp', 'ScriptApp', 'Session', 'Logger', 'console']);
  const added = Object.keys(globals).filter((name) => !services.has(name));
  expect(added.sort()).toEqual(entryPoints.map((entry) => entry.name).sort());
});

test('asks for no more than three permissions', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'dist', 'appsscript.json'), 'utf8'));
  expect(manifest.oauthScopes).toEqual([
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.send_mail',
  ]);
  expect(manifest.runtimeVersion).toBe('V8');
});

test('clasp would push the code, the sidebar and the manifest, and nothing else', () => {
  const status = spawnSync(join(root, 'node_modules', '.bin', 'clasp'), ['show-file-status', '--json'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(JSON.parse(status.stdout).filesToPush.sort()).toEqual([
    'dist/Code.js',
    'dist/Sidebar.html',
    'dist/appsscript.json',
  ]);
});

test('the sidebar is one page of at most 120 kB that loads nothing from elsewhere', () => {
  const page = readFileSync(join(root, 'dist', 'Sidebar.html'), 'utf8');
  expect(Buffer.byteLength(page)).toBeLessThanOrEqual(120_000);
  expect(page).not.toMatch(/<script[^>]*\ssrc=|<link[^>]*\shref=|@import|url\(\s*['"]?https?:/i);
});

import { declarations } from './functions';
import { commentFor, parameterNames } from './functions/stub';
import { menuItems } from './menu';

/**
 * What Google may call: a list, no logic. The build writes a top-level function for each entry; whatever else
 * `src/` holds stays out of reach. `calls` is the function's body, in which $part stands for the part of the add-on
 * that the entry belongs to, and is loaded only then.
 */
export interface EntryPoint {
  readonly name: string;
  readonly parameters: readonly string[];
  /** Stands above the function; Google reads the help for a custom function from it. */
  readonly comment: string;
  readonly part: Part;
  readonly calls: string;
}

/** Files of src/google/, each compiled apart, so that a cell evaluates the figures and nothing else. */
export const parts = ['menu', 'figures', 'actions'] as const;
type Part = (typeof parts)[number];

export const entryPoints: readonly EntryPoint[] = [
  {
    name: 'onOpen',
    parameters: [],
    comment: '/** Adds the menu when a spreadsheet is opened. */',
    part: 'menu',
    calls: '$part.onOpen()',
  },
  {
    name: 'onInstall',
    parameters: [],
    comment: '/** Adds the menu when the add-on is installed from within a spreadsheet. */',
    part: 'menu',
    calls: '$part.onOpen()',
  },
  ...menuItems.map(
    ({ label, calls }): EntryPoint => ({
      name: calls,
      parameters: [],
      comment: `/** The menu's "${label}". */`,
      part: 'actions',
      calls: `$part.${calls}()`,
    }),
  ),
  {
    name: 'rpc',
    parameters: ['name', 'json'],
    comment:
      '/** What the sidebar asks, by name and input as JSON text; the answer as JSON text. docs/rpc.md lists the calls. */',
    part: 'actions',
    calls: '$part.rpc(name, json)',
  },
  {
    name: 'OPSBOOK_COLUMN',
    parameters: ['tab', 'column'],
    comment:
      '/** A computed column of one of our tabs, its header first. Stands in header cells only; docs/tabs.md lists them. */',
    part: 'figures',
    calls: '$part.opsbookColumn(arguments)',
  },
  ...declarations.map(
    (declaration): EntryPoint => ({
      name: declaration.name,
      parameters: parameterNames(declaration),
      comment: commentFor(declaration),
      part: 'figures',
      calls: `$part.callCustomFunction('${declaration.name}', arguments)`,
    }),
  ),
];

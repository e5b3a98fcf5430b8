/** Keeps the mutation tester off the texts of the docs and of Google's help. */
import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin';

/** Keys of a declaration whose values are only shown. */
const SHOWN = ['summary', 'what', 'unit', 'otherwise', 'reads'];

const isDocs = ({ node }) =>
  node.type === 'VariableDeclarator' && node.id.type === 'Identifier' && node.id.name.endsWith('Docs');
const isShown = ({ node }) =>
  node.type === 'ObjectProperty' && node.key.type === 'Identifier' && SHOWN.includes(node.key.name);

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'help-texts', {
    shouldIgnore(path) {
      if (isDocs(path)) return 'What only the docs say';
      return isShown(path) ? "What only the docs and Google's help say" : undefined;
    },
  }),
];

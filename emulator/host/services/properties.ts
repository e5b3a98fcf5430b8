import { flag, optionalText, recordOf, textOf } from '../realm/arguments';
import type { Execution } from '../realm/execution';
import { defineKind, type Kind, object, plain, ServiceError } from '../realm/service';
import type * as google from './google';

const LONGEST_VALUE = 9 * 1024;
const LARGEST_STORE = 500 * 1024;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

function storeOf(execution: Execution, name: string): Map<string, string> {
  const { stores } = execution.workbook.book;
  const known = stores.get(name);
  if (known !== undefined) return known;
  const fresh = new Map<string, string>();
  stores.set(name, fresh);
  return fresh;
}

function put(execution: Execution, name: string, key: string, value: string): void {
  if (execution.mode === 'CUSTOM_FUNCTION' && name.startsWith('user:')) {
    throw new ServiceError('You do not have permission to call setProperty.');
  }
  if (bytes(value) > LONGEST_VALUE) throw new ServiceError('Argument too large: value');
  const store = storeOf(execution, name);
  let size = bytes(key) + bytes(value);
  for (const [other, text] of store) if (other !== key) size += bytes(other) + bytes(text);
  if (size > LARGEST_STORE) throw new ServiceError('You have exceeded the property storage quota.');
  store.set(key, value);
}

/** `self` is the store's name. */
export const propertiesKind: Kind<string> = defineKind<google.Properties, string>(
  'PropertiesService.Properties',
  {
    getProperty: plain((name, run, key) => storeOf(run, name).get(textOf(key)) ?? null),
    getProperties: plain((name, run) => Object.fromEntries(storeOf(run, name))),
    getKeys: plain((name, run) => [...storeOf(run, name).keys()]),
    setProperty: plain((name, run, key, value) => {
      put(run, name, textOf(key), textOf(value));
      return object(propertiesKind, name);
    }),
    setProperties: plain((name, run, values, replace) => {
      if (replace !== undefined && flag(replace)) storeOf(run, name).clear();
      for (const [key, value] of Object.entries(recordOf(values)))
        put(run, name, key, optionalText(value) ?? 'null');
      return object(propertiesKind, name);
    }),
    deleteProperty: plain((name, run, key) => {
      storeOf(run, name).delete(textOf(key));
      return object(propertiesKind, name);
    }),
    deleteAllProperties: plain((name, run) => {
      storeOf(run, name).clear();
      return object(propertiesKind, name);
    }),
  },
);

export const propertiesService = defineKind<google.PropertiesService, null>('PropertiesService', {
  getDocumentProperties: plain(() => object(propertiesKind, 'document')),
  getScriptProperties: plain(() => object(propertiesKind, 'script')),
  getUserProperties: plain((_, run) => object(propertiesKind, `user:${ownerOrUser(run)}`)),
});

/** Custom functions get the properties of the workbook's owner, whoever types them. */
function ownerOrUser({ mode, session, shared }: Execution): string {
  return mode === 'CUSTOM_FUNCTION' ? shared.owner : session.user;
}

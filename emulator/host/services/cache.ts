import { listOf, optionalText, recordOf, textOf, wholeNumber } from '../realm/arguments';
import type { Execution } from '../realm/execution';
import { defineKind, object, plain, ServiceError } from '../realm/service';
import type * as google from './google';

const LONGEST_KEY = 250;
const LONGEST_VALUE = 100 * 1024;
const MOST_ITEMS = 1000;
const DEFAULT_SECONDS = 600;
const MOST_SECONDS = 21_600;

const full = (store: string, key: string): string => `${store}\n${key}`;

function read(execution: Execution, store: string, key: string): string | null {
  const item = execution.shared.cache.get(full(store, key));
  return item === undefined || item.until <= execution.workbook.clock.now() ? null : item.value;
}

function put(execution: Execution, store: string, key: string, value: string, seconds: number): void {
  if (key.length > LONGEST_KEY) throw new ServiceError('Argument too large: key');
  if (Buffer.byteLength(value, 'utf8') > LONGEST_VALUE) throw new ServiceError('Argument too large: value');
  if (seconds < 1 || seconds > MOST_SECONDS) {
    throw new ServiceError(`Invalid argument: expirationInSeconds must be from 1 to ${MOST_SECONDS}.`);
  }
  const { cache } = execution.shared;
  cache.set(full(store, key), { value, until: execution.workbook.clock.now() + seconds * 1000 });
  const own = [...cache].filter(([name]) => name.startsWith(`${store}\n`));
  if (own.length <= MOST_ITEMS) return;
  own.sort(([, a], [, b]) => a.until - b.until);
  for (const [name] of own.slice(0, own.length - MOST_ITEMS * 0.9)) cache.delete(name);
}

const secondsOf = (value: unknown): number => (value === undefined ? DEFAULT_SECONDS : wholeNumber(value));

export const cacheKind = defineKind<google.Cache, string>('CacheService.Cache', {
  get: plain((store, run, key) => read(run, store, textOf(key))),
  getAll: plain((store, run, keys) => {
    const found: Record<string, string> = {};
    for (const key of listOf(keys).map(textOf)) {
      const value = read(run, store, key);
      if (value !== null) found[key] = value;
    }
    return found;
  }),
  put: plain((store, run, key, value, seconds) => {
    put(run, store, textOf(key), textOf(value), secondsOf(seconds));
  }),
  putAll: plain((store, run, values, seconds) => {
    for (const [key, value] of Object.entries(recordOf(values))) {
      put(run, store, key, optionalText(value) ?? 'null', secondsOf(seconds));
    }
  }),
  remove: plain((store, run, key) => {
    run.shared.cache.delete(full(store, textOf(key)));
  }),
  removeAll: plain((store, run, keys) => {
    for (const key of listOf(keys)) run.shared.cache.delete(full(store, textOf(key)));
  }),
});

export const cacheService = defineKind<google.CacheService, null>('CacheService', {
  getDocumentCache: plain(() => object(cacheKind, 'document')),
  getScriptCache: plain(() => object(cacheKind, 'script')),
  getUserCache: plain((_, run) => object(cacheKind, `user:${run.session.user}`)),
});

import { createHash, randomUUID } from 'node:crypto';
import { parseCsv } from '../csv';
import { instantOfDate, isRef, optionalText, selfOf, textOf, wholeNumber } from '../realm/arguments';
import { BadArguments, defineKind, object, plain, ServiceError } from '../realm/service';
import { blobKind, fromBytes, toBytes } from './blob';
import { defineEnum } from './enums';
import type * as google from './google';
import { formatJavaDate } from './java-date';

const LONGEST_SLEEP = 300_000;
const digests = defineEnum('Utilities.DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);
const charsets = defineEnum('Utilities.Charset', ['US_ASCII', 'UTF_8']);

const encode = (value: unknown): Buffer => toBytes(isRef(value) ? selfOf(blobKind, value).bytes : value);

export const utilities = defineKind<google.Utilities, null>(
  'Utilities',
  {
    formatDate: plain((_, __, date, zone, pattern) => {
      const instant = instantOfDate(date);
      if (instant === null || Number.isNaN(instant)) throw new BadArguments();
      try {
        return formatJavaDate(instant, textOf(zone), textOf(pattern));
      } catch (error) {
        if (error instanceof RangeError) throw new ServiceError(`Invalid argument: ${error.message}`);
        throw error;
      }
    }),
    sleep: plain((_, run, ms) => {
      const wait = wholeNumber(ms);
      if (wait < 0 || wait > LONGEST_SLEEP) throw new ServiceError('Invalid argument: milliseconds');
      run.sleep(wait);
    }),
    getUuid: plain(() => randomUUID()),
    newBlob: plain((_, __, data, type, name) =>
      object(blobKind, { bytes: toBytes(data), type: optionalText(type), name: optionalText(name) }),
    ),
    base64Encode: plain((_, __, data) => encode(data).toString('base64')),
    base64EncodeWebSafe: plain((_, __, data) =>
      encode(data).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    ),
    base64Decode: plain((_, __, text) => fromBytes(Buffer.from(textOf(text), 'base64'))),
    base64DecodeWebSafe: plain((_, __, text) => fromBytes(Buffer.from(textOf(text), 'base64url'))),
    computeDigest: plain((_, __, algorithm, data) => {
      const name = digests.nameOf(algorithm);
      if (name === 'MD2') throw new ServiceError('not emulated: Utilities.DigestAlgorithm.MD2');
      return fromBytes(createHash(name.toLowerCase().replace('_', '')).update(toBytes(data)).digest());
    }),
    formatString: plain((_, __, template, ...values) => formatString(textOf(template), values)),
    parseCsv: plain((_, __, text, delimiter) =>
      parseCsv(textOf(text), 'the CSV', optionalText(delimiter) ?? ',').map(({ cells }) => cells),
    ),
    jsonStringify: plain((_, __, value) => JSON.stringify(value)),
    jsonParse: plain((_, __, text) => JSON.parse(textOf(text))),
  },
  { values: { DigestAlgorithm: digests.container, Charset: charsets.container } },
);

function formatString(template: string, values: readonly unknown[]): string {
  let next = 0;
  return template.replace(/%(0?)(\d*)(?:\.(\d+))?([sdf%])/g, (_, zero, width, digits, letter) => {
    if (letter === '%') return '%';
    const value = values[next++];
    const text =
      letter === 's'
        ? String(value)
        : letter === 'd'
          ? String(Math.trunc(Number(value)))
          : Number(value).toFixed(digits === undefined ? 6 : Number(digits));
    return text.padStart(Number(width || 0), zero === '0' ? '0' : ' ');
  });
}

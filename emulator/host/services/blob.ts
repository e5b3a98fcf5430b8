import { listOf, optionalText, textOf } from '../realm/arguments';
import {
  BadArguments,
  defineKind,
  type Kind,
  object,
  plain,
  type RealmBytes,
  ServiceError,
} from '../realm/service';
import type * as google from './google';
import { htmlToPdf } from './html-to-pdf';

const HTML = 'text/html';
const PDF = 'application/pdf';

export interface BlobData {
  bytes: Buffer;
  type: string | null;
  name: string | null;
}

/** Bytes as scripts see them: numbers from -128 to 127. */
export function toBytes(value: unknown): Buffer {
  if (typeof value === 'string') return Buffer.from(value, 'utf8');
  return Buffer.from(
    listOf(value).map((byte) => {
      if (typeof byte !== 'number') throw new BadArguments();
      return byte & 0xff;
    }),
  );
}

export function fromBytes(bytes: Buffer): RealmBytes {
  return { bridge: 'bytes', bytes: new Int8Array(bytes) };
}

/** Blobs that scripts make from text or bytes. HTML becomes a PDF where a browser is installed, and nothing else does. */
export const blobKind: Kind<BlobData> = defineKind<google.Blob, BlobData>('Blob', {
  getBytes: plain((blob) => fromBytes(blob.bytes)),
  setBytes: plain((blob, _, bytes) => {
    blob.bytes = toBytes(bytes);
    return object(blobKind, blob);
  }),
  getContentType: plain((blob) => blob.type),
  setContentType: plain((blob, _, type) => {
    blob.type = optionalText(type);
    return object(blobKind, blob);
  }),
  getName: plain((blob) => blob.name),
  setName: plain((blob, _, name) => {
    blob.name = textOf(name);
    return object(blobKind, blob);
  }),
  getDataAsString: plain((blob, _, charset) => {
    const name = optionalText(charset) ?? 'utf-8';
    try {
      return new TextDecoder(name).decode(blob.bytes);
    } catch {
      throw new ServiceError(`Invalid argument: ${name}`);
    }
  }),
  setDataFromString: plain((blob, _, text) => {
    blob.bytes = Buffer.from(textOf(text), 'utf8');
    return object(blobKind, blob);
  }),
  getAs: plain((blob, _, type) => {
    const wanted = textOf(type);
    if (wanted !== PDF || blob.type !== HTML) {
      throw new ServiceError(`not emulated: Blob.getAs from ${blob.type ?? 'no type'} to ${wanted}`);
    }
    const pdf = htmlToPdf(blob.bytes.toString('utf8'));
    if (pdf === null) throw new ServiceError(`Conversion from ${HTML} to ${PDF} failed.`);
    const name = blob.name === null ? null : `${blob.name.replace(/\.html?$/i, '')}.pdf`;
    return object(blobKind, { bytes: pdf, type: PDF, name });
  }),
  copyBlob: plain((blob) => object(blobKind, { ...blob })),
});

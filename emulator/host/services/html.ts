import { numberOf, optionalText, textOf } from '../realm/arguments';
import { defineKind, object, plain, ServiceError, type ServiceRef } from '../realm/service';
import { blobKind } from './blob';
import { defineEnum } from './enums';
import type * as google from './google';

/** A page that a script makes; every setter changes it in place, as Google's does. */
export interface HtmlPage {
  content: string;
  title: string;
  width: number | null;
  height: number | null;
}

const sandboxMode = defineEnum('HtmlService.SandboxMode', ['EMULATED', 'IFRAME', 'NATIVE']);
const framing = defineEnum('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);

const same = (page: HtmlPage): ServiceRef<HtmlPage> => {
  const known = refs.get(page);
  if (known !== undefined) return known;
  const fresh = object(htmlOutput, page);
  refs.set(page, fresh);
  return fresh;
};
const refs = new WeakMap<HtmlPage, ServiceRef<HtmlPage>>();

export const htmlOutput = defineKind<google.HtmlOutput, HtmlPage>('HtmlService.HtmlOutput', {
  append: plain((page, _, text) => {
    page.content += textOf(text);
    return same(page);
  }),
  appendUntrusted: plain((page, _, text) => {
    page.content += escaped(textOf(text));
    return same(page);
  }),
  clear: plain((page) => {
    page.content = '';
    return same(page);
  }),
  getContent: plain((page) => page.content),
  setContent: plain((page, _, text) => {
    page.content = textOf(text);
    return same(page);
  }),
  getTitle: plain((page) => page.title),
  setTitle: plain((page, _, text) => {
    page.title = textOf(text);
    return same(page);
  }),
  getWidth: plain((page) => page.width),
  setWidth: plain((page, _, width) => {
    page.width = numberOf(width);
    return same(page);
  }),
  getHeight: plain((page) => page.height),
  setHeight: plain((page, _, height) => {
    page.height = numberOf(height);
    return same(page);
  }),
  setSandboxMode: plain((page, _, mode) => {
    sandboxMode.nameOf(mode);
    return same(page);
  }),
  setXFrameOptionsMode: plain((page, _, mode) => {
    framing.nameOf(mode);
    return same(page);
  }),
  getBlob: plain((page) =>
    object(blobKind, { bytes: Buffer.from(page.content, 'utf8'), type: 'text/html', name: page.title }),
  ),
});

function escaped(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}

const page = (content: string) => same({ content, title: '', width: null, height: null });

export const htmlService = defineKind<google.HtmlService, null>(
  'HtmlService',
  {
    createHtmlOutput: plain((_, __, content) => page(optionalText(content) ?? '')),
    createHtmlOutputFromFile: plain((_, { bundle }, name) => {
      const content = bundle.pages.get(textOf(name).replace(/\.html$/, ''));
      if (content === undefined) throw new ServiceError(`No HTML file named ${textOf(name)} was found.`);
      return page(content);
    }),
  },
  { values: { SandboxMode: sandboxMode.container, XFrameOptionsMode: framing.container } },
);

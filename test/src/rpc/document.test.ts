import { contract } from '../../../src/rpc/contract';
import { document } from '../../../src/rpc/document';

describe('docs/rpc.md', () => {
  const text = document();

  test.each(Object.entries(contract))('has a section for %s with its summary', (name, call) => {
    expect(text).toContain(`## ${name}\n\n${call.summary}\n`);
  });

  test.each([
    ['text that is a month, and may be left out', '  month?: yyyy-mm'],
    ['a fixed list of words', '  verdict: "Working" | "Inconsistent" | "Broken"'],
    ['a mark', '  impact?: whole number 1 to 5'],
    ['a value for each name', '  columns?: { name: text }'],
    ['nothing at all', 'Takes:\n\n```\n{}\n```'],
    ['what may be null', '    id: text | null'],
    ['numbers to choose from', '  length?: 60 | 75 | 90'],
  ])('shows %s', (_, line) => {
    expect(text).toContain(line);
  });
});

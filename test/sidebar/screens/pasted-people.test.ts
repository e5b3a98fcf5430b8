import { pastedText, readPasted, sortPasted } from '../../../sidebar/screens/pasted-people';
import { isShortAddress } from '../../../src/rpc/standing-person';

const ANA = { name: 'Ana Ruiz', email: 'ana@example.com' };

const named = (...names: string[]) => names.map((name) => ({ name, email: null }));

describe('pasted names and addresses', () => {
  it.each<[string, string, { name: string; email: string | null }[]]>([
    ['as a mail writes them', 'Ana Ruiz <ana@example.com>', [ANA]],
    ['in quotes', '"Ana Ruiz" <ana@example.com>', [ANA]],
    ['with a comma', 'Ana Ruiz, ana@example.com', [ANA]],
    ['the address first', 'ana@example.com, Ana Ruiz', [ANA]],
    ['two cells of a sheet', 'Ana Ruiz\tana@example.com', [ANA]],
    ['as a list', '- Ana Ruiz ana@example.com', [ANA]],
    ['a name alone', '  Mei   Tan ', [{ name: 'Mei Tan', email: null }]],
    [
      'an address alone',
      'dev.o-patel@example.com',
      [{ name: 'Dev O Patel', email: 'dev.o-patel@example.com' }],
    ],
    [
      'a line of a mail, by commas',
      'Ana Ruiz <ana@example.com>, Mei <mei@example.com>',
      [ANA, { name: 'Mei', email: 'mei@example.com' }],
    ],
    [
      'a line of a mail, by semicolons',
      'Ana Ruiz <ana@example.com>; Mei',
      [ANA, { name: 'Mei', email: null }],
    ],
    ['under headings', 'Name, Email\nAna Ruiz, ana@example.com\n', [ANA]],
    ['under tabbed headings', 'Name\tE-mail address\nAna Ruiz\tana@example.com', [ANA]],
    ['names on a line, by commas', 'Anna, Bernd, Cleo,', named('Anna', 'Bernd', 'Cleo')],
    ['names on a line, by semicolons', 'Anna; Bernd;Cleo', named('Anna', 'Bernd', 'Cleo')],
    ['names on one line, and a name on another', 'Anna, Bernd\nanna', named('Anna', 'Bernd', 'anna')],
    ['a name and its address, by a semicolon', 'Ana Ruiz;ana@example.com', [ANA]],
    ['an address that is incomplete', 'Eve;eve@shop', [{ name: 'Eve', email: 'eve@shop' }]],
    [
      'names and their addresses, all by semicolons',
      'Ana Ruiz; ana@example.com; Mei; <mei@example.com>',
      [ANA, { name: 'Mei', email: 'mei@example.com' }],
    ],
    [
      'names and their addresses, all by commas',
      'Ana Ruiz, ana@example.com, Mei, mei@example.com',
      [ANA, { name: 'Mei', email: 'mei@example.com' }],
    ],
    ['a formula', '=HYPERLINK("x")', [{ name: '=HYPERLINK( x )', email: null }]],
    ['nothing', ' \n\n ; ', []],
  ])('are read %s', (_, text, people) => {
    expect(readPasted(text)).toEqual(people);
  });

  it.each([
    ['cy@shop', true],
    ['cy@shop.', true],
    ['c.y@shop', true],
    ['cy', false],
    ['cy@shop.example', false],
    [null, false],
  ])('have an address whose end is missing: %s, %s', (email, short) => {
    expect(isShortAddress(email)).toBe(short);
  });

  it('are read at any length', () => {
    expect(readPasted('x'.repeat(10_000))).toEqual([{ name: 'x'.repeat(10_000), email: null }]);
  });

  it('are told from those who are there, by name or address in any case, and from themselves', () => {
    const pasted = readPasted('ANA RUIZ\nAnna, Ana@Example.com\nMei\nmei\nDev, dev@example.com');
    const { fresh, there } = sortPasted(pasted, [ANA]);
    expect(fresh.map(({ name }) => name)).toEqual(['Mei', 'Dev']);
    expect(there.map(({ name }) => name)).toEqual(['ANA RUIZ', 'Anna', 'mei']);
  });

  it('wait where the address is incomplete, unless it stands in People so', () => {
    const cy = { name: 'Cy', email: 'cy@shop' };
    const eve = { name: 'Eve', email: 'eve@shop' };
    const pasted = readPasted('Cy <cy@shop>\nEve;eve@shop\nMei');
    const sorted = sortPasted(pasted, [cy, ...named('eve')]);
    expect(sorted).toEqual({ fresh: named('Mei'), there: [cy], differing: [], short: [eve] });
    expect(readPasted(pastedText(sorted.short))).toEqual([eve]);
  });
});

import { keepTheme, readTheme, type Store, type Theme } from '../../sidebar/theme';

function storeWith(kept: string | null): Store {
  const values = new Map<string, string>(kept === null ? [] : [['opsbook theme', kept]]);
  return () => ({
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
  });
}

const refusing: Store = () => {
  throw new Error('The document is sandboxed');
};

describe('the look', () => {
  const cases: readonly (readonly [string, Store, Theme])[] = [
    ['light where nothing was chosen', storeWith(null), 'Light'],
    ['as it was chosen last', storeWith('Automatic'), 'Automatic'],
    ['light where something else is kept', storeWith('Purple'), 'Light'],
    ['light where the browser keeps nothing', refusing, 'Light'],
  ];

  it.each(cases)('is %s', (_, store, theme) => {
    expect(readTheme(store)).toBe(theme);
  });

  it('is kept for the next time', () => {
    const store = storeWith(null);
    keepTheme(store, 'Dark');
    expect(readTheme(store)).toBe('Dark');
  });

  it('can be chosen where the browser keeps nothing', () => {
    expect(() => keepTheme(refusing, 'Dark')).not.toThrow();
  });
});

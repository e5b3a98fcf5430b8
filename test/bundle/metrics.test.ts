import type { Emulator } from '../../emulator';
import { ask, openBundle, paste } from './open-bundle';

interface Metrics {
  readonly metrics: readonly {
    readonly ref: { readonly name: string };
    readonly latest: string;
    readonly status: string;
    readonly made: string;
    readonly entries: readonly unknown[];
  }[];
}
interface Week {
  readonly metrics: readonly { readonly name: string; readonly now: string; readonly names: string[] }[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

/** The value under a header, in a row counted from 1. */
function under(emulator: Emulator, sheet: string, header: string, row: number): unknown {
  const letter = LETTERS.find((each) => emulator.value(`'${sheet}'!${each}1`) === header);
  return emulator.value(`'${sheet}'!${letter}${row}`);
}

const accuracy = (emulator: Emulator) =>
  ask<Metrics>(emulator, 'metrics.load').metrics.find(({ ref }) => ref.name === 'Inventory accuracy');

describe('inventory accuracy', () => {
  // Noon of 1 October 2026: the last complete month is September, the last week ends on 27 September.
  function openShop(): Emulator {
    const emulator = openBundle();
    ask(emulator, 'install', { businessType: 'Product' });
    ask(emulator, 'metrics.add', { metrics: [{ name: 'Inventory accuracy' }] });
    paste(emulator, 'Stock Counts', 2, 1, [
      ['Vinyl', '40', '40', '2026-09-22'],
      ['Brackets', '40', '39', '2026-09-23'],
      ['Screws', '100', '100', '2026-09-02'],
      ['LED modules', '60', '60', '2026-09-02'],
      ['Frames', '10', '3', '2026-08-05'],
    ]);
    return emulator;
  }

  test('is counted from Stock Counts, in the tab, on the screen and in the week', () => {
    const emulator = openShop();
    // September: 3 of 4 lines are as the books say.
    expect(under(emulator, 'Metrics', 'Latest', 2)).toBe(0.75);
    expect(accuracy(emulator)).toMatchObject({
      latest: '75.0\u00a0% (3 of 4) in September 2026',
      entries: [],
    });
    const { metrics } = ask<Week>(emulator, 'week.load');
    expect(metrics).toMatchObject([
      { name: 'Inventory accuracy', now: '1 off the books of 2 counted', names: ['Brackets'] },
    ]);
  });

  test('brings the tab into sight that its lines are typed into', () => {
    const emulator = openBundle();
    ask(emulator, 'install', { businessType: 'Product' });
    const isHidden = () =>
      emulator
        .desk()
        .state()
        .sheets.find(({ name }) => name === 'Stock Counts')?.hidden;
    expect(isHidden()).toBe(true);
    ask(emulator, 'metrics.add', { metrics: [{ name: 'Inventory accuracy' }] });
    expect(isHidden()).toBe(false);
  });

  test('follows a count that is typed, and what is typed for the month stands before it', () => {
    const emulator = openShop();
    emulator.type("'Stock Counts'!C3", '40');
    expect(under(emulator, 'Metrics', 'Latest', 2)).toBe(1);
    paste(emulator, 'Metric Values', 2, 1, [['2026-09-30', 'Inventory accuracy', '8', '10']]);
    expect(under(emulator, 'Metrics', 'Latest', 2)).toBe(0.8);
  });

  test('leaves the column whole where a business keeps no stock, and is there once it does', () => {
    const emulator = openBundle();
    ask(emulator, 'install', { businessType: 'Service' });
    ask(emulator, 'metrics.add', {
      metrics: [{ name: 'Client on-time rate' }, { name: 'Inventory accuracy' }],
    });
    paste(emulator, 'Deliveries', 2, 1, [['Alder', '', '2026-09-08', '2026-09-08']]);
    expect(emulator.sheets()).not.toContain('Stock Counts');
    expect(under(emulator, 'Metrics', 'Latest', 2)).toBe(1);
    expect(under(emulator, 'Metrics', 'Latest', 3)).toBe('');
    expect(accuracy(emulator)?.latest).toBe('Nothing to count yet in Stock Counts');
    ask(emulator, 'install', { businessType: 'Both' });
    paste(emulator, 'Stock Counts', 2, 1, [['Vinyl', '40', '40', '2026-09-22']]);
    expect(under(emulator, 'Metrics', 'Latest', 2)).toBe(1);
    expect(under(emulator, 'Metrics', 'Latest', 3)).toBe(1);
  });
});

test('a value that cannot be divided is blank in the tab, on the screen and in the week, and is named', () => {
  const emulator = openBundle();
  ask(emulator, 'install', { businessType: 'Service' });
  ask(emulator, 'metrics.add', {
    metrics: [{ name: 'Quotes in two days', isRate: true, howOften: 'Monthly' }],
  });
  paste(emulator, 'Metric Values', 2, 1, [
    ['2026-04-30', 'Quotes in two days', '18', '20'],
    ['2026-05-31', 'Quotes in two days', '17', ''],
    ['2026-06-30', 'Quotes in two days', '17', '-20'],
    ['2026-07-31', 'Quotes in two days', '17', '0'],
    ['2026-08-31', 'Quotes in two days', '17', 'twenty'],
    ['2026-09-30', 'Quotes in two days', 'most', '20'],
  ]);
  const shown = [2, 3, 4, 5, 6, 7].map((row) => under(emulator, 'Metric Values', 'Value', row));
  // A numerator alone shows as it is; nobody takes it for a rate.
  expect(shown).toEqual([0.9, 17, '', '', '', '']);
  expect(under(emulator, 'Metrics', 'Latest', 2)).toBe('');
  const [metric] = ask<Metrics>(emulator, 'metrics.load').metrics;
  expect(metric).toMatchObject({ latest: '90.0\u00a0% (18 of 20) in April 2026' });
  expect(metric?.made).toContain('3 values without a denominator left out');
  const { findings } = ask<{ findings: { where: string }[] }>(emulator, 'check');
  expect(findings.map(({ where }) => where)).toEqual(
    expect.arrayContaining(['Metric Values D4', 'Metric Values D6', 'Metric Values C7']),
  );
});

test('a share typed alone is the value of a rate everywhere, whatever the months before have', () => {
  const emulator = openBundle();
  ask(emulator, 'install', { businessType: 'Service' });
  ask(emulator, 'metrics.add', {
    metrics: [{ name: 'Quotes in two days', isRate: true, howOften: 'Monthly' }],
  });
  paste(emulator, 'Metric Values', 2, 1, [
    ['2026-08-31', 'Quotes in two days', '18', '20'],
    ['2026-09-30', 'Quotes in two days', '0.93', ''],
  ]);
  expect(under(emulator, 'Metrics', 'Latest', 2)).toBe(0.93);
  expect(under(emulator, 'Metrics', 'What it says', 2)).toBe('Too few points for a normal range (2 of 5)');
  const [metric] = ask<Metrics>(emulator, 'metrics.load').metrics;
  expect(metric).toMatchObject({ latest: '93.0\u00a0% in September 2026' });
  expect(metric?.made).not.toContain('left out');
});

test.each(['en_US', 'de_DE'])('Value shows only what the figures read, in the words of %s', (locale) => {
  const emulator = openBundle({ locale });
  ask(emulator, 'install', { businessType: 'Service' });
  ask(emulator, 'metrics.add', { metrics: [{ name: 'Quotes', isRate: false, howOften: 'Monthly' }] });
  // An apostrophe makes text of what follows.
  const rows = [
    ["'1,234", '2', ''],
    ['2', "'1,234", ''],
    ["'3/4/2026", '', ''],
    ["'10:30", '2', ''],
    ["'most", '', ''],
    ["'12", "'2", 6],
    ["'12.5", '', 12.5],
    ["' 12 ", '2', 6],
    ["'-3", '2', -1.5],
    ['12', '2', 6],
    ['0', '', 0],
  ] as const;
  paste(
    emulator,
    'Metric Values',
    2,
    1,
    rows.map(([numerator, denominator], index) => [`2026-${index + 1}-01`, 'Quotes', numerator, denominator]),
  );
  const shown = rows.map((_, index) => under(emulator, 'Metric Values', 'Value', index + 2));
  expect(shown).toEqual(rows.map(([, , value]) => value));
});

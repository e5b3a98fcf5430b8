import '../slow';
import type { Emulator } from '../../emulator';
import { describeWithData, readShared } from '../shared-data';
import { ask, openBundle, sheetId } from './open-bundle';

const FILE = 'supplier_deliveries_scms_2014.csv';
const MONTHS = Array.from({ length: 12 }, (_, index) => `2014-${String(index + 1).padStart(2, '0')}`);

describeWithData('the purchase lines of 2014, in the add-on as it is pushed', () => {
  /** On time and due by promised month, counted from the file's own text. */
  const counts = new Map<string, [number, number]>();
  let emulator: Emulator;

  beforeAll(() => {
    const csv = readShared(FILE);
    for (const line of csv.trim().split('\n').slice(1)) {
      const [promised = '', delivered = ''] = line.split(',').slice(-4);
      const [onTime, due] = counts.get(promised.slice(0, 7)) ?? [0, 0];
      counts.set(promised.slice(0, 7), [onTime + (delivered <= promised ? 1 : 0), due + 1]);
    }
    emulator = openBundle({ now: '2015-01-05T09:00:00Z', timezone: 'Europe/Berlin' });
    ask(emulator, 'install');
    emulator.importCsv('scms', csv);
    const constants = { Direction: 'From vendor' };
    expect(ask(emulator, 'importRows', { sheet: 'scms', tab: 'Deliveries', constants }).taken).toBe(1528);
    for (const month of MONTHS) ask(emulator, 'review.build', { month });
  }, 240_000);

  test('give all twelve reviews, each with its rate and what it is made of', () => {
    for (const month of MONTHS) {
      const rows = emulator.desk().cells(sheetId(emulator, `Review ${month}`), 0, 0, 60, 10);
      const texts = rows.map((cells) => cells.map((cell) => cell?.text ?? ''));
      const rate = texts.find(([, name]) => name?.startsWith('Vendor on-time rate')) ?? [];
      const [onTime, due] = counts.get(month) ?? [0, 0];
      expect([month, rate[2], rate[3]]).toEqual([
        month,
        `${((100 * onTime) / due).toFixed(1)}%`,
        `${onTime} of ${due}`,
      ]);
      expect([month, texts[47]?.[1]]).toEqual([month, 'I have read this (✓ by your name):']);
    }
  });

  test('add up to 1,292 of 1,528, with the mean and the limits that the data is known for', () => {
    const [header = [], ...rows] = emulator
      .desk()
      .cells(sheetId(emulator, 'Trends'), 0, 0, 20, 10)
      .map((cells) => cells.map((cell) => cell?.text ?? ''));
    const column = (name: string) => rows.slice(0, 12).map((cells) => Number(cells[header.indexOf(name)]));
    const sum = (name: string) => column(name).reduce((total, value) => total + value, 0);
    expect([sum('Numerator'), sum('Denominator')]).toEqual([1292, 1528]);
    const at = (name: string) =>
      emulator.value(`Trends!${String.fromCharCode(65 + header.indexOf(name))}2`) as number;
    expect(at('Mean')).toBeCloseTo(0.85055, 5);
    expect(at('Lower limit')).toBeCloseTo(0.59382, 5);
    expect(at('Upper limit')).toBeCloseTo(1.10727, 5);
  });

  test('are listed in the history, and two are set side by side', () => {
    const { reviews, compared } = ask<{
      reviews: { month: string }[];
      compared: { what: string; a: string; b: string }[];
    }>(emulator, 'review.history', { a: '2014-01', b: '2014-12' });
    expect(reviews.map(({ month }) => month)).toEqual([...MONTHS].reverse());
    const rate = compared.find(({ what }) => what === 'Vendor on-time rate');
    expect(rate?.a).toContain('(115 of 157)');
  });
});

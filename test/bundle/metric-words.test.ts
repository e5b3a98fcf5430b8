import '../slow';
import type { Emulator } from '../../emulator';
import { describeWithData, readShared } from '../shared-data';
import { ask, openBundle, paste, sheetId } from './open-bundle';

/** What the tab Metrics says of a counted metric is what the sidebar and the review say of it. */

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

interface Screen {
  readonly metrics: readonly {
    readonly ref: { readonly name: string };
    readonly latest: string;
    readonly says: string;
    readonly counts: string | null;
    readonly offer: object | null;
  }[];
}

/** The texts of a sheet's first rows. */
function textsOf(emulator: Emulator, sheet: string): string[][] {
  const rows = emulator.desk().cells(sheetId(emulator, sheet), 0, 0, 60, 26);
  return rows.map((cells) => cells.map((cell) => cell?.text ?? ''));
}

/** A metric's cell as the tab Metrics shows it. */
function cellOf(emulator: Emulator, metric: string, header: string): unknown {
  const [headers = [], ...rows] = textsOf(emulator, 'Metrics');
  const row = rows.findIndex(([name]) => name === metric) + 2;
  return emulator.value(`Metrics!${LETTERS[headers.indexOf(header)]}${row}`);
}

/** The words of a cell of What it says as the screen parts them; the offer of a new normal stands apart there. */
function wordsOf(emulator: Emulator, metric: string) {
  const parts = String(cellOf(emulator, metric, 'What it says')).split(' · ');
  const counts = parts.find((part) => part.startsWith('Can we count')) ?? null;
  const offer = parts.some((part) => part.includes('in a row'));
  return {
    says: parts.filter((part) => part !== counts && !part.includes('in a row')).join(' · '),
    counts,
    offer,
  };
}

function screenOf(emulator: Emulator, metric: string) {
  const found = ask<Screen>(emulator, 'metrics.load').metrics.find(({ ref }) => ref.name === metric);
  if (found === undefined) throw new Error(`no metric ${metric}`);
  return { says: found.says, counts: found.counts, offer: found.offer !== null };
}

/** All that the review of a month says in the row of a metric. */
function reviewOf(emulator: Emulator, month: string, metric: string): string {
  ask(emulator, 'review.build', { month });
  const row = textsOf(emulator, `Review ${month}`).find((cells) => cells[1]?.startsWith(metric));
  return (row ?? []).join(' ');
}

/** Words as the review sets them: "Within its normal range. Trial range (9 points)." */
function sentencesOf(says: string): string {
  const parts = says.split(' · ').map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}.`);
  return parts.join(' ');
}

/** The review says it from two on. */
function missedIn(review: string): number {
  return Number(/Missed (\d+) times in a row/.exec(review)?.[1] ?? 0);
}

describeWithData('the purchase lines of 2014, counted from Deliveries', () => {
  const csv = readShared('supplier_deliveries_scms_2014.csv');

  // On time by promised month, January to December, counted in the file: 115 of 157, 116/122, 65/86, 90/110, 73/100,
  // 129/144 (89.6 %), 79/100, 225/271, 111/135, 104/111, 118/125, 67/67. Only February and the last three reach 90 %.
  test.each<[string, object, string, string, string, number]>([
    ['Vendor on-time rate', { Direction: 'From vendor' }, '2014-09', '2014-10-05', '0.9', 7],
    ['Client on-time rate', { Direction: 'To client' }, '2014-09', '2014-10-05', '0.9', 7],
    // The last day of May is not over on its own noon.
    ['Vendor on-time rate', { Direction: 'From vendor' }, '2014-04', '2014-05-31', '0.9', 2],
    ['Vendor on-time rate', { Direction: 'From vendor' }, '2014-05', '2014-06-01', '0.9', 3],
    ['Vendor on-time rate', { Direction: 'From vendor' }, '2014-12', '2015-01-05', '0.9', 0],
  ])(
    '%s, %j, up to %s',
    (metric, constants, month, today, target, missed) => {
      const emulator = openBundle({ now: `${today}T12:00:00Z`, timezone: 'Europe/Berlin' });
      ask(emulator, 'install');
      emulator.importCsv('scms', csv);
      expect(ask(emulator, 'importRows', { sheet: 'scms', tab: 'Deliveries', constants }).taken).toBe(1528);
      ask(emulator, 'metrics.add', { metrics: [{ name: metric, isRate: true, target: Number(target) }] });
      const headers = textsOf(emulator, 'Metrics')[0] ?? [];
      paste(emulator, 'Metrics', 2, headers.indexOf('Figure') + 1, [['ONTIME_RATE']]);

      expect(cellOf(emulator, metric, 'Missed in a row')).toBe(missed);
      expect(cellOf(emulator, metric, 'What it says')).not.toBe('');
      const { says, ...beside } = wordsOf(emulator, metric);
      const screen = screenOf(emulator, metric);
      expect(beside).toEqual({ counts: screen.counts, offer: screen.offer });
      // Under five points the screen says in its own words that there is no range yet.
      expect(screen.says).toBe(says.startsWith('Too few points') ? '' : says);
      const review = reviewOf(emulator, month, metric);
      expect(missedIn(review)).toBe(missed > 1 ? missed : 0);
      expect(review).toContain(sentencesOf(says));
      // Nothing was typed, so there is no line; an error would be shown.
      expect(cellOf(emulator, metric, 'Trend') ?? '').toBe('');
    },
    120_000,
  );
});

describe('the logs of the sample without its Metric Values', () => {
  let emulator: Emulator;
  beforeAll(() => {
    emulator = openBundle({ now: '2026-10-05T12:00:00Z', timezone: 'Europe/Berlin' });
    ask(emulator, 'install', { businessType: 'Both' });
    ask(emulator, 'sample.add');
    const sheet = sheetId(emulator, 'Metric Values');
    const { rows } = emulator.desk().layout(sheet);
    emulator.desk().deleteRows(sheet, 1, rows - 2, true);
    expect(textsOf(emulator, 'Metric Values').slice(1).flat().join('')).toBe('');
  }, 120_000);

  test.each(['Client on-time rate', 'Error rate', 'Days to resolve'])('%s', (metric) => {
    expect(cellOf(emulator, metric, 'What it says')).not.toBe('');
    expect(wordsOf(emulator, metric)).toEqual(screenOf(emulator, metric));
    const review = reviewOf(emulator, '2026-09', metric);
    const missed = Number(cellOf(emulator, metric, 'Missed in a row'));
    expect(missedIn(review)).toBe(missed > 1 ? missed : 0);
    expect(review).toContain(sentencesOf(wordsOf(emulator, metric).says));
  });

  test('say what the typed months of the story do: nine misses in a row, and an unusual error rate', () => {
    // 20 of 22, ten months ago, was the last above 90 %.
    expect(cellOf(emulator, 'Client on-time rate', 'Missed in a row')).toBe(9);
    expect(cellOf(emulator, 'Error rate', 'What it says')).toMatch(/^Unusual: find out what changed/);
  });
});

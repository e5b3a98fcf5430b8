import '../slow';
import type { Emulator } from '../../emulator';
import { ask, openBundle, sheetId } from './open-bundle';

/** The sample story with its September built, and nothing but the add-on as it is pushed. */
function withReview(): Emulator {
  const emulator = openBundle({ now: '2026-10-05T09:00:00Z', timezone: 'Europe/Berlin' });
  ask(emulator, 'install');
  ask(emulator, 'sample.add');
  ask(emulator, 'review.build');
  return emulator;
}

const NAME = 'Review 2026-09';

/** The row of a review, from 1, whose second cell begins so. */
function rowOf(emulator: Emulator, text: string): number {
  const cells = emulator.desk().cells(sheetId(emulator, NAME), 0, 1, 130, 1);
  return cells.findIndex(([cell]) => cell?.text.startsWith(text)) + 1;
}

describe('the review of the sample story', () => {
  let emulator: Emulator;
  beforeAll(() => {
    emulator = withReview();
  });
  const shown = (text: string, columns: string) =>
    [...columns].map((column) =>
      emulator.display(`'${NAME}'!${column}${rowOf(emulator, text)}`).replace(/\u00a0/g, ' '),
    );

  test('shows its metrics, the unusual ones first, each with its normal range', () => {
    expect(shown('Error rate', 'ACDEFG')).toEqual([
      '!!',
      '29.0%',
      '9 of 31',
      '8.0%',
      '+21.0 points',
      'up to 27.8 %',
    ]);
    expect(shown('Error rate', 'H')[0]).toContain('Unusual: find out what changed.');
    expect(shown('Days to resolve', 'ACG')).toEqual(['!!', '3.5', '3.12 to 7.71']);
    expect(shown('Client on-time rate', 'ACDEFG')).toEqual([
      '✗',
      '75.0%',
      '24 of 32',
      '90.0%',
      '-15.0 points',
      '59.7 % or more',
    ]);
    expect(shown('Client on-time rate', 'H')[0]).toContain('Within its normal range.');
    expect(shown('Client on-time rate', 'J')[0]).toBe('Nora · Clients lost');
    expect(rowOf(emulator, 'Error rate')).toBeLessThan(rowOf(emulator, 'Client on-time rate'));
  });

  test('adds up the waste, and says what a role could win back before somebody is hired', () => {
    expect(shown('All open waste', 'CD')).toEqual(['29.0', '0.73']);
    expect(shown('Waste and priorities', 'F')[0]).toBe(
      'Sample. Before you hire: Installer is 16 h short; its waste would give back 2 h.',
    );
  });

  test('has charts of its metrics and of its problems, over values to the right of the page', () => {
    const { charts } = emulator.desk().layout(sheetId(emulator, NAME));
    expect(charts.map(({ type }) => type)).toEqual(['line', 'line', 'line', 'line', 'line', 'combo']);
    const onTime = charts.find(({ title }) => title.startsWith('Client on-time rate'));
    expect(onTime?.series.map(({ name }) => name)).toEqual([
      'Client on-time rate',
      'Mean',
      'Lower limit',
      'Target',
    ]);
    expect(onTime?.labels).toHaveLength(13);
    expect(onTime?.series[0]?.values[12]).toBeCloseTo(24 / 32, 12);
    expect(onTime?.series[1]?.values[12]).toBeCloseTo(0.848, 3);
  });

  test('links each action, problem, waste, priority and late promise to the row that has its ID', () => {
    const desk = emulator.desk();
    const rows = desk.cells(sheetId(emulator, NAME), 0, 0, 140, 10);
    const linked = rows.flat().flatMap((cell) => {
      const id = / · ([A-Z]-\d+)$/.exec(cell?.text ?? '')?.[1];
      return id === undefined ? [] : [{ id, link: cell?.link ?? '' }];
    });
    for (const kind of ['A', 'Q', 'D', 'W', 'P']) {
      expect(linked.some(({ id }) => id.startsWith(kind))).toBe(true);
    }
    // 32 jobs were due in September, and 8 of them were late.
    expect(linked.filter(({ id }) => id.startsWith('D')).length).toBeGreaterThanOrEqual(8);
    for (const { id, link } of linked) {
      const [, gid = '', row = ''] = /#gid=(\d+)&range=(\d+):\2$/.exec(link) ?? [];
      const there = desk.cells(Number(gid), Number(row) - 1, 0, 1, 30).flat();
      expect([id, there.some((cell) => cell?.text === id)]).toEqual([id, true]);
    }
  });

  test('is whole when it is built again, and its charts are not doubled', () => {
    const before = emulator.desk().layout(sheetId(emulator, NAME)).charts;
    expect(ask(emulator, 'review.build').kept).toEqual([]);
    expect(emulator.desk().layout(sheetId(emulator, NAME)).charts).toEqual(before);
  });

  test('goes out as a mail a person, with the link to its tab', () => {
    const to = ['nora@larkfield.example', 'tom@larkfield.example'];
    const { outcomes } = ask<{ outcomes: unknown[] }>(emulator, 'review.share', { month: '2026-09', to });
    expect(outcomes).toEqual(to.map((address) => ({ to: address, problem: null })));
    const mails = emulator.outbox();
    expect(mails.map((mail) => mail.to)).toEqual(to);
    expect(mails[0]?.htmlBody).toContain(`#gid=${sheetId(emulator, NAME)}`);
    expect(mails[0]?.htmlBody).toContain('<b>29.0%</b> (9 of 31)');
  });
});

describe('a build', () => {
  test('that was stopped before it wrote anything leaves a tab that the next one takes', () => {
    const emulator = openBundle({ now: '2026-10-05T09:00:00Z', timezone: 'Europe/Berlin' });
    ask(emulator, 'install');
    const { id } = emulator.desk().addSheet();
    const name =
      emulator
        .desk()
        .state()
        .sheets.find((sheet) => sheet.id === id)?.name ?? '';
    emulator.renameSheet(name, NAME);
    expect(ask(emulator, 'review.build').sheet).toBe(NAME);
    expect(emulator.display(`'${NAME}'!A1`)).toBe('Review of September 2026');
    expect(emulator.sheets().filter((sheet) => sheet.startsWith('Review'))).toEqual([NAME]);
  });

  test('waits for that of somebody else, so that both find one whole review', () => {
    const emulator = withReview();
    const other = emulator.as('tom@larkfield.example');
    expect(ask(other, 'review.build').kept).toEqual([]);
    expect(emulator.sheets().filter((sheet) => sheet.startsWith('Review'))).toEqual([NAME]);
  });
});

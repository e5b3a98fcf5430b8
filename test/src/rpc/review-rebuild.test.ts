import { InputError } from '../../../src/input-error';
import type { Area } from '../../../src/workbook';
import { openDesk } from './desk';
import { opened, pageOf, rowOf, setSetting, type, withMonth } from './review-month';

const NAME = 'Review 2026-09';

describe('a review that cannot be written', () => {
  test('since its tab is protected, says where, changes nothing, and is built whole once it may', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const review = desk.workbook.at(NAME);
    const before = pageOf(desk, NAME);
    const write = review.write.bind(review);
    const refusal = new InputError(`${NAME} A1`, 'this is protected, at least in part.');
    review.write = () => {
      throw refusal;
    };
    type(desk, 'Deliveries', { Delivered: '2026-09-05' });
    expect(desk.ask('review.build', {})).toEqual({
      ok: false,
      where: refusal.where,
      problem: refusal.problem,
      bug: false,
    });
    expect(pageOf(desk, NAME)).toEqual(before);
    review.write = write;
    expect(desk.get('review.build', {}).kept).toEqual([]);
    expect(rowOf(desk, NAME, 'On-time rate')[3]).toBe('1 of 4');
  });
});

function covers(area: Area, row: number, column: number): boolean {
  const rows = area.rows ?? Number.POSITIVE_INFINITY;
  return (
    row >= area.row && row < area.row + rows && column >= area.column && column < area.column + area.columns
  );
}

describe('building again over what people changed', () => {
  test('writes over the cells that a person names, and over no others', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const review = desk.workbook.at(NAME);
    review.type('H14', ['We know better']);
    review.type('I14', ['Two jobs waited for glass']);
    expect(desk.get('review.build', {}).kept).toEqual(['H14', 'I14']);
    expect(desk.get('review.build', { replace: ['H14'] }).kept).toEqual(['I14']);
    expect([review.cell('H14'), review.cell('I14')]).toEqual([
      'Too few to judge (n = 4).',
      'Two jobs waited for glass',
    ]);
  });

  test('writes over no cell that somebody changed since a person agreed to it', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const review = desk.workbook.at(NAME);
    review.type('H14', ['We know better']);
    const { seen = [] } = desk.get('review.build', {});
    expect(seen).toEqual([{ cell: 'H14', holds: 'We know better' }]);
    review.type('H14', ['We know even better']);
    expect(desk.ask('review.build', { replace: seen })).toEqual({
      ok: false,
      where: `${NAME} H14`,
      problem:
        'somebody changed this cell since it was listed, so nothing was built. Build again, then choose what to write over.',
      bug: false,
    });
    expect(review.cell('H14')).toBe('We know even better');
    const again = desk.get('review.build', {}).seen ?? [];
    expect(desk.get('review.build', { replace: again }).kept).toEqual([]);
    expect(review.cell('H14')).toBe('Too few to judge (n = 4).');
  });

  test('leaves the format and the colours of a kept cell as they are', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const review = desk.workbook.at(NAME);
    const row = review.values().findIndex((cells) => String(cells[1]).startsWith('On-time rate')) + 1;
    review.type(`C${row}`, [3.5]);
    const looked = () => {
      const over = <T extends { area: Area }>(all: readonly T[], column: number) =>
        all.filter(({ area }) => covers(area, row, column)).length;
      return [3, 4].map((at) => [over(review.styles, at), over(review.numberFormats, at)]);
    };
    const [[styles, formats] = [], [neighbour = 0] = []] = looked();
    desk.get('review.build', {});
    const [kept, beside = []] = looked();
    expect(review.cell(`C${row}`)).toBe(3.5);
    expect(kept).toEqual([styles, formats]);
    expect(beside[0]).toBeGreaterThan(neighbour);
  });

  test('keeps a value that charts read when somebody changed it', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const review = desk.workbook.at(NAME);
    const [chart] = review.charts;
    const address = `M${(chart?.data.row ?? 0) + 1}`;
    review.type(address, [0.99]);
    expect(desk.get('review.build', {}).kept).toEqual([address]);
    expect(review.cell(address)).toBe(0.99);
  });

  test('leaves nothing of a longer build behind', () => {
    const desk = withMonth();
    const few = withMonth();
    const more = Array.from({ length: 20 }, (_, index) => ({
      Who: `Client ${index}`,
      'First promise': '2026-09-20',
    }));
    const jobs = Array.from({ length: 7 }, () => ({}));
    type(desk, 'Deliveries', ...jobs, ...more);
    desk.get('review.build', {});
    expect(pageOf(desk, NAME).flat().join(' ')).toContain('Client 19');
    type(desk, 'Deliveries', ...jobs, ...more.map(() => ({ Who: '', 'First promise': '' })));
    desk.get('review.build', {});
    few.get('review.build', {});
    const filled = (values: readonly (readonly unknown[])[]) =>
      values.map((cells) => cells.join('|').replace(/\|+$/, '')).filter((line) => line !== '');
    expect(filled(pageOf(desk, NAME))).toEqual(filled(pageOf(few, NAME)));
  });

  test('notes on the sheet what it wrote in far fewer characters than a sheet may carry', () => {
    const desk = withMonth();
    const more = Array.from({ length: 60 }, (_, index) => ({
      Who: `Client ${index}`,
      'First promise': '2026-09-20',
      'Why late': `Reason ${index}`,
    }));
    type(desk, 'Deliveries', ...more);
    desk.get('review.build', {});
    const marks = [...desk.workbook.at(NAME).marks.values()];
    // Twice while a build runs: what was written, and what is about to be. A sheet carries 30,000.
    expect(2 * marks.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(30_000);
  });
});

describe('a business', () => {
  test.each([
    [
      'Service',
      'Client on-time rate',
      { Figure: 'ONTIME_RATE' },
      '50.0%',
      'on time ÷ due, by the day promised',
    ],
    [
      'Product',
      'Production yield',
      { Figure: 'Typed', Kind: 'Rate', 'Roll up': 'Sum ÷ sum' },
      '95.0%',
      'typed in Metric Values, sum ÷ sum of 2 periods',
    ],
    [
      'Both',
      'Stock days',
      { Figure: 'Typed', Kind: 'Amount', 'Roll up': 'Average' },
      '12.5',
      'average of 2 periods',
    ],
  ])('of the kind %s has its own metrics in its review', (kind, metric, more, value, definition) => {
    const desk = withMonth();
    setSetting(desk, 'Business type', kind);
    type(desk, 'Metrics', { Metric: metric, Target: '', ...more });
    const values =
      metric === 'Production yield'
        ? [
            { 'Period ending': '2026-09-13', Metric: metric, Numerator: 90, Denominator: 100 },
            { 'Period ending': '2026-09-27', Metric: metric, Numerator: 290, Denominator: 300 },
          ]
        : [
            { 'Period ending': '2026-09-13', Metric: metric, Numerator: 12 },
            { 'Period ending': '2026-09-27', Metric: metric, Numerator: 13 },
          ];
    if (metric !== 'Client on-time rate') type(desk, 'Metric Values', ...values);
    desk.get('review.build', {});
    const row = desk.workbook
      .at(NAME)
      .texts()
      .find((cells) => cells[1]?.startsWith(`${metric} (`));
    expect(row?.[2]).toBe(value);
    expect(row?.[1]).toContain(definition);
  });
});

describe('Trends', () => {
  test('is written anew with each review, with the jobs delivered for each full-time person', () => {
    const desk = withMonth();
    type(desk, 'People', { Name: 'Ana', 'Contract hours': 40 }, { Name: 'Ben', 'Contract hours': 20 });
    desk.get('review.build', {});
    const first = pageOf(desk, 'Trends');
    const headers = (first[0] ?? []).map(String);
    const rows = first
      .slice(1)
      .map((cells) =>
        ['Metric', 'Numerator', 'Denominator', 'Value'].map((header) => cells[headers.indexOf(header)]),
      );
    // August has one job due, and it is open; September two of four. Three were delivered in September, for 1.5 people.
    expect(rows.filter(([metric]) => metric === 'On-time rate')).toEqual([
      ['On-time rate', 0, 1, 0],
      ['On-time rate', 2, 4, 0.5],
    ]);
    expect(rows.filter(([metric]) => metric === 'Jobs delivered per full-time person').at(-1)).toEqual([
      'Jobs delivered per full-time person',
      3,
      1.5,
      2,
    ]);
    desk.get('review.build', {});
    expect(pageOf(desk, 'Trends')).toEqual(first);
  });

  test('leaves alone what somebody typed under the table, also where the table grows over it', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const sheet = desk.workbook.at('Trends');
    const { length } = sheet.values();
    const row = length + 1;
    sheet.type(`A${row}`, ['As agreed', 'with Bo']);
    desk.get('review.build', {});
    expect([`A${row}`, `B${row}`].map((cell) => sheet.cell(cell))).toEqual(['As agreed', 'with Bo']);
    type(desk, 'People', { Name: 'Ana', 'Contract hours': 40 });
    desk.get('review.build', {});
    expect([`A${row}`, `B${row}`].map((cell) => sheet.cell(cell))).toEqual(['As agreed', 'with Bo']);
    expect(sheet.cell(`B${row + 1}`)).toBe('Jobs delivered per full-time person');
    const grown = pageOf(desk, 'Trends');
    desk.get('review.build', {});
    expect(pageOf(desk, 'Trends')).toEqual(grown);
    type(desk, 'People', { Name: 'Ana', 'Contract hours': '' });
    desk.get('review.build', {});
    const left = pageOf(desk, 'Trends').filter((cells) => cells.some((cell) => cell !== ''));
    expect([left.length, left.at(-1)?.[0]]).toEqual([length + 1, 'As agreed']);
  });

  test('replaces the rows of a build that noted nothing, and no others', () => {
    const desk = withMonth();
    desk.get('review.build', {});
    const sheet = desk.workbook.at('Trends');
    const row = sheet.values().length + 1;
    sheet.type(`C${row}`, ['ours']);
    const before = pageOf(desk, 'Trends');
    sheet.marks.delete('opsbook.trends.written');
    desk.get('review.build', {});
    expect(pageOf(desk, 'Trends')).toEqual(before);
  });

  test('stays empty where nothing is logged', () => {
    const desk = opened();
    desk.get('review.build', {});
    expect(pageOf(desk, 'Trends').slice(1).flat().join('')).toBe('');
    expect(openDesk({ today: '2026-10-05' }).ask('review.build', {})).toMatchObject({ ok: true });
  });
});

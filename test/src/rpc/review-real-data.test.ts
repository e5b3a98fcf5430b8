import { dayNumber } from '../../../src/calendar/days';
import { describeWithData, readShared } from '../../shared-data';
import { parseCsv } from './csv';
import { type Desk, openDesk } from './desk';
import { pageOf, rowOf, setSetting, type } from './review-month';
import { readTable, type Table } from './trends-table';

describeWithData('the purchase lines of 2014', () => {
  const csv = readShared('supplier_deliveries_scms_2014.csv');
  /** Counted from the file's own text: the last four cells are promised, delivered, quantity and value. */
  const counts = new Map<string, [number, number]>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const [promised = '', delivered = ''] = line.split(',').slice(-4);
    const [onTime, due] = counts.get(promised.slice(0, 7)) ?? [0, 0];
    counts.set(promised.slice(0, 7), [onTime + (delivered <= promised ? 1 : 0), due + 1]);
  }
  let desk: Desk;

  beforeAll(() => {
    desk = openDesk({ today: '2026-10-05', sheets: { scms: parseCsv(csv) } });
    desk.get('install', {});
    desk.get('importRows', { sheet: 'scms', tab: 'Deliveries', constants: { Direction: 'From vendor' } });
    type(desk, 'Metrics', { Metric: 'Vendor on-time rate', Target: 0.85, Figure: 'ONTIME_RATE' });
  });

  test('give the reviews of all twelve months, each with its rate against the target', () => {
    expect(counts.size).toBe(12);
    for (const [month, [onTime, due]] of counts) {
      desk.get('review.build', { month });
      const row = rowOf(desk, `Review ${month}`, 'Vendor on-time rate');
      expect([month, row[2], row[3], row[4]]).toEqual([month, onTime / due, `${onTime} of ${due}`, 0.85]);
    }
    // Worked by hand from the file: 115 of the 157 lines promised in January were there in time.
    expect(counts.get('2014-01')).toEqual([115, 157]);
    expect(rowOf(desk, 'Review 2014-01', 'Late from vendors').slice(0, 6)).toEqual([
      '1',
      'Late from vendors: SCMS from RDC (worst 3 of 5) · D-0072',
      42,
      84,
      // Each of the 42 counts 3 × 2 hours.
      252,
      '',
    ]);
    expect(desk.get('review.history', {}).reviews).toHaveLength(12);
  });

  test('have the mean and the limits that the data is known for, in Trends and on page 2', () => {
    setSetting(desk, 'Count up to', '2014-12-31');
    desk.get('review.build', { month: '2014-12' });
    const trends: Table = readTable(desk.workbook.at('Trends').values());
    expect(trends.map((row) => row.Metric)).toEqual(Array(12).fill('Vendor on-time rate'));
    const [january] = trends;
    expect([january?.Numerator, january?.Denominator, january?.Value]).toEqual([115, 157, 115 / 157]);
    // The data's own notes: mean 0.85055, limits 0.59382 and 1.10727.
    expect(january?.Mean).toBeCloseTo(0.85055, 5);
    expect(january?.['Lower limit']).toBeCloseTo(0.59382, 5);
    expect(january?.['Upper limit']).toBeCloseTo(1.10727, 5);
    // The limits lie 2.66 mean moving ranges from the mean: 0.09651.
    const reach = Number(january?.['Upper limit']) - Number(january?.Mean);
    expect(reach / 2.66).toBeCloseTo(0.09651, 5);
    // A rate cannot pass 100 %, so that limit is not tested, and not shown either.
    const normal = String(rowOf(desk, 'Review 2014-12', 'Vendor on-time rate')[6]);
    expect(normal.replace(/\u00a0/g, ' ')).toBe('59.4 % or more');
    const review = desk.workbook.at('Review 2014-12');
    expect(review.charts.map(({ title, type: kind }) => [title.replace(/\u00a0/g, ' '), kind])).toEqual([
      // Nothing was late in December, so there is no Pareto of problems.
      ['Vendor on-time rate: normal 59.4 % or more', 'lines'],
    ]);
    const [chart] = review.charts;
    const block = pageOf(desk, 'Review 2014-12').slice(
      (chart?.data.row ?? 0) - 1,
      (chart?.data.row ?? 0) + 12,
    );
    expect(block.map((cells) => cells[11])).toEqual([
      'Period',
      ...Array.from({ length: 12 }, (_, index) => `2014-${String(index + 1).padStart(2, '0')}`),
    ]);
    expect(block[12]?.slice(12, 15)).toEqual([
      expect.closeTo((counts.get('2014-12') ?? [0, 1])[0] / (counts.get('2014-12') ?? [0, 1])[1], 9),
      expect.closeTo(0.85055, 5),
      expect.closeTo(0.59382, 5),
    ]);
  });
});

describeWithData('the tickets', () => {
  const [, ...lines] = readShared('tickets_uci_incidents_890.csv').trim().split('\n');
  const MONTH = '2016-03';
  const tickets = lines.map((line) => {
    const [id = '', category = '', , opened = '', resolved = ''] = line.split(',');
    return { id, category, opened: opened.slice(0, 10), resolved: resolved.slice(0, 10) };
  });

  function built(): Desk {
    const desk = openDesk({ today: '2016-05-05' });
    desk.get('install', {});
    const sheet = desk.workbook.at('Quality Log');
    const headers = (sheet.values()[0] ?? []).map(String);
    const write = (header: string, cells: readonly string[]) =>
      sheet.write(
        2,
        headers.indexOf(header) + 1,
        cells.map((cell) => [cell]),
      );
    write(
      'What happened',
      tickets.map(({ id }) => id),
    );
    write(
      'Category',
      tickets.map(({ category }) => category),
    );
    write(
      'Found on',
      tickets.map(({ opened }) => opened),
    );
    write(
      'Resolved on',
      tickets.map(({ resolved }) => resolved),
    );
    type(desk, 'Metrics', { Metric: 'Days to resolve', Figure: 'RESOLUTION_TIME' });
    desk.get('review.build', { month: MONTH });
    return desk;
  }

  test('give the typical time to resolve, and that of nine in ten, of those resolved in the month', () => {
    const days = tickets
      .filter(({ resolved }) => resolved.startsWith(MONTH))
      .map(({ opened, resolved }) => dayNumber(resolved) - dayNumber(opened))
      .sort((a, b) => a - b);
    const at = (share: number) => {
      const place = share * (days.length - 1);
      const low = days[Math.floor(place)] ?? 0;
      return low + (place - Math.floor(place)) * ((days[Math.ceil(place)] ?? 0) - low);
    };
    const row = rowOf(built(), `Review ${MONTH}`, 'Days to resolve');
    expect([row[2], row[3]]).toEqual([at(0.5), `n = ${days.length}`]);
    expect(row[1]).toContain(`9 in 10 within ${Math.round(at(0.9) * 10) / 10}`);
  });

  test('give the Pareto of their categories', () => {
    const counts = new Map<string, number>();
    for (const { category, opened } of tickets) {
      if (opened.startsWith(MONTH)) counts.set(category, (counts.get(category) ?? 0) + 1);
    }
    const most = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, 3);
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const desk = built();
    const pareto = desk.workbook.at(`Review ${MONTH}`).charts.find((chart) => chart.type === 'pareto');
    const first = pareto?.data.row ?? 0;
    const block = pageOf(desk, `Review ${MONTH}`).slice(first, first + 3);
    expect(block.map((cells) => [cells[11], Number(cells[12]).toFixed(9)])).toEqual(
      most.map(([category, count], index) => [`${index + 1} ${category}`, (count / all).toFixed(9)]),
    );
    // The three that the data's notes name.
    expect(most.map(([category]) => category)).toEqual(['Category 45', 'Category 53', 'Category 26']);
  });
});

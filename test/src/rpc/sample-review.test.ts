import { openDesk } from './desk';

const MONTH = '2026-09';

/** The sample in September 2026, with its review built. */
function reviewed() {
  const desk = openDesk({ today: '2026-10-05' });
  desk.get('install', {});
  desk.get('sample.add', {});
  desk.get('review.build', {});
  return desk;
}

const reviewStep = (desk: ReturnType<typeof reviewed>) =>
  desk.get('home', {}).steps.find(({ name }) => name === 'Review');
const trendRows = (desk: ReturnType<typeof reviewed>) =>
  desk.workbook
    .at('Trends')
    .values()
    .slice(1)
    .filter((cells) => cells.some((cell) => cell !== ''));

describe('a review built from the sample', () => {
  test('counts as built, as the sample’s, while the sample is in', () => {
    const desk = reviewed();
    expect(reviewStep(desk)).toEqual({
      name: 'Review',
      done: 1,
      of: 1,
      words: 'Sample: September 2026 is built',
    });
    expect(desk.get('review.load', {}).leftOfSample).toBeNull();
    expect(trendRows(desk).length).toBeGreaterThan(0);
  });

  test('is named when the sample is taken out, and its tab stays as it is', () => {
    const desk = reviewed();
    desk.workbook.at('Review 2026-09').type('L60', ['A note of ours']);
    const before = desk.workbook.at('Review 2026-09').values();
    expect(desk.get('sample.remove', {}).reviews).toEqual(['Review 2026-09']);
    expect(desk.workbook.at('Review 2026-09').values()).toEqual(before);
  });

  test('does not count as built any more once the sample is out, on Home and on the screen Review', () => {
    const desk = reviewed();
    desk.get('sample.remove', {});
    expect(reviewStep(desk)).toEqual({
      name: 'Review',
      done: 0,
      of: 1,
      words: 'September 2026 was built from the sample: build it again for your own figures',
    });
    const loaded = desk.get('review.load', {});
    expect(loaded).toMatchObject({ url: null, ready: null, problems: [] });
    expect(loaded.leftOfSample?.words).toBe(
      'Review 2026-09 was built from the sample: build it again for your own figures. Cells that somebody typed in are kept.',
    );
    expect(loaded.months.find(({ month }) => month === MONTH)?.built).toBe(false);
    expect(desk.get('review.history', {}).reviews).toEqual([]);
  });

  test.each([
    ['review.share.preview', { month: MONTH }],
    ['review.share', { month: MONTH, to: ['ana@example.com'] }],
    ['review.run', { month: MONTH }],
  ] as const)('is refused to %s once the sample is out', (name, input) => {
    const desk = reviewed();
    desk.get('sample.remove', {});
    expect(desk.ask(name, input)).toMatchObject({
      ok: false,
      where: 'Review 2026-09',
      problem: 'this review was built from the sample: build it again for your own figures.',
    });
    expect(desk.mail.sent).toEqual([]);
  });

  test('is the team’s own once it is built again from their rows', () => {
    const desk = reviewed();
    desk.get('sample.remove', {});
    desk.workbook.at('Waste Log').type('A2', ['Retyping orders']);
    desk.get('review.build', {});
    expect(reviewStep(desk)?.words).toBe('September 2026 is built');
    expect(desk.get('review.load', {})).toMatchObject({ leftOfSample: null, url: expect.any(String) });
  });
});

describe('Trends, once the sample is out', () => {
  test('holds none of its months, and keeps what a person typed there', () => {
    const desk = reviewed();
    const under = trendRows(desk).length + 3;
    desk.workbook.at('Trends').type(`B${under}`, ['Read with care']);
    desk.get('sample.remove', {});
    expect(trendRows(desk).map((cells) => cells.filter((cell) => cell !== ''))).toEqual([['Read with care']]);
  });

  test('stays empty where no review was built', () => {
    const desk = openDesk({ today: '2026-10-05' });
    desk.get('install', {});
    desk.get('sample.add', {});
    expect(desk.get('sample.remove', {}).reviews).toEqual([]);
    expect(trendRows(desk)).toEqual([]);
  });
});

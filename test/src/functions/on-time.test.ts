import { memoryWorkbook } from '../../memory-workbook';
import { describeWithData, readShared } from '../../shared-data';
import { call, column, date, messageOf, row, testHost } from './host';

const asOf = date('2026-09-30');

describe('ONTIME_RATE counts', () => {
  test.each([
    ['delivered on the promised day', '@2026-09-10', '@2026-09-10', 1],
    ['delivered early', '@2026-09-10', '@2026-09-01', 1],
    ['delivered late', '@2026-09-10', '@2026-09-11', 0],
    ['open and overdue', '@2026-09-10', null, 0],
    ['open on the as-of day', '@2026-09-30', null, 0],
    ['not due yet', '@2026-10-01', null, null],
    ['delivered before it is due', '@2026-10-01', '@2026-09-20', null],
    ['delivered after as-of', '@2026-09-10', '@2026-10-01', 0],
    ['a blank row', null, null, null],
  ])('%s', (_, promised, delivered, rate) => {
    expect(call('ONTIME_RATE', [column(promised), column(delivered), asOf])).toBe(rate);
  });

  test.each([
    [0, '@2026-09-10', '@2026-09-12', 0],
    [1, '@2026-09-10', '@2026-09-12', 0],
    [2, '@2026-09-10', '@2026-09-12', 1],
    [2, '@2026-09-28', null, 0],
    [3, '@2026-09-28', null, null],
    [3, '@2026-10-01', '@2026-09-20', null],
  ])('%i days of grace: promised %s, delivered %s is %p', (grace, promised, delivered, rate) => {
    expect(call('ONTIME_RATE', [column(promised), column(delivered), asOf, undefined, grace])).toBe(rate);
  });

  test.each([
    ['Cancelled', null],
    ['cancelled ', null],
    ['Open', 0],
    ['', 0],
  ])('an open job with the status %j', (status, rate) => {
    expect(call('ONTIME_RATE', [column('@2026-09-10'), column(null), asOf, column(status)])).toBe(rate);
  });

  test('text days, a row as well as a column, and a single cell each', () => {
    expect(call('ONTIME_RATE', [column('2026-09-10'), column(' 2026-09-10 '), '2026-09-30'])).toBe(1);
    expect(call('ONTIME_RATE', [row('@2026-09-10', '@2026-09-11'), row('@2026-09-10', null), asOf])).toBe(
      0.5,
    );
    expect(call('ONTIME_RATE', [date('2026-09-10'), date('2026-09-10'), asOf])).toBe(1);
    expect(call('ONTIME_RATE', [date('2026-09-10'), '', asOf])).toBe(0);
  });

  test('a row beside a column of as many cells', () => {
    expect(call('ONTIME_RATE', [row('@2026-09-10', '@2026-09-11'), column('@2026-09-10', null), asOf])).toBe(
      0.5,
    );
  });

  test('a thousand empty rows under the last one, and blank rows between, count nowhere', () => {
    const blanks = new Array<null>(1000).fill(null);
    const promised = column('@2026-09-10', null, '@2026-09-11', ...blanks);
    const delivered = column('@2026-09-10', null, null, ...blanks);
    expect(call('ONTIME_RATE', [promised, delivered, asOf])).toBe(0.5);
    expect(call('ONTIME_RATE', [column(...blanks), column(...blanks), asOf])).toBeNull();
  });
});

describe('ONTIME_RATE takes the first row for a header', () => {
  const header = (promised: string, delivered: string | null) =>
    call('ONTIME_RATE', [column(promised, '@2026-09-10'), column(delivered, '@2026-09-10'), asOf]);

  test.each([
    ['First promise', 'Delivered'],
    ['Zugesagt am', null],
    ['#', 'Geliefert'],
  ])('where %j and %p stand in it', (promised, delivered) => {
    expect(header(promised, delivered)).toBe(1);
  });

  test('not where a date stands beside the text', () => {
    expect(
      messageOf('ONTIME_RATE', [column('soon', '@2026-09-10'), column('@2026-09-09', '@2026-09-10'), asOf]),
    ).toBe("ONTIME_RATE, promised, row 1 of the range: expected a date or a blank, found 'soon'");
  });

  test('not where it is the only cell', () => {
    expect(messageOf('ONTIME_RATE', ['soon', '', asOf])).toBe(
      "ONTIME_RATE, promised: expected a date or a blank, found 'soon'",
    );
  });

  test('with a status column, whatever stands over it', () => {
    const args = [column('Due', '@2026-09-10'), column('Done', ''), asOf, column('State', 'Cancelled')];
    expect(call('ONTIME_RATE', args)).toBeNull();
  });

  test('and still counts rows from it in messages', () => {
    expect(messageOf('ONTIME_RATE', [column('Due', '@2026-09-10'), column('Done', 'soon'), asOf])).toBe(
      "ONTIME_RATE, delivered, row 2 of the range: expected a date or a blank, found 'soon'",
    );
  });
});

describe('ONTIME_RATE says which cell cannot be read', () => {
  const good = ['@2026-09-01', '@2026-09-02'];
  const third = (cell: string | number | boolean) =>
    messageOf('ONTIME_RATE', [column(...good, '@2026-09-03'), column(...good, cell), asOf]);

  test.each([
    ['soon', "expected a date or a blank, found 'soon'"],
    ['3/4/2026', "expected a date or a blank, found '3/4/2026'"],
    ['2026-02-30', "expected a date or a blank, found '2026-02-30'"],
    [45000, "expected a date or a blank, found '45000'"],
    [true, 'expected a date or a blank, found TRUE'],
    ['#REF!', 'the cell shows the error #REF!'],
    ['#N/A', 'the cell shows the error #N/A'],
  ])('%p', (cell, problem) => {
    expect(third(cell)).toBe(`ONTIME_RATE, delivered, row 3 of the range: ${problem}`);
  });

  test('an error that arrives as an object', () => {
    const error = { toString: () => '#DIV/0!' };
    expect(messageOf('ONTIME_RATE', [[[error]], column(null), asOf])).toBe(
      'ONTIME_RATE, promised: the cell shows the error #DIV/0!',
    );
  });

  test.each([
    ['1969-12-31', '1969'],
    ['2101-01-01', '2101'],
  ])('a date of %s', (day, year) => {
    expect(messageOf('ONTIME_RATE', [column('@2026-09-01', `@${day}`), column(null, null), asOf])).toBe(
      `ONTIME_RATE, promised, row 2 of the range: expected a date in the years 1970 to 2100, found ${year}`,
    );
  });

  test('a cell of a range that is a row', () => {
    expect(messageOf('ONTIME_RATE', [row(...good), row('@2026-09-01', 'soon'), asOf])).toBe(
      "ONTIME_RATE, delivered, cell 2 of the range: expected a date or a blank, found 'soon'",
    );
  });

  test('a delivered day without a promise', () => {
    expect(messageOf('ONTIME_RATE', [column('@2026-09-01', null), column(...good), asOf])).toBe(
      'ONTIME_RATE, promised, row 2 of the range: expected a promised day beside a delivered day, found a blank',
    );
  });

  test('the status Delivered without a day, where the promise is due', () => {
    const args = [column(...good), column('@2026-09-01', null), asOf, column('', 'Delivered')];
    expect(messageOf('ONTIME_RATE', args)).toBe(
      'ONTIME_RATE, delivered, row 2 of the range: expected a delivered day, since the status says Delivered, found a blank',
    );
    expect(call('ONTIME_RATE', [column('@2026-10-02'), column(null), asOf, column('Delivered')])).toBeNull();
  });

  test('a status of another word', () => {
    expect(
      messageOf('ONTIME_RATE', [column(...good), column(...good), asOf, column('Open', 'shipped')]),
    ).toBe(
      "ONTIME_RATE, status, row 2 of the range: expected one of Open, Delivered, Cancelled, or a blank, found 'shipped'",
    );
  });

  test.each([
    [-1, "expected 0 or more, found '-1'"],
    [1.5, "expected a whole number, found '1.5'"],
    ['two', "expected a number or a blank, found 'two'"],
    [column(1, 2), 'expected one cell, found 2 cells'],
  ])('grace days of %p', (grace, problem) => {
    expect(messageOf('ONTIME_RATE', [column(...good), column(...good), asOf, undefined, grace])).toBe(
      `ONTIME_RATE, graceDays: ${problem}`,
    );
  });

  test('an as-of that is no day', () => {
    expect(messageOf('ONTIME_RATE', [column(...good), column(...good), 'today'])).toBe(
      "ONTIME_RATE, asOf: expected a date or a blank, found 'today'",
    );
  });
});

describe('ONTIME_RATE names both sizes', () => {
  test.each([
    [column('@2026-09-01', '@2026-09-02'), column(null), 'promised has 2 cells, delivered has 1 cell'],
    [column(null, null, null), column(null, null), 'promised has 3 cells, delivered has 2 cells'],
    [
      [...row(null, null), ...row(null, null)],
      column(null, null, null),
      'promised has 2 × 2 cells, delivered has 3 cells',
    ],
  ])('%#', (promised, delivered, sizes) => {
    expect(messageOf('ONTIME_RATE', [promised, delivered, asOf])).toBe(
      `ONTIME_RATE: ${sizes}: give both the same number of cells`,
    );
  });
});

describe('ONTIME_RATE says how it is called', () => {
  const ways =
    'Write ONTIME_RATE(promised, delivered, [asOf], [status], [graceDays]), or ONTIME_RATE(), or ONTIME_RATE("To client"), or ONTIME_RATE("From vendor").';

  test.each([
    [1, [column('@2026-09-01')]],
    [1, ['Vendors']],
    [6, [column(null), column(null), asOf, column(null), 0, 1]],
  ])('with %i arguments', (found, args) => {
    expect(messageOf('ONTIME_RATE', args)).toBe(
      `ONTIME_RATE: takes 2 to 5 arguments, found ${found}. ${ways}`,
    );
  });
});

describe("days are the spreadsheet's own", () => {
  test.each([
    // Promised for the 10th, delivered at 21:25 on the 10th, both as that zone writes them.
    ['America/New_York', '2026-09-10T04:00:00Z', '2026-09-11T01:25:00Z', 1],
    ['America/New_York', '2026-09-10T04:00:00Z', '2026-09-11T04:00:00Z', 0],
    ['Asia/Tokyo', '2026-09-09T15:00:00Z', '2026-09-10T12:25:00Z', 1],
    ['Asia/Tokyo', '2026-09-09T15:00:00Z', '2026-09-10T15:00:00Z', 0],
    // The day on which the clocks go back has 25 hours.
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T22:30:00Z', 1],
    ['Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z', 0],
  ])('%s: promised %s, delivered %s is %i', (timezone, promised, delivered, rate) => {
    const host = testHost(memoryWorkbook({ timezone }));
    const args = [new Date(promised), new Date(delivered), '2026-10-31'];
    expect(call('ONTIME_RATE', args, host)).toBe(rate);
  });
});

describe('as-of, where a formula does not say', () => {
  const promised = column('@2026-10-01', '@2026-10-04', '@2026-10-05');
  const delivered = column('@2026-10-01', null, '@2026-10-05');

  test('is yesterday without the tab Settings', () => {
    expect(call('ONTIME_RATE', [promised, delivered])).toBe(0.5);
  });

  test.each([
    // 02:00 UTC on the 5th is the evening of the 4th in New York: yesterday is the 3rd.
    ['America/New_York', 1],
    ['Etc/UTC', 0.5],
  ])("is yesterday of the spreadsheet's own day in %s", (timezone, rate) => {
    const host = testHost(memoryWorkbook({ timezone }), '2026-10-05T02:00:00Z');
    const days = [column('2026-10-01', '2026-10-04'), column('2026-10-01', null)];
    expect(call('ONTIME_RATE', days, host)).toBe(rate);
  });

  const settings = (value: string | Date) =>
    memoryWorkbook({
      sheets: {
        Settings: [
          ['Setting', 'Value', 'What it means'],
          ['Count up to', value, ''],
        ],
      },
    });

  test('is Count up to in Settings', () => {
    expect(call('ONTIME_RATE', [promised, delivered], testHost(settings(date('2026-10-03'))))).toBe(1);
    expect(call('ONTIME_RATE', [promised, delivered], testHost(settings(date('2026-10-05'))))).toBe(2 / 3);
  });

  test('is refused when Settings cannot be read', () => {
    expect(messageOf('ONTIME_RATE', [promised, delivered], testHost(settings('soon')))).toBe(
      "ONTIME_RATE, Settings B2: Count up to: expected a date or a blank, found 'soon'",
    );
  });

  test('the workbook is not opened when it is given', () => {
    const host = testHost(settings(date('2026-10-03')));
    expect(call('ONTIME_RATE', [promised, delivered, date('2026-10-05')], host)).toBe(2 / 3);
    expect(host.opened()).toBe(0);
  });
});

describeWithData('real deliveries: SCMS lines promised in 2014', () => {
  const lines = () =>
    readShared('supplier_deliveries_scms_2014.csv')
      .trim()
      .split('\n')
      .map((line) => line.split(',').slice(-4, -2));

  test.each([
    ['2014-12-31', undefined, 0.845549738, 9],
    ['2015-12-31', 0, 0.845549738, 9],
    ['2015-12-31', 3, 0.867, 3],
  ])('as of %s with %p days of grace, header row and empty rows included', (day, grace, rate, digits) => {
    const cells = (index: number) => [
      ...lines().map((fields) => {
        const text = fields[index] ?? '';
        return [/^\d{4}-/.test(text) ? date(text) : text];
      }),
      ...new Array(400).fill(['']),
    ];
    const result = call('ONTIME_RATE', [cells(0), cells(1), date(day), undefined, grace]);
    expect(result).toBeCloseTo(rate, digits);
  });
});

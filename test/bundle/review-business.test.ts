import '../slow';
import type { Emulator } from '../../emulator';
import { ask, openBundle, sheetId } from './open-bundle';

const NAME = 'Review 2026-09';
type Row = Readonly<Record<string, string>>;

/** Types rows under the headers of a tab, from row 2 on. */
function typeRows(emulator: Emulator, tab: string, rows: readonly Row[]): void {
  const [headers = []] = emulator.desk().cells(sheetId(emulator, tab), 0, 0, 1, 26);
  const column = (header: string): string => {
    const index = headers.findIndex((cell) => cell?.text === header);
    if (index < 0) throw new Error(`${tab} has no header ${header}`);
    return String.fromCharCode(65 + index);
  };
  rows.forEach((row, index) => {
    for (const [header, text] of Object.entries(row)) {
      emulator.type(`'${tab}'!${column(header)}${index + 2}`, text);
    }
  });
}

const JOBS: readonly Row[] = [
  { Who: 'Bakery', 'First promise': '2026-09-01', Delivered: '2026-09-01', 'Right first time?': 'Yes' },
  { Who: 'Garage', 'First promise': '2026-09-08', Delivered: '2026-09-08', 'Right first time?': 'Yes' },
  { Who: 'Hotel', 'First promise': '2026-09-15', Delivered: '2026-09-15', 'Right first time?': 'Yes' },
  { Who: 'School', 'First promise': '2026-09-22', Delivered: '2026-09-22', 'Right first time?': 'Yes' },
  { Who: 'Pub', 'First promise': '2026-09-29', Delivered: '2026-10-01', 'Right first time?': 'No' },
];
// 3, 5 and 10 days: the middle one is 5.
const PROBLEMS: readonly Row[] = [
  { 'What happened': 'Dent', 'Found on': '2026-09-01', 'Resolved on': '2026-09-04' },
  { 'What happened': 'Logo', 'Found on': '2026-09-02', 'Resolved on': '2026-09-07' },
  { 'What happened': 'Kit', 'Found on': '2026-09-03', 'Resolved on': '2026-09-13' },
];
// September's four weeks come to 470 of 500; the week to 4 October belongs to October.
const VALUES: readonly Row[] = [
  ['2026-09-06', 'Production yield', '90', '100'],
  ['2026-09-13', 'Production yield', '95', '100'],
  ['2026-09-20', 'Production yield', '188', '200'],
  ['2026-09-27', 'Production yield', '97', '100'],
  ['2026-10-04', 'Production yield', '1', '100'],
  ['2026-09-27', 'Order fulfillment rate', '45', '50'],
].map(([day = '', metric = '', numerator = '', denominator = '']) => ({
  'Period ending': day,
  Metric: metric,
  Numerator: numerator,
  Denominator: denominator,
}));
// Class A may differ by 1 %. Five LED strips are left, and ten are used until new ones come.
const STOCK: readonly Row[] = [
  { Item: 'Vinyl', Recorded: '100', Counted: '99', 'Counted on': '2026-09-20', Class: 'A' },
  {
    Item: 'LED strip',
    Recorded: '10',
    Counted: '5',
    'Counted on': '2026-09-20',
    'Daily use': '2',
    'Lead days': '5',
  },
];

const SERVICE = {
  'Client on-time rate': ['80.0%', '4 of 5'],
  'Error rate': ['20.0%', '1 of 5'],
  'Time to resolution': ['5', 'n = 3'],
};
const PRODUCT = {
  'Production yield': ['94.0%', '470 of 500'],
  'Inventory accuracy': ['50.0%', '1 of 2'],
  'Order fulfillment rate': ['90.0%', '45 of 50'],
};

test.each([
  ['Service', SERVICE, false],
  ['Product', PRODUCT, true],
  ['Both', { ...SERVICE, ...PRODUCT }, true],
])(
  'a %s business reviews its own set of metrics, and its stock where it has one',
  (type, metrics, hasStock) => {
    const emulator = openBundle({ now: '2026-10-05T09:00:00Z', timezone: 'Europe/Berlin' });
    ask(emulator, 'install', { businessType: type });
    const names = Object.keys(metrics).map((name) => ({ name }));
    ask(emulator, 'metrics.add', { metrics: names });
    // A product business of this test logs no jobs, and then has no row about promises to clients either.
    if (type !== 'Product') {
      typeRows(emulator, 'Deliveries', JOBS);
      typeRows(emulator, 'Quality Log', PROBLEMS);
    }
    if (hasStock) {
      typeRows(emulator, 'Metric Values', VALUES);
      typeRows(emulator, 'Stock Counts', STOCK);
    }
    ask(emulator, 'review.build');
    const texts = emulator
      .desk()
      .cells(sheetId(emulator, NAME), 0, 0, 90, 10)
      .map((cells) => cells.map((cell) => cell?.text ?? ''));
    for (const [name, shown] of Object.entries(metrics)) {
      const row = texts.find((cells) => cells[1]?.startsWith(`${name} (`)) ?? [];
      expect([name, row.slice(2, 4)]).toEqual([name, shown]);
    }
    expect(texts.some(([mark, text]) => `${mark} ${text}`.startsWith('✗ Stock: order now LED strip'))).toBe(
      hasStock,
    );
  },
);

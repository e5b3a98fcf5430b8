import type { Emulator } from '../../emulator';
import { ask, openBundle } from './open-bundle';

/** Noon of Monday, 5 October 2026: figures count up to Sunday, and September is the last month. */
const NOW = '2026-10-05T12:00:00Z';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');

type Typed = Readonly<Record<string, string>>;

/** A team's own rows, with names that the sample has too: what they say is not what the sample says. */
const OWN: Readonly<Record<string, readonly Typed[]>> = {
  People: [
    { Name: 'Nora', Email: 'nora@own.example', Role: 'Manager', 'Contract hours': '20', Active: 'Yes' },
    { Name: 'Zed', Email: 'zed@own.example', Role: 'Office', 'Contract hours': '40', Active: 'Yes' },
  ],
  'Process Register': [
    { Process: 'Send invoices', Owner: 'Nora', Verdict: 'Broken', Impact: '3', Fails: '3', Backup: 'Zed' },
    { Process: 'Do the work', Verdict: 'Working', Impact: '4', Fails: '2' },
  ],
  'Resource Capacity': [{ Person: 'Nora', 'Week starting': '2026-09-28', 'Allocated hours': '30' }],
  Holidays: [{ Day: '2026-09-29', What: 'Town day' }],
  'Quality Log': [
    {
      'What happened': 'Wrong total',
      Process: 'Send invoices',
      'Found where': 'Customer',
      Severity: '3',
      'Rework hours': '1',
      'Found on': '2026-09-10',
      'Resolved on': '2026-09-14',
      Category: 'Invoice',
    },
  ],
  'Vendor Scorecard': [
    {
      Vendor: 'BrightLine',
      Supplies: 'LED modules',
      'Critical?': 'Yes',
      'Yearly spend': '500',
      'Contract ends': '2026-10-30',
      Service: '5',
      Price: '5',
    },
  ],
  'Tool Inventory': [
    {
      Tool: 'Clockin',
      'Job it does': 'Time tracking',
      Cost: '10',
      Billed: 'Monthly',
      'Renews on': '2026-10-20',
    },
  ],
  'Role Scorecards': [
    { Role: 'Manager', Person: 'Nora', Outcome: 'On time', Metric: 'Client on-time rate', Target: '0.4' },
  ],
  Deliveries: [
    { Who: 'BrightLine', Direction: 'From vendor', 'First promise': '2026-09-04', Delivered: '2026-09-09' },
    {
      Who: 'Bakery',
      'First promise': '2026-09-07',
      Delivered: '2026-09-07',
      'Right first time?': 'Yes',
    },
    {
      Who: 'Cafe',
      'First promise': '2026-09-08',
      Delivered: '2026-09-10',
      'Right first time?': 'No',
      'Why late': 'No installer free',
    },
    { Who: 'Gym', 'First promise': '2026-10-06' },
  ],
  Metrics: [
    {
      Metric: 'Client on-time rate',
      Owner: 'Nora',
      Direction: 'Higher',
      Target: '0.4',
      Kind: 'Rate',
      'How often': 'Monthly',
      Figure: 'ONTIME_RATE',
    },
    { Metric: 'Quotes sent within two days', Target: '0.5', Kind: 'Rate', Figure: 'Typed' },
  ],
  'Metric Values': [
    {
      'Period ending': '2026-08-31',
      Metric: 'Quotes sent within two days',
      Numerator: '1',
      Denominator: '8',
    },
    {
      'Period ending': '2026-09-30',
      Metric: 'Quotes sent within two days',
      Numerator: '3',
      Denominator: '4',
    },
  ],
  'Waste Log': [
    {
      What: 'Type job details again into the accounts',
      Kind: 'Duplicate effort',
      'Minutes each time': '30',
      'Times a week': '4',
      Process: 'Send invoices',
      'Whose hours': 'Manager',
    },
  ],
  Actions: [
    { What: 'Name files by job number', Owner: 'Nora', Due: '2026-10-06', 'Agreed on': '2026-09-02' },
  ],
  'Stock Counts': [
    { Item: 'LED modules', Recorded: '100', Counted: '50', 'Counted on': '2026-09-20', Class: 'A' },
  ],
};

function headersOf(emulator: Emulator, sheet: string): readonly string[] {
  return LETTERS.map((letter) => String(emulator.value(`'${sheet}'!${letter}1`) ?? ''));
}

/** Types rows under the last one of each tab; the first of People between two that stand there, where there are any. */
function typeOwn(emulator: Emulator): void {
  for (const [sheet, rows] of Object.entries(OWN)) {
    const headers = headersOf(emulator, sheet);
    let row = 2;
    while (emulator.value(`'${sheet}'!A${row}`) !== null) row += 1;
    rows.forEach((typed, index) => {
      let place = row + index;
      if (sheet === 'People' && index === 0 && row > 5) {
        place = 5;
        emulator.insertRows(sheet, place, 1);
      }
      for (const [header, text] of Object.entries(typed)) {
        emulator.type(`'${sheet}'!${LETTERS[headers.indexOf(header)]}${place}`, text);
      }
    });
  }
}

interface Shown {
  readonly sample: readonly (readonly unknown[])[];
  readonly own: readonly (readonly unknown[])[];
}

/** Every cell of a tab's rows but Source, ID and the small line of Trend, which has no value. */
function shownIn(emulator: Emulator, sheet: string): Shown {
  const headers = headersOf(emulator, sheet);
  const sourceAt = LETTERS[headers.indexOf('Source')];
  const kept = LETTERS.filter((_, index) => !['', 'Source', 'ID', 'Trend'].includes(headers[index] ?? ''));
  const sample: unknown[][] = [];
  const own: unknown[][] = [];
  for (let row = 2; emulator.value(`'${sheet}'!A${row}`) !== null; row++) {
    const cells = kept.map((letter) => emulator.value(`'${sheet}'!${letter}${row}`));
    (emulator.value(`'${sheet}'!${sourceAt}${row}`) === 'sample' ? sample : own).push(cells);
  }
  return { sample, own };
}

/** What a screen says, without the places of rows and what Home says and offers of the sample. */
function said(emulator: Emulator, call: string): unknown {
  const text = JSON.stringify(ask(emulator, call))
    .replace(/"row":\d+/g, '"row":0')
    .replace(/range=[A-Z]+\d+/g, 'range')
    // The cell of the hourly cost is blank in the one, and the sample's in the other: in neither it is the team's.
    .replace('is the sample’s, so type yours', 'is blank');
  return JSON.parse(text, (key, value) =>
    call === 'home' && ['sample', 'sampleOffer', 'findings'].includes(key) ? null : value,
  );
}

/** The page that is built, row by row; the line that tells when it was built is left out. */
function pageOf(emulator: Emulator): readonly (readonly unknown[])[] {
  ask(emulator, 'review.build');
  const rows = Array.from({ length: 110 }, (_, index) =>
    LETTERS.slice(0, 17).map((letter) => emulator.display(`'Review 2026-09'!${letter}${index + 1}`)),
  );
  // The meeting's time, this year's goal and the currency are settings, which the sample fills in where they are blank.
  const settings = ['Meeting', "This year's goal"];
  return rows.filter(
    (cells) => !String(cells[1]).startsWith('Built ') && !settings.includes(String(cells[1])),
  );
}

function opened(parts: { readonly sample: boolean; readonly own: boolean }): Emulator {
  const emulator = openBundle({ now: NOW, timezone: 'Europe/Berlin' });
  ask(emulator, 'install', { businessType: 'Both', whoSees: 'The whole team' });
  if (parts.sample) ask(emulator, 'sample.add');
  if (parts.own) typeOwn(emulator);
  return emulator;
}

describe('a workbook with the sample and rows of the team’s own', () => {
  const mixed = opened({ sample: true, own: true });
  const own = opened({ sample: false, own: true });
  const sample = opened({ sample: true, own: false });

  test.each(Object.keys(OWN).filter((tab) => tab !== 'Holidays'))(
    'every cell of %s is what it is without the other sort of rows',
    (tab) => {
      const shown = shownIn(mixed, tab);
      expect(shown.sample).toEqual(shownIn(sample, tab).sample);
      expect(shown.own).toEqual(shownIn(own, tab).own);
      expect([shown.sample.length, shown.own.length]).not.toContain(0);
    },
  );

  test.each(['home', 'week.load', 'metrics.load', 'waste.load', 'audit.load'])(
    '%s says what it says without the sample',
    (call) => {
      expect(said(mixed, call)).toEqual(said(own, call));
    },
  );

  test('the review is the one that is built without the sample', () => {
    expect(pageOf(mixed)).toEqual(pageOf(own));
  });
});

import type { CellValue } from '../../../src/cell';
import { findColumns } from '../../../src/schema/find-columns';
import type { Tab } from '../../../src/schema/tab';
import { settings } from '../../../src/tabs/settings';
import { type Desk, openDesk } from './desk';

/** A workbook with our tabs and nothing in them. */
export function opened(today = '2026-10-05'): Desk {
  const desk = openDesk({ today });
  desk.get('install', {});
  return desk;
}

/** Types rows under the headers, by column key. */
export function type(desk: Desk, tab: string, ...rows: Readonly<Record<string, CellValue>>[]) {
  const sheet = desk.workbook.at(tab);
  const headers = (sheet.values()[0] ?? []).map(String);
  rows.forEach((row, index) => {
    for (const [header, value] of Object.entries(row)) {
      const column = headers.indexOf(header) + 1;
      if (column === 0) throw new Error(`no header ${header}`);
      sheet.write(index + 2, column, [[value]]);
    }
  });
}

export function setSetting(desk: Desk, name: string, value: CellValue) {
  const sheet = desk.workbook.at('Settings');
  const values = sheet.values();
  const row = values.findIndex((cells) => cells[0] === name) + 1;
  const { at } = findColumns(settings as Tab, 'Settings', values);
  sheet.write(row, at.get('value') ?? 2, [[value]]);
}

export const pageOf = (desk: Desk, name: string) => desk.workbook.at(name).values();

/** The row whose second cell begins with this text. */
export function rowOf(desk: Desk, name: string, text: string): CellValue[] {
  return pageOf(desk, name).find((cells) => String(cells[1]).startsWith(text)) ?? [];
}

export const A_MONTH: [string, Readonly<Record<string, CellValue>>[]][] = [
  [
    'Process Register',
    [
      { Process: 'Check work', Owner: 'Ana', Verdict: 'Broken', Impact: 4, Fails: 4 },
      { Process: 'Plan the week', Owner: 'Ben, Cem', Verdict: 'Inconsistent', Impact: 3, Fails: 2 },
      { Process: 'Send invoices', Owner: 'Dee', Verdict: 'Working', Impact: 3, Fails: 1 },
      { Process: 'Hire', Verdict: 'Working', Impact: 1, Fails: 1 },
    ],
  ],
  [
    'Deliveries',
    [
      { Who: 'Bakery', 'First promise': '2026-09-01', Delivered: '2026-09-01' },
      { Who: 'Bakery', 'First promise': '2026-09-30', Delivered: '2026-10-02', 'Why late': 'No installer' },
      { Who: 'Bakery', 'First promise': '2026-09-10', Delivered: 'soon', 'Why late': 'No installer' },
      { Who: 'Bakery', 'First promise': '2026-09-11', Status: 'Cancelled' },
      { Who: 'Bakery', 'First promise': '2026-08-31' },
      { Who: 'Bakery', 'First promise': '2026-10-01', Delivered: '2026-09-28' },
      { Who: 'Garage', 'First promise': '2026-09-12', Delivered: '2026-09-11' },
    ],
  ],
  [
    'Metrics',
    [{ Metric: 'On-time rate', Owner: 'Ana', Target: 0.9, Figure: 'ONTIME_RATE', Drives: 'Clients lost' }],
  ],
  [
    'Quality Log',
    [
      {
        'What happened': 'Wrong logo',
        Process: 'Check work',
        Category: 'Proof',
        Severity: 4,
        'Rework hours': 4,
        'Found on': '2026-09-03',
        'Root cause': 'Files are named by hand',
      },
      { 'What happened': 'Late kit', Process: 'Plan the week', Severity: 2, 'Found on': '2026-09-04' },
    ],
  ],
  [
    'Waste Log',
    [
      {
        What: 'Retype orders',
        Kind: 'Duplicate effort',
        'Minutes each time': 15,
        'Times a week': 20,
        People: 2,
        Process: 'Send invoices',
      },
      { What: 'Wait for approval', Kind: 'Waiting', 'Minutes each time': 30, 'Times a week': 5 },
      { What: 'Weekly meeting', Kind: 'Meeting', 'Minutes each time': 60, 'Times a week': 1, People: 5 },
      { What: 'Small thing', Kind: 'Other', 'Minutes each time': 6, 'Times a week': 5 },
    ],
  ],
];

/** A September with something of everything in it. */
export function withMonth(): Desk {
  const desk = opened();
  for (const [tab, rows] of A_MONTH) type(desk, tab, ...rows);
  return desk;
}

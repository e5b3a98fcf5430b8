import type { CellStyle, CellView, SheetLayout } from '../../../emulator/desk';

/** A sheet held in memory: what was typed, and how it looks, by 'row,column'. */
export interface FakeSheet {
  readonly id: number;
  name: string;
  hidden: boolean;
  color: string | null;
  cells: Map<string, string>;
  looks: Map<string, Partial<CellView>>;
  layout: { -readonly [Key in keyof SheetLayout]: SheetLayout[Key] };
}

const HEADER: CellStyle = { bold: true, background: '#e8f0fe', wrap: true, verticalAlign: 'middle' };

export function cellView(sheet: FakeSheet, key: string): CellView {
  const text = sheet.cells.get(key) ?? '';
  const look = sheet.looks.get(key) ?? {};
  if (text.startsWith('='))
    return { text: '#NAME?', kind: 'error', error: `Unknown function: '${text.slice(1)}'.`, ...look };
  if (text === '') return { text, kind: 'blank', ...look };
  return { text, kind: /^-?[\d.,]+ ?%?$/.test(text) ? 'number' : 'text', ...look };
}

export function newSheet(id: number, name: string): FakeSheet {
  return {
    id,
    name,
    hidden: false,
    color: null,
    cells: new Map(),
    looks: new Map(),
    layout: {
      rows: 1000,
      columns: 26,
      frozenRows: 0,
      frozenColumns: 0,
      columnWidths: {},
      rowHeights: {},
      hiddenColumns: [],
      hiddenRows: [],
      columnGroups: [],
      merges: [],
      gridlines: true,
      charts: [],
    },
  };
}

export function deliveries(id: number): FakeSheet {
  const sheet = newSheet(id, 'Deliveries');
  const rows = [
    [
      'Who',
      'Direction',
      'First promise',
      'Delivered',
      'Status',
      'Right first time?',
      'Late by (days)',
      'Item',
      'Order',
      'Trend',
      'Notes',
    ],
    [
      'Harbor Cafe',
      'To client',
      '2026-09-04',
      '2026-09-04',
      'Delivered',
      'Yes',
      '0',
      'Fascia sign',
      'A-1041',
      '',
      'Installed in the evening of the promised day, which counts as on time',
    ],
    [
      'Northgate Dental',
      'To client',
      '2026-09-08',
      '2026-09-11',
      'Delivered',
      'No',
      '3',
      'Window letters',
      'A-1042',
      '',
      '',
    ],
    [
      'BrightLine',
      'From vendor',
      '2026-09-09',
      '2026-09-09',
      'Delivered',
      'Yes',
      '0',
      'LED modules',
      'P-220',
      '',
      '',
    ],
    ['Oak & Ash', 'To client', '2026-09-15', '', 'Open', '', '12', 'Projecting sign', 'A-1043', '', ''],
  ];
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') sheet.cells.set(`${r},${c}`, text);
      if (r === 0) sheet.looks.set(`0,${c}`, { style: HEADER, note: `What to type under ${text}` });
    });
  });
  for (let r = 1; r < 40; r += 1) {
    sheet.looks.set(`${r},4`, { choices: ['Open', 'Delivered', 'Cancelled'] });
    sheet.looks.set(`${r},5`, { choices: ['Yes', 'No'] });
    sheet.looks.set(`${r},2`, { style: { align: 'right' } });
    sheet.looks.set(`${r},3`, { style: { align: 'right' } });
  }
  sheet.looks.set('2,6', { style: { background: '#fce8e6', color: '#a50e0e' } });
  sheet.looks.set('4,6', {
    style: { background: '#fce8e6', color: '#a50e0e' },
    invalid: 'Invalid: Input must be a number up to 10',
  });
  sheet.looks.set('1,7', { link: 'https://example.com/sop' });
  sheet.looks.set('2,9', { sparkline: { data: [3, 5, 2, 8, 6, 9], options: {} } });
  sheet.looks.set('3,9', { sparkline: { data: [3, -2, 5, 4], options: { charttype: 'column' } } });
  sheet.cells.set('5,0', '=ONTIME()');
  Object.assign(sheet.layout, {
    frozenRows: 1,
    frozenColumns: 1,
    columnWidths: { 0: 160, 5: 120, 7: 140 },
    rowHeights: { 0: 34 },
    hiddenColumns: [12],
    columnGroups: [{ first: 7, last: 8, collapsed: false }],
  });
  return sheet;
}

export function big(id: number): FakeSheet {
  const sheet = newSheet(id, 'Twenty thousand');
  sheet.color = '#34a853';
  sheet.layout.rows = 20_000;
  sheet.layout.columns = 12;
  for (let r = 0; r < 20_000; r += 1) {
    for (let c = 0; c < 12; c += 1)
      sheet.cells.set(`${r},${c}`, c === 0 ? `Line ${r + 1}` : String(r * 12 + c));
  }
  return sheet;
}

export function review(id: number): FakeSheet {
  const sheet = newSheet(id, 'Review 2026-09');
  sheet.color = '#1a73e8';
  sheet.layout.gridlines = false;
  sheet.layout.merges = [
    { row: 0, column: 0, rows: 1, columns: 8 },
    { row: 2, column: 0, rows: 3, columns: 4 },
  ];
  sheet.cells.set('0,0', 'Operations review, September 2026');
  sheet.looks.set('0,0', { style: { bold: true, size: 18 } });
  sheet.layout.rowHeights = { 0: 36 };
  sheet.cells.set(
    '2,0',
    'In short: 88 % of the promises were kept. One metric is unusual: errors reached nine jobs of thirty-one, more than in any month before.',
  );
  sheet.looks.set('2,0', { style: { wrap: true, background: '#fef7e0', verticalAlign: 'top' } });
  sheet.cells.set('6,0', 'Metric');
  sheet.cells.set('6,1', 'Value');
  sheet.looks.set('6,0', { style: { bold: true, border: 'bottom' } });
  sheet.looks.set('6,1', { style: { bold: true, border: 'bottom' } });
  sheet.looks.set('7,0', { style: { border: 'all' } });
  sheet.looks.set('7,1', { style: { border: 'all', wrap: true } });
  sheet.cells.set('7,0', 'On time');
  sheet.cells.set('7,1', 'A sentence that is long enough to need several lines in a narrow cell');
  sheet.layout.charts = [
    {
      type: 'LINE',
      title: 'On-time rate',
      row: 9,
      column: 0,
      width: 480,
      height: 260,
      labels: ['Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep'],
      series: [
        { name: 'On time', values: [0.88, 0.79, 0.93, 0.81, null, 0.91] },
        { name: 'Mean', values: [0.85, 0.85, 0.85, 0.85, 0.85, 0.85] },
      ],
    },
    {
      type: 'COLUMN',
      title: 'Problems by kind',
      row: 9,
      column: 5,
      width: 360,
      height: 260,
      labels: ['Rework', 'Waiting', 'Retyping'],
      series: [{ name: 'Hours', values: [9, 6, 5] }],
    },
  ];
  return sheet;
}

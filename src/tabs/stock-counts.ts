import { defineTab } from '../schema/tab';
import { SOURCE } from './shared';

const PIECES = { kind: 'number', unit: 'pieces', min: 0 } as const;

/** Items in stock, when to order again, and how far the books are from the shelf. */
export const stockCounts = defineTab({
  key: 'stockCounts',
  name: 'Stock Counts',
  purpose:
    'What is in stock by the books and by counting; shows what to order now, and where the books are wrong.',
  version: 1,
  hiddenUntilUsed: true,
  onlyFor: ['Product', 'Both'],
  columns: {
    item: { kind: 'text', header: 'Item', note: 'What is kept in stock.', required: true, width: 180 },
    recorded: { ...PIECES, header: 'Recorded', note: 'Pieces that the books say.', width: 90 },
    counted: {
      ...PIECES,
      header: 'Counted',
      note: 'Pieces that were counted. Blank: not counted.',
      width: 90,
    },
    countedOn: { kind: 'day', header: 'Counted on', note: 'The day of the count.', width: 100 },
    dailyUse: {
      ...PIECES,
      unit: 'pieces a day',
      header: 'Daily use',
      note: 'Pieces that are used on a usual day.',
      width: 90,
    },
    leadDays: {
      ...PIECES,
      unit: 'days',
      header: 'Lead days',
      note: 'Days from ordering to having it, of the same kind as in Daily use.',
      width: 90,
    },
    reorderPoint: {
      kind: 'computed',
      result: 'number',
      format: '#,##0',
      header: 'Reorder point',
      note: 'Order again when so many are left: daily use × lead days, and safety stock for 95 % of the waits. Rounded up.',
      width: 100,
      computation: {
        by: 'formula',
        // Exact values are rounded to nine places first, so that 60 does not become 61.
        formula: (column) =>
          `IF((${column('dailyUse')}="")+(${column('leadDays')}="");"";` +
          `ROUNDUP(ROUND(${reorderPoint(column)};9);0))`,
      },
    },
    flags: {
      kind: 'computed',
      result: 'text',
      header: 'Flags',
      note: 'What to look at, the weightiest first. Blank: nothing to say.',
      width: 200,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [recorded, counted] = [column('recorded'), column('counted')];
          const [use, lead, group] = [column('dailyUse'), column('leadDays'), column('class')];
          const stock = `IF(${counted}="";${recorded};${counted})`;
          const order =
            `IF((${use}="")+(${lead}="")+((${recorded}="")*(${counted}=""));"";` +
            `IF(${stock}<=${reorderPoint(column)};"order now";""))`;
          // What classes A, B and C may differ by: 1, 3 and 5 %; without a class nothing.
          const share = `IF(${group}="A";1;IF(${group}="B";3;IF(${group}="C";5;0)))/100`;
          const outside =
            `IF((${recorded}="")+(${counted}="");"";` +
            `IF(ROUND(ABS(${counted}-${recorded})-${share}*${recorded};9)>0;"outside tolerance";""))`;
          return `LET(order;${order};outside;${outside};order&IF((order<>"")*(outside<>"");" · ";"")&outside)`;
        },
      },
    },
    class: {
      kind: 'choice',
      header: 'Class',
      note: 'A for the few that cost most, C for the many that cost little: they may differ by 1, 3 and 5 %.',
      words: ['A', 'B', 'C'],
      more: true,
      width: 70,
    },
    unitCost: {
      kind: 'number',
      unit: 'currency a piece',
      min: 0,
      format: '#,##0.00',
      header: 'Unit cost',
      note: 'What one piece costs.',
      more: true,
      width: 90,
    },
    spreadOfUse: {
      ...PIECES,
      unit: 'pieces a day',
      header: 'Spread of use',
      note: 'How much daily use varies (its standard deviation). Blank counts as 0, and leaves no safety stock.',
      more: true,
    },
    source: SOURCE,
  },
  colors: [
    { column: 'flags', words: ['order now'], tone: 'bad' },
    { column: 'flags', words: ['outside tolerance'], tone: 'warn' },
  ],
});

/** d·L + z·√L·σd with z for 95 %; the spread of the lead time is not asked for. */
function reorderPoint(column: (key: string) => string): string {
  const [use, lead, spread] = [column('dailyUse'), column('leadDays'), column('spreadOfUse')];
  return `(${use}*${lead}+NORMSINV(95/100)*SQRT(${lead})*IF(${spread}="";0;${spread}))`;
}

import { type QuantityLine, quantityLines } from '../metrics/delivered-orders';
import {
  addFilled,
  addLines,
  type FilledOrders,
  type OrderLines,
  shareFilled,
  tallyOtif,
} from '../metrics/orders';
import { ratioOf, startRatio } from '../metrics/ratio';
import { shareOf, startTally } from '../metrics/tally';
import { defineFunction, type FunctionDocs } from './define';
import { readPromises, requirePromises } from './promises';
import { AS_OF, DIRECTION, STATUS } from './shared-parameters';

const ORDERED = {
  kind: 'numbers',
  min: 0,
  unit: 'pieces',
  what: 'quantities ordered, a cell a line',
} as const;
const FILLED = {
  kind: 'numbers',
  min: 0,
  unit: 'pieces',
  what: 'quantities filled, beside them; a blank is none',
} as const;

export const otifRate = defineFunction({
  name: 'OTIF_RATE',
  summary: 'Share of the lines due that came on time and in full.',
  parameters: {
    promised: { kind: 'days', what: 'promised days, a cell a line' },
    delivered: { kind: 'days', what: 'delivered days beside them; blank while a line is open' },
    ordered: { ...ORDERED, what: 'quantities ordered, beside them' },
    deliveredQty: { ...FILLED, what: 'quantities delivered, beside them; a blank is none' },
    asOf: AS_OF,
    status: STATUS,
  },
  result: {
    what: 'On time and in full ÷ due; blank when nothing is due.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  withoutRange: {
    reads:
      'the tab Deliveries, promises To client, or those of the direction that you give; grace days from Settings',
    parameters: { direction: DIRECTION },
    compute({ direction }, context) {
      const { lines, rule } = readPromises(context, direction, ['orderedQty', 'deliveredQty']);
      const tally = startTally();
      tallyOtif(tally, columnsOf(quantityLines(lines, rule.asOf)), rule);
      return shareOf(tally);
    },
  },
  compute(batches, { asOf }, context) {
    const rule = { asOf: asOf ?? context.asOf() };
    const tally = startTally();
    for (const columns of batches) {
      requirePromises(columns, rule.asOf, context);
      tallyOtif(tally, columns, rule);
    }
    return shareOf(tally);
  },
});

export const otifRateDocs: FunctionDocs = {
  of: otifRate,
  tells:
    'What the customer sees: the whole order on the day. On time with half of it missing is not on time.',
  formula: 'lines on time and in full ÷ lines due',
  edges: [
    'It is joint for each line, never the product of two rates: of 20 lines with one late and short and another one short, 18 are good, which is 90 % and not 95 % × 90 %.',
    'More than ordered is in full. A blank quantity delivered is none.',
    'Due, days, as-of and cancelled are as for ONTIME_RATE; without ranges, so are grace days and moved promises. A line without an ordered quantity is left out.',
    'In the tab, quantities of the parts of one order line are added up.',
  ],
  errors: ['A delivered day without a promise; a negative quantity.'],
  examples: [
    {
      formula:
        '=OTIF_RATE({DATE(2026,9,1);DATE(2026,9,8);DATE(2026,9,15);DATE(2026,9,22)}, {DATE(2026,9,1);DATE(2026,9,8);DATE(2026,9,17);DATE(2026,9,22)}, {10;10;10;10}, {10;8;10;12}, DATE(2026,9,30))',
      value: 0.5,
      shows: 'One line is short, one is late; twelve for ten is in full.',
    },
  ],
  source: 'On time in full; the parts are RL.2.1 and RL.2.2 of SCOR (Supply Chain Operations Reference).',
  whenBad:
    'Split it: compare it with ONTIME_RATE and FILL_RATE. Late points at planning and flow, short at stock and buying.',
};

export const fillRate = defineFunction({
  name: 'FILL_RATE',
  summary: 'Share of the quantity ordered that was filled, line by line.',
  parameters: { ordered: ORDERED, filled: FILLED },
  result: {
    what: 'Σ filled ÷ Σ ordered; blank when nothing was ordered.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  compute(batches) {
    const ratio = startRatio();
    for (const { ordered, filled } of batches) addFilled(ratio, ordered, filled);
    return ratioOf(ratio);
  },
});

export const fillRateDocs: FunctionDocs = {
  of: fillRate,
  tells:
    'How much of what was wanted could be given at once. What is missing is a second delivery, or a sale that somebody else makes.',
  formula: 'Σ min(filled, ordered) ÷ Σ ordered',
  edges: [
    'Too much on one line does not make up for too little on another.',
    'A blank quantity filled is none; a row without an ordered quantity is left out.',
  ],
  errors: ['A negative quantity.'],
  examples: [
    { formula: '=FILL_RATE(16000, 12800)', value: 0.8, shows: '12,800 units of 16,000.' },
    { formula: '=FILL_RATE({10;10}, {15;5})', value: 0.75, shows: 'Ten and five of twenty.' },
  ],
  source: 'Unit fill rate; the first example is Aldo Inc. at wizedu.com, question 35679.',
  whenBad:
    'Look at the lines that run out again and again: reorder them earlier (REORDER_POINT), or stop promising them from stock.',
};

export const orderFulfillmentRate = defineFunction({
  name: 'ORDER_FULFILLMENT_RATE',
  summary: 'Share of the orders of which every line was filled.',
  parameters: {
    orderIds: { kind: 'texts', what: 'order numbers, a cell a line' },
    ordered: { ...ORDERED, what: 'quantities ordered, beside them' },
    filled: FILLED,
  },
  result: {
    what: 'Orders with every line filled ÷ orders; blank without orders.',
    unit: 'a share from 0 to 1',
    shape: 'one',
  },
  withoutRange: {
    reads:
      'the tab Deliveries, lines promised To client up to Count up to, or those of the direction that you give',
    parameters: { direction: DIRECTION },
    compute({ direction }, context) {
      const { lines: all, rule } = readPromises(context, direction, QUANTITIES);
      const lines = quantityLines(all, rule.asOf).filter(
        (line) => line.promised <= rule.asOf && line.status !== 'Cancelled',
      );
      const { ordered, deliveredQty } = columnsOf(lines);
      const orders: FilledOrders = new Map();
      const names = lines.map((line) => line.order ?? '');
      addLines(orders, names, ordered, deliveredQty);
      return shareFilled(orders);
    },
  },
  compute(batches, _, context) {
    const orders: FilledOrders = new Map();
    for (const { orderIds, ordered, filled } of batches) {
      const nameless = orderIds.findIndex((order, at) => order === '' && !Number.isNaN(ordered[at]));
      if (nameless >= 0) {
        context.refuse('orderIds', nameless, 'expected an order number beside a quantity, found a blank');
      }
      addLines(orders, orderIds, ordered, filled);
    }
    return shareFilled(orders);
  },
});

export const orderFulfillmentRateDocs: FunctionDocs = {
  of: orderFulfillmentRate,
  tells:
    'How many customers got everything. It falls much faster than the fill rate, since one missing line spoils an order.',
  formula: 'orders with every line filled ÷ orders',
  edges: [
    'More than ordered is filled; a blank quantity filled is none.',
    'A line without an ordered quantity takes no part.',
    'In the tab, cancelled lines and rows without an order number are left out, and parts of one order line are added up.',
  ],
  errors: ['A quantity without an order number; a negative quantity.'],
  examples: [
    {
      formula: '=ORDER_FULFILLMENT_RATE({"A1";"A1";"A2";"A3"}, {5;2;4;1}, {5;1;4;2})',
      value: 0.6666666666666666,
      shows: 'The second line of A1 is short.',
    },
  ],
  source:
    'Order fill rate; Aldo Inc. at wizedu.com, question 35679, sets it beside unit and line fill rate (70, 80 and 75 %).',
  whenBad:
    'Find the few items that make most orders incomplete (PARETO over the short lines) and keep more of those.',
};

const QUANTITIES = ['order', 'orderedQty', 'deliveredQty'] as const;

function columnsOf(lines: readonly QuantityLine[]): OrderLines {
  return {
    promised: lines.map((line) => line.promised),
    delivered: lines.map((line) => line.delivered),
    ordered: lines.map((line) => line.ordered),
    deliveredQty: lines.map((line) => line.deliveredQty),
    status: lines.map((line) => line.status),
  };
}

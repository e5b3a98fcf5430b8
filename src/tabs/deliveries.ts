import { defineTab } from '../schema/tab';
import { ID, SOURCE, YES_NO } from './shared';

/** One log of promises, to clients and from vendors. */
export const deliveries = defineTab({
  key: 'deliveries',
  name: 'Deliveries',
  purpose:
    'Every promise in one log, to clients and from vendors; on-time rates and late jobs come from here.',
  version: 1,
  idPrefix: 'D',
  columns: {
    who: {
      kind: 'text',
      header: 'Who',
      note: 'The client, or the vendor, by name.',
      required: true,
      width: 150,
    },
    direction: {
      kind: 'choice',
      header: 'Direction',
      note: 'To client: we promised. From vendor: they promised. Blank counts as To client.',
      words: ['To client', 'From vendor'],
    },
    firstPromise: {
      kind: 'day',
      header: 'First promise',
      note: 'The day that was promised first. It stays, also when the job is moved later.',
      required: true,
    },
    delivered: {
      kind: 'day',
      header: 'Delivered',
      note: 'The day it was delivered. Leave blank while it is open.',
    },
    status: {
      kind: 'choice',
      header: 'Status',
      note: 'Leave blank, and Delivered decides. Cancelled jobs count nowhere.',
      words: ['Open', 'Delivered', 'Cancelled'],
    },
    rightFirstTime: {
      kind: 'choice',
      header: 'Right first time?',
      note: 'Yes when nothing had to be done again. Leave blank when nobody looked.',
      words: YES_NO,
    },
    whyLate: {
      kind: 'text',
      header: 'Why late',
      note: 'A few words, the same words each time: late jobs are grouped by them.',
      width: 180,
    },
    item: { kind: 'text', header: 'Item', note: 'What was promised.', more: true, width: 180 },
    promiseNow: {
      kind: 'day',
      header: 'Promise now',
      note: 'The day promised now, when it was moved.',
      more: true,
    },
    promiseMovedBy: {
      kind: 'choice',
      header: 'Promise moved by',
      note: 'Customer: the new day counts. Us: the first promise still counts.',
      words: ['Customer', 'Us'],
      more: true,
    },
    order: { kind: 'text', header: 'Order', note: 'The order number.', more: true },
    line: {
      kind: 'text',
      header: 'Line',
      note: 'The line of the order. Rows of one order and line are parts of it.',
      more: true,
    },
    orderedQty: {
      kind: 'number',
      header: 'Ordered qty',
      note: 'How many were ordered.',
      unit: 'pieces',
      min: 0,
      more: true,
    },
    deliveredQty: {
      kind: 'number',
      header: 'Delivered qty',
      note: 'How many came.',
      unit: 'pieces',
      min: 0,
      more: true,
    },
    acceptedQty: {
      kind: 'number',
      header: 'Accepted qty',
      note: 'How many were good.',
      unit: 'pieces',
      min: 0,
      more: true,
    },
    value: {
      kind: 'number',
      header: 'Value',
      note: 'In your currency.',
      unit: 'currency',
      format: '#,##0.00',
      more: true,
    },
    id: ID,
    source: SOURCE,
  },
});

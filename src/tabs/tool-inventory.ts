import { defineTab } from '../schema/tab';
import { toolFlags } from './calls/tool-flags';
import { MARK, PERSON, SOURCE } from './shared';

/** Tools, what they cost and whether they earn it. */
export const toolInventory = defineTab({
  key: 'toolInventory',
  name: 'Tool Inventory',
  purpose:
    'Every paid tool with its job and cost; shows two tools for one job, seats nobody uses, and what is typed twice.',
  version: 2,
  upgrades: [{ version: 2, says: 'hours show no lone point', formats: { manualHoursAWeek: '0.#' } }],
  columns: {
    tool: { kind: 'text', header: 'Tool', note: 'Its name.', required: true, width: 120 },
    jobItDoes: {
      kind: 'text',
      header: 'Job it does',
      note: 'What it is for, in the same words for tools that do the same: "Time tracking".',
      required: true,
      width: 130,
    },
    cost: {
      kind: 'number',
      unit: 'currency',
      min: 0,
      format: '#,##0.00',
      header: 'Cost',
      note: 'What one bill costs, for all seats together.',
      width: 80,
    },
    billed: {
      kind: 'choice',
      header: 'Billed',
      note: 'How often that bill comes.',
      words: ['Monthly', 'Quarterly', 'Yearly', 'One-off'],
      width: 84,
    },
    renewsOn: {
      kind: 'day',
      header: 'Renews on',
      note: 'The day it renews by itself. You are reminded 60 days before.',
      width: 90,
    },
    seatsPaid: {
      kind: 'number',
      unit: 'seats',
      min: 0,
      format: '0',
      header: 'Seats paid',
      note: 'How many seats the bill covers.',
      width: 60,
    },
    seatsActive: {
      kind: 'number',
      unit: 'seats',
      min: 0,
      format: '0',
      header: 'Seats active',
      note: 'How many people really use it.',
      width: 64,
    },
    annualCost: {
      kind: 'computed',
      result: 'number',
      format: '#,##0.00',
      header: 'Annual cost',
      note: 'Cost × 12, 4 or 1; a one-off costs nothing a year.',
      width: 84,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [cost, billed] = [column('cost'), column('billed')];
          return (
            `IF((${cost}="")+(${billed}="");"";` +
            `${cost}*IF(${billed}="Monthly";12;IF(${billed}="Quarterly";4;IF(${billed}="Yearly";1;0))))`
          );
        },
      },
    },
    unusedSeatsCost: {
      kind: 'computed',
      result: 'number',
      format: '#,##0.00',
      header: 'Unused seats cost',
      note: 'Annual cost ÷ seats paid × seats that nobody uses.',
      width: 84,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [annual, paid, active] = [column('annualCost'), column('seatsPaid'), column('seatsActive')];
          return (
            `IF((${annual}="")+(${paid}="")+(${active}="");"";IF(${paid}=0;"";` +
            `IF(${active}>${paid};0;${annual}/${paid}*(${paid}-${active}))))`
          );
        },
      },
    },
    decision: {
      kind: 'computed',
      result: 'text',
      header: 'Decision',
      note: 'From Value and Technical fit, high from 3.5: Invest, Keep as is, Replace or Drop. Blank until both marks are given.',
      width: 96,
      computation: {
        by: 'formula',
        formula: (column) => {
          const [value, fit] = [column('value'), column('technicalFit')];
          return (
            `IF((${value}="")+(${fit}="");"";IF(${value}*2>=7;IF(${fit}*2>=7;"Invest";"Replace");` +
            `IF(${fit}*2>=7;"Keep as is";"Drop")))`
          );
        },
      },
    },
    flags: {
      kind: 'computed',
      result: 'text',
      header: 'Flags',
      note: 'What to look at, the weightiest first. Blank: nothing to say.',
      width: 340,
      computation: { by: 'call', call: toolFlags },
    },
    owner: { ...PERSON, header: 'Owner', note: 'Who looks after it.', more: true, width: 130 },
    manualHoursAWeek: {
      kind: 'number',
      unit: 'hours a week',
      min: 0,
      header: 'Manual hours a week',
      note: 'Hours a week that people spend by hand on what it should do.',
      more: true,
    },
    retypedInto: {
      kind: 'text',
      header: 'Retyped into',
      note: 'The other tool into which the same information is typed again.',
      more: true,
    },
    removesWhichWaste: {
      kind: 'list',
      from: { tab: 'wasteLog', column: 'what' },
      header: 'Removes which waste',
      note: 'The row of the Waste Log that this tool removes.',
      more: true,
      width: 160,
    },
    value: {
      ...MARK,
      header: 'Value',
      note: '1 to 5: how much worse off would the business be without it?',
      more: true,
      width: 70,
    },
    technicalFit: {
      ...MARK,
      header: 'Technical fit',
      note: '1 to 5: does it work reliably, and with your other tools?',
      more: true,
      width: 90,
    },
    source: SOURCE,
  },
  colors: [
    { column: 'decision', words: ['Drop'], tone: 'bad' },
    { column: 'decision', words: ['Replace'], tone: 'warn' },
    { column: 'decision', words: ['Invest'], tone: 'good' },
    { column: 'decision', words: ['Keep as is'], tone: 'quiet' },
  ],
});

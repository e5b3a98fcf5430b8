import type { DayNumber } from '../calendar';
import type { NewRowOf } from '../schema/tab';
import type { toolInventory } from '../tabs/tool-inventory';

type Tool = NewRowOf<typeof toolInventory>;

export function sampleTools(asOf: DayNumber): Tool[] {
  const tools: Tool[] = [
    {
      tool: 'Sketchboard',
      jobItDoes: 'Design',
      cost: 180,
      billed: 'Monthly',
      seatsPaid: 3,
      seatsActive: 3,
      value: 5,
      technicalFit: 4,
      renewsOn: asOf + 140,
    },
    {
      tool: 'Jobline',
      jobItDoes: 'Job planning',
      cost: 1_440,
      billed: 'Yearly',
      seatsPaid: 12,
      seatsActive: 7,
      value: 4,
      technicalFit: 3,
      renewsOn: asOf + 45,
      manualHoursAWeek: 5,
    },
    {
      tool: 'Clockin',
      jobItDoes: 'Time tracking',
      cost: 60,
      billed: 'Monthly',
      seatsPaid: 12,
      seatsActive: 9,
      value: 3,
      technicalFit: 4,
      renewsOn: asOf + 200,
    },
    {
      tool: 'Hourpad',
      jobItDoes: 'Time tracking',
      cost: 25,
      billed: 'Monthly',
      seatsPaid: 3,
      seatsActive: 4,
      value: 2,
      technicalFit: 2,
      renewsOn: asOf + 100,
    },
    {
      tool: 'Ledgerly',
      jobItDoes: 'Accounts',
      cost: 45,
      billed: 'Monthly',
      seatsPaid: 2,
      seatsActive: 2,
      value: 5,
      technicalFit: 4,
      renewsOn: asOf + 300,
      retypedInto: 'Jobline',
    },
    // An automation that never pays: 3 h a week at 38 are 456 a month, and it costs 480.
    {
      tool: 'Quoteflow',
      jobItDoes: 'Quote approval',
      cost: 480,
      billed: 'Monthly',
      seatsPaid: 3,
      seatsActive: 3,
      value: 2,
      technicalFit: 3,
      renewsOn: asOf + 160,
      removesWhichWaste: 'Wait for approval of small quotes',
    },
    { tool: 'Cutmaster', jobItDoes: 'Cutting', cost: 3_200, billed: 'One-off', value: 4, technicalFit: 4 },
  ];
  return tools.map((tool) => ({ ...tool, source: 'sample' }));
}

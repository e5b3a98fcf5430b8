import { addTools, startJobTools, toolOverlaps } from '../metrics/tool-overlap';
import { defineFunction, type FunctionDocs } from './define';

export const toolOverlap = defineFunction({
  name: 'TOOL_OVERLAP',
  summary: 'Jobs that more than one tool does, the dearest first.',
  parameters: {
    jobs: { kind: 'texts', what: 'the job that each tool does' },
    tools: { kind: 'texts', what: 'tools, beside them' },
    annualCosts: {
      kind: 'numbers',
      min: 0,
      unit: 'currency a year',
      what: 'annual costs, beside them',
      optional: true,
      otherwise: 'the cost stays blank',
    },
  },
  result: {
    what: 'Job, number of tools, tools, annual cost; blank when no job has two.',
    unit: 'tools, and currency a year',
    shape: 'table',
  },
  compute(batches) {
    const found = startJobTools();
    for (const { jobs, tools, annualCosts } of batches) addTools(found, jobs, tools, annualCosts);
    const overlaps = toolOverlaps(found);
    if (overlaps.length === 0) return null;
    return overlaps.map(({ job, tools: names, annualCost }) => [
      job,
      names.length,
      names.join(', '),
      annualCost,
    ]);
  },
});

export const toolOverlapDocs: FunctionDocs = {
  of: toolOverlap,
  tells:
    'Where you pay twice, and where people look in two places for one thing. The second costs more than the first.',
  formula: 'jobs with two tools or more; cost = Σ annual costs of their tools',
  edges: [
    'A row without a job or without a tool is left out.',
    'Names that differ only in capitals are one job, and one tool; write jobs in the same words, or overlaps are missed.',
    'Without costs, jobs with more tools come first; ties are in the order of their names.',
  ],
  errors: ['Negative costs.'],
  examples: [
    {
      formula:
        '=TOOL_OVERLAP({"Chat";"Invoices";"Chat";"Quotes"}, {"Slack";"Xero";"Teams";"Excel"}, {900;400;300;0})',
      value: [['Chat', 2, 'Slack, Teams', 1200]],
      shows: 'Two tools for chat.',
    },
  ],
  source: 'A count of the tools of each job.',
  whenBad:
    'Choose one for each job, by fit and not by price alone, move what is in the other, and close it before it renews.',
};

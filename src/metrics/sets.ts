import { foldName } from '../schema/fold-name';
import type { NewRowOf } from '../schema/tab';
import type { metrics } from '../tabs/metrics';

/** A metric to start from, with where its values come from in words. */
export interface SetMetric {
  readonly row: NewRowOf<typeof metrics> & {
    readonly metric: string;
    readonly drives: string;
    readonly target: number;
    readonly direction: 'Higher' | 'Lower';
  };
  readonly from: string;
}

/** What metrics drive, where a team has not said otherwise: three outcomes are as many as anybody follows. */
export const OUTCOMES = ['Clients lost', 'Gross margin', 'Cash in on time'] as const;
const [CLIENTS, MARGIN, CASH] = OUTCOMES;

const RATE = { kind: 'Rate', unit: '%', rollUp: 'Sum ÷ sum' } as const;

// The targets are a start to be typed over: teams promise different things.
const SERVICE: readonly SetMetric[] = [
  {
    row: {
      metric: 'Client on-time rate',
      drives: CLIENTS,
      direction: 'Higher',
      target: 0.95,
      howOften: 'Monthly',
      figure: 'ONTIME_RATE',
      ...RATE,
    },
    from: 'Counted from Deliveries: on time ÷ due.',
  },
  {
    row: {
      metric: 'Error rate',
      drives: MARGIN,
      direction: 'Lower',
      target: 0.05,
      howOften: 'Monthly',
      figure: 'ERROR_RATE',
      ...RATE,
    },
    from: 'Counted from Right first time? in Deliveries.',
  },
  {
    row: {
      metric: 'Time to resolution',
      drives: CLIENTS,
      direction: 'Lower',
      target: 5,
      unit: 'days',
      kind: 'Amount',
      howOften: 'Monthly',
      figure: 'RESOLUTION_TIME',
      rollUp: 'Last',
    },
    from: 'Counted from Quality Log: typical (median) days from found to resolved.',
  },
];

const PRODUCT: readonly SetMetric[] = [
  {
    row: {
      metric: 'Production yield',
      drives: MARGIN,
      direction: 'Higher',
      target: 0.95,
      howOften: 'Weekly',
      figure: 'Typed',
      ...RATE,
    },
    from: 'Typed each week: good units out of those started.',
  },
  {
    row: {
      metric: 'Inventory accuracy',
      drives: CASH,
      direction: 'Higher',
      target: 0.97,
      howOften: 'Monthly',
      figure: 'INVENTORY_ACCURACY',
      ...RATE,
    },
    from: 'Counted from Stock Counts: lines within tolerance ÷ lines counted.',
  },
  {
    row: {
      metric: 'Order fulfillment rate',
      drives: CLIENTS,
      direction: 'Higher',
      target: 0.95,
      howOften: 'Weekly',
      figure: 'Typed',
      ...RATE,
    },
    from: 'Typed each week: orders with every line filled out of orders.',
  },
];

/** What is asked for a typed value of a metric of the sets: so many of these, out of those. */
const ASKED: Readonly<Record<string, { readonly top: string; readonly bottom: string }>> = {
  'production yield': { top: 'Good units', bottom: 'Units started' },
  'inventory accuracy': { top: 'Lines as the books say', bottom: 'Lines counted' },
  'order fulfillment rate': { top: 'Orders filled whole', bottom: 'Orders' },
};

/** How the two numbers of a typed value are called; in general words where the metric is a team's own. */
export function askedFor(metric: string, isRate: boolean): { readonly top: string; readonly bottom: string } {
  if (!isRate) return { top: 'Value', bottom: '' };
  return ASKED[foldName(metric)] ?? { top: 'How many', bottom: 'Out of' };
}

/** The metrics for a business type of Settings. */
export function metricSet(businessType: 'Service' | 'Product' | 'Both'): readonly SetMetric[] {
  if (businessType === 'Both') return [...SERVICE, ...PRODUCT];
  return businessType === 'Product' ? PRODUCT : SERVICE;
}

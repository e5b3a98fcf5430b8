import type { ReviewRows } from '../../../src/review/inputs';

/** The tabs that a review reads, all of them without rows. */
export const NO_ROWS: ReviewRows = {
  processes: [],
  people: [],
  deliveries: [],
  quality: [],
  waste: [],
  actions: [],
  metrics: [],
  metricValues: [],
  capacity: [],
  holidays: [],
  vendors: [],
  tools: [],
  stock: [],
};

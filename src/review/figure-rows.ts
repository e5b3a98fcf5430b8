import { rowsOfWorld, type World, worldOfAll } from '../metrics/sample-rows';
import type { ReviewRows, UnreadableCell } from './inputs';

/** The tabs whose rows each group of figures counts; what else it reads only stands beside them. */
const COUNTED = {
  processes: ['processes'],
  people: ['people'],
  promises: ['deliveries'],
  metrics: ['metrics', 'metricValues', 'deliveries', 'quality', 'stock'],
  problems: ['quality', 'deliveries'],
  quality: ['quality'],
  waste: ['waste'],
  priorities: ['processes', 'quality', 'deliveries', 'waste'],
  hiring: ['capacity', 'waste'],
  capacity: ['capacity'],
  vendors: ['vendors'],
  renewals: ['vendors', 'tools'],
  stock: ['stock'],
  actions: ['actions'],
  payBack: ['processes', 'waste', 'quality', 'actions'],
} as const satisfies Readonly<Record<string, readonly (keyof ReviewRows)[]>>;

export type FigureGroup = keyof typeof COUNTED;

/** The sample's while every row that the figures count is; real as soon as one is not. */
export function worldOfFigures(rows: ReviewRows, group: FigureGroup): World {
  return worldOfAll(...COUNTED[group].map((tab) => rows[tab]));
}

/** True where figures have rows to count, of whichever world. */
export function hasRows(rows: ReviewRows, group: FigureGroup): boolean {
  return COUNTED[group].some((tab) => rows[tab].length > 0);
}

/** True for figures that come from the sample. */
export function isSampleFigure(rows: ReviewRows, group: FigureGroup): boolean {
  return worldOfFigures(rows, group) === 'sample';
}

/** The rows of every tab for one group of figures: real ones alone, or the sample's alone. */
export function figureRows(rows: ReviewRows, group: FigureGroup): ReviewRows {
  return rowsIn(rows, worldOfFigures(rows, group));
}

/**
 * Unreadable cells in the rows that one of the groups counts. Those that stand in no row of the groups' tabs, such as
 * cells of Settings, stay.
 */
export function countedCells(
  cells: readonly UnreadableCell[],
  rows: ReviewRows,
  groups: readonly FigureGroup[],
): readonly UnreadableCell[] {
  if (cells.length === 0) return cells;
  const counted = new Map<string, Set<number>>();
  for (const group of groups) {
    const world = worldOfFigures(rows, group);
    for (const tab of COUNTED[group]) {
      const all: readonly { readonly row: number }[] = rows[tab];
      const places = counted.get(tab) ?? new Set<number>();
      for (const { row } of rowsOfWorld(all, world)) places.add(row);
      counted.set(tab, places);
    }
  }
  return cells.filter(({ of, row }) => counted.get(of?.split('.')[0] ?? '')?.has(row) ?? true);
}

function rowsIn(rows: ReviewRows, world: World): ReviewRows {
  return {
    processes: rowsOfWorld(rows.processes, world),
    people: rowsOfWorld(rows.people, world),
    deliveries: rowsOfWorld(rows.deliveries, world),
    quality: rowsOfWorld(rows.quality, world),
    waste: rowsOfWorld(rows.waste, world),
    actions: rowsOfWorld(rows.actions, world),
    metrics: rowsOfWorld(rows.metrics, world),
    metricValues: rowsOfWorld(rows.metricValues, world),
    capacity: rowsOfWorld(rows.capacity, world),
    holidays: rowsOfWorld(rows.holidays, world),
    vendors: rowsOfWorld(rows.vendors, world),
    tools: rowsOfWorld(rows.tools, world),
    stock: rowsOfWorld(rows.stock, world),
  };
}

import { dayText, type MonthText, monthOf } from '../calendar/days';
import { groupWeights } from '../metrics/groups';
import type { ChartSpec, Writable } from '../workbook';
import { cut } from './cut';
import type { ReviewFigures } from './figures';
import type { MetricLine } from './metric-lines';
import { COLUMN_WIDTHS, DATA_COLUMN, DATA_COLUMNS } from './page';

/** A block of plain values that charts read, and where it stands. */
export interface ChartData {
  /** Rows of values from `first` on, which counts from 0. */
  readonly first: number;
  readonly cells: readonly (readonly Writable[])[];
  /** The row behind the last one, from 0. */
  readonly last: number;
  readonly charts: readonly ChartSpec[];
  /** Rows of values that are shares, as [row, rows], from 1. */
  readonly shares: readonly (readonly [row: number, rows: number])[];
  /** Rows of the page that the charts lie over. */
  readonly height: number;
}

/** What a chart of months shows at most. */
const PERIODS = 13;
const MOST_CHARTS = 6;
const MOST_BARS = 10;
/** A chart lies over so many rows of 21 pixels. */
const CHART_ROWS = 10;
const CHART_PIXELS = 204;
const LONGEST_NAME = 32;
const LONGEST_BAR = 18;
/** Half of the page, up to the seventh column. */
const LEFT_PIXELS = COLUMN_WIDTHS.slice(0, 6).reduce((sum, pixels) => sum + pixels, 0);
const RIGHT_PIXELS = COLUMN_WIDTHS.slice(6).reduce((sum, pixels) => sum + pixels, 0);

/** What one chart reads, its heads first, and the colours of its series. */
interface Block {
  readonly rows: readonly (readonly Writable[])[];
  readonly colors: readonly string[];
}

/** The value of the block at a cell of the sheet, row and column from 0; '' beside it. */
export function dataAt({ first, cells }: ChartData, row: number, column: number): Writable {
  return cells[row - first]?.[column - DATA_COLUMN + 1] ?? '';
}

/** Charts of the metrics that have a series, with their normal ranges, and the Pareto of the month's problems. */
export function chartData(figures: ReviewFigures, first: number, chartRow: number): ChartData {
  const cells: Writable[][] = [];
  const charts: ChartSpec[] = [];
  const shares: (readonly [number, number])[] = [];
  const add = (title: string, type: ChartSpec['type'], { rows, colors }: Block, isShare: boolean) => {
    const row = first + cells.length + 1;
    const isLeft = charts.length % 2 === 0;
    charts.push({
      title,
      type,
      data: { row, column: DATA_COLUMN, rows: rows.length, columns: rows[0]?.length ?? 0 },
      colors,
      ...(isShare ? { isShare } : {}),
      row: chartRow + 1 + Math.floor(charts.length / 2) * CHART_ROWS,
      column: isLeft ? 1 : 7,
      width: (isLeft ? LEFT_PIXELS : RIGHT_PIXELS) - 8,
      height: CHART_PIXELS,
    });
    if (isShare) shares.push([row + 1, rows.length - 1]);
    cells.push(...rows.map(wide), wide([]));
  };
  for (const line of figures.metrics.filter(hasSeries).slice(0, MOST_CHARTS)) {
    const normal = line.normal === '' ? 'no normal range yet' : `normal ${line.normal}`;
    add(`${cut(line.name, LONGEST_NAME)}: ${normal}`, 'lines', seriesOf(line), line.isRate);
  }
  const bars = paretoOf(figures);
  if (bars.rows.length > 1) add('Problems by points, most first', 'pareto', bars, true);
  return {
    first,
    cells,
    last: first + cells.length,
    charts,
    shares,
    height: Math.ceil(charts.length / 2) * CHART_ROWS,
  };
}

function hasSeries({ points }: MetricLine): boolean {
  return points.filter(({ value }) => value !== null).length > 1;
}

/** The value stands out; what it is held against does not. */
const COLORS = { value: '#1a73e8', mean: '#5f6368', limit: '#9aa0a6', target: '#188038' };

/** The series of a metric with what it is held against; a limit that is not tested, and no target, are no series. */
function seriesOf({ points, judged, isRate, target, name }: MetricLine): Block {
  const shown = points.slice(-PERIODS);
  const months = new Set<MonthText>(shown.map(({ period }) => monthOf(period)));
  const isMonthly = months.size === shown.length;
  const { range } = judged;
  const against: readonly (readonly [head: string, level: number | null, color: string])[] = [
    ['Mean', range?.mean ?? null, COLORS.mean],
    ['Lower limit', range !== null && range.lower >= 0 ? range.lower : null, COLORS.limit],
    ['Upper limit', range !== null && (!isRate || range.upper <= 1) ? range.upper : null, COLORS.limit],
    ['Target', target, COLORS.target],
  ];
  const levels = against.filter(([, level]) => level !== null);
  return {
    colors: [COLORS.value, ...levels.map(([, , color]) => color)],
    rows: [
      ['Period', name, ...levels.map(([head]) => head)],
      ...shown.map(({ period, value }) => [
        isMonthly ? monthOf(period) : dayText(period),
        value ?? '',
        ...levels.map(([, level]) => level ?? ''),
      ]),
    ],
  };
}

/** Share and cumulative share of the points by problem; what is beyond ten stands together. */
function paretoOf({ allProblems, problems }: ReviewFigures): Block {
  const groups = groupWeights(
    allProblems.map(({ name }) => name),
    allProblems.map(({ points }) => points),
  );
  const shown = groups.slice(0, MOST_BARS);
  const before = shown[shown.length - 1]?.cumulative ?? 0;
  const rest = groups.length > MOST_BARS ? [['All others', 1 - before, 1]] : [];
  const placeOf = (name: string, index: number): number => {
    const place = problems.findIndex((problem) => problem.name === name);
    return (place < 0 ? index : place) + 1;
  };
  return {
    colors: [COLORS.value, COLORS.mean],
    rows: [
      ['Problem', 'Share of points', 'Added up'],
      ...shown.map(({ name, share, cumulative }, index) => [
        barName(placeOf(name, index), name),
        share ?? '',
        cumulative ?? '',
      ]),
      ...rest,
    ],
  };
}

/**
 * What stands under a bar: the problem's place in the tables, and of its name the part that tells it from others,
 * since a chart cuts long names: "2 No installer free" for "Late to clients: No installer free".
 */
function barName(place: number, name: string): string {
  return cut(`${place} ${lastPart(name)}`, LONGEST_BAR);
}

function wide(cells: readonly Writable[]): Writable[] {
  return Array.from({ length: DATA_COLUMNS }, (_, index) => cells[index] ?? '');
}

function lastPart(name: string): string {
  const parts = name.split(/: | · /);
  return parts[parts.length - 1] ?? name;
}

import type { ChartView } from '../desk';
import { draw } from './dom';

/** Sheets' first colours. */
const COLORS = ['#4285f4', '#ea4335', '#fbbc04', '#34a853', '#ff6d01', '#46bdc6'];
/** Pixels around the plot; `slanted` is the bottom under slanted names. */
const EDGE = { top: 44, right: 16, bottom: 34, slanted: 78, left: 48 };
/** Pixels that a letter of a label takes on average, and letters of a slanted one at most. */
const LETTER = 6;
const SLANTED = 14;
const TICKS = 5;
const DRAWN: ReadonlySet<string> = new Set(['LINE', 'COLUMN', 'COMBO']);

/** A chart as SVG: lines, columns, or the first series as columns with lines over it for a combined one. */
export function drawChart(chart: ChartView): SVGSVGElement {
  const { width, height } = chart;
  const svg = draw('svg', {
    class: 'chart',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-label': `Chart: ${chart.title}`,
  });
  svg.append(
    draw('rect', { width, height, class: 'chart-back' }),
    words(chart.title, 16, 24, 'chart-title', 'start'),
  );
  const values = chart.series.flatMap(({ values: numbers }) => numbers.filter((value) => value !== null));
  const type = chart.type.toUpperCase();
  const problem = DRAWN.has(type)
    ? values.length === 0 && 'No data'
    : `The emulator does not draw ${type.toLowerCase()} charts`;
  if (problem) {
    svg.append(words(problem, width / 2, height / 2, 'chart-label', 'middle'));
    return svg;
  }
  const hasColumns = type !== 'LINE';
  const scale = niceScale(
    Math.min(...values, ...(hasColumns ? [0] : [])),
    Math.max(...values, ...(hasColumns ? [0] : [])),
  );
  const plotWidth = width - EDGE.left - EDGE.right;
  const slot = plotWidth / Math.max(chart.labels.length, 1);
  const isSlanted = hasColumns && longestLabel(chart) > slot;
  const plot = {
    x: EDGE.left,
    y: EDGE.top,
    width: plotWidth,
    height: height - EDGE.top - (isSlanted ? EDGE.slanted : EDGE.bottom),
  };
  const y = (value: number): number =>
    plot.y + plot.height - ((value - scale.low) / (scale.high - scale.low)) * plot.height;
  const middle = (i: number): number => plot.x + slot * (i + 0.5);

  for (const tick of scale.ticks) {
    svg.append(
      draw('line', {
        x1: plot.x,
        x2: plot.x + plot.width,
        y1: y(tick),
        y2: y(tick),
        class: tick === 0 ? 'chart-axis' : 'chart-grid',
      }),
      words(tickText(tick, scale.step, chart.axisFormat), plot.x - 8, y(tick) + 4, 'chart-label', 'end'),
    );
  }
  svg.append(...labelsBelow(chart, isSlanted, slot, middle));
  const columnSeries = !hasColumns ? [] : type === 'COMBO' ? chart.series.slice(0, 1) : chart.series;
  columnSeries.forEach(({ values: numbers }, s) => {
    const wide = (slot * 0.7) / columnSeries.length;
    numbers.forEach((value, i) => {
      if (value === null) return;
      const top = Math.min(y(value), y(0));
      svg.append(
        draw('rect', {
          class: 'chart-bar',
          x: middle(i) - slot * 0.35 + s * wide,
          y: top,
          width: Math.max(wide - 1, 1),
          height: Math.max(Math.abs(y(value) - y(0)), 1),
          fill: colorOf(chart, s),
        }),
      );
    });
  });
  chart.series.slice(columnSeries.length).forEach(({ values: numbers }, i) => {
    const color = colorOf(chart, i + columnSeries.length);
    for (const points of unbroken(numbers)) {
      const line = points.map(([index, value]) => `${middle(index)},${y(value)}`).join(' ');
      svg.append(draw('polyline', { points: line, fill: 'none', stroke: color, 'stroke-width': 2 }));
      // A lone point between gaps has no line to be seen by.
      for (const [index, value] of points.length === 1 ? points : []) {
        svg.append(draw('circle', { cx: middle(index), cy: y(value), r: 3, fill: color }));
      }
    }
  });
  if (chart.series.length > 1) svg.append(...legend(chart, width));
  return svg;
}

/** The colour of a series: its own, or Sheets' at its place. */
function colorOf({ series }: ChartView, index: number): string {
  return series[index]?.color ?? COLORS[index % COLORS.length] ?? '#4285f4';
}

/** Pixels that the longest name of a point takes, with room around it. */
function longestLabel({ labels }: ChartView): number {
  return Math.max(...labels.map((label) => label.length), 0) * LETTER + 8;
}

/** The points' names: level, and some left out where not all fit; or slanted, all of them, cut to what fits. */
function labelsBelow(
  chart: ChartView,
  isSlanted: boolean,
  slot: number,
  middle: (i: number) => number,
): SVGTextElement[] {
  const { labels, height } = chart;
  if (!isSlanted) {
    const every = Math.ceil(longestLabel(chart) / slot);
    return labels.flatMap((label, i) =>
      i % every === 0 ? [words(label, middle(i), height - 14, 'chart-label', 'middle')] : [],
    );
  }
  return labels.map((label, i) => {
    const short = label.length > SLANTED ? `${label.slice(0, SLANTED - 1).trimEnd()}…` : label;
    const [x, y] = [middle(i) + 4, height - EDGE.slanted + 14];
    const text = words(short, x, y, 'chart-label', 'end');
    text.setAttribute('transform', `rotate(-45 ${x} ${y})`);
    text.append(draw('title', {}, label));
    return text;
  });
}

/** Runs of neighbouring values: a blank breaks the line. */
function unbroken(values: readonly (number | null)[]): [index: number, value: number][][] {
  const runs: [number, number][][] = [[]];
  values.forEach((value, i) => {
    if (value === null) runs.push([]);
    else runs[runs.length - 1]?.push([i, value]);
  });
  return runs.filter((run) => run.length > 0);
}

function legend(chart: ChartView, width: number): SVGElement[] {
  let x = width - EDGE.right;
  return [...chart.series.keys()].reverse().flatMap((i) => {
    const name = chart.series[i]?.name ?? '';
    x -= name.length * 6.2 + 24;
    return [
      draw('rect', { x, y: 32, width: 10, height: 4, rx: 2, fill: colorOf(chart, i) }),
      words(name, x + 14, 38, 'chart-label', 'start'),
    ];
  });
}

function words(text: string, x: number, y: number, name: string, anchor: string): SVGTextElement {
  return draw('text', { x, y, class: name, 'text-anchor': anchor }, text);
}

/** An axis in steps of 1, 2 or 5 times a power of ten that holds both ends. */
function niceScale(low: number, high: number): { low: number; high: number; step: number; ticks: number[] } {
  const span = high - low || Math.abs(high) || 1;
  const raw = span / TICKS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  const first = Math.floor(low / step) * step;
  const count = Math.max(Math.ceil((high - first) / step - 1e-9), 1);
  const ticks = Array.from({ length: count + 1 }, (_, i) => first + i * step);
  return { low: first, high: first + count * step, step, ticks };
}

/** A number of the axis with as many decimals as its steps need; a percentage where the format is one. */
function tickText(value: number, step: number, format = ''): string {
  const isPercent = format.includes('%') || format === 'percent';
  const times = isPercent ? 100 : 1;
  const digits = Math.max(0, -Math.floor(Math.log10(step * times) + 1e-9));
  const text = (value * times).toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return isPercent ? `${text}%` : text;
}

import type { CellView } from '../desk';

/** A shape of a small chart, in a coordinate system of its own. */
export type Shape =
  | { readonly kind: 'line'; readonly points: string; readonly color: string; readonly width: number }
  | {
      readonly kind: 'bar';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly color: string;
    };

const LINE = '#188038';
const BAR = '#1a73e8';
const NEGATIVE = '#d93025';

/** SPARKLINE as shapes in a box of the given pixels; unknown options are left aside. */
export function sparklineShapes(
  sparkline: NonNullable<CellView['sparkline']>,
  width: number,
  height: number,
): Shape[] {
  const { data, options } = sparkline;
  if (data.length === 0) return [];
  const kind = String(options.charttype ?? 'line').toLowerCase();
  const color = typeof options.color === 'string' ? options.color : undefined;
  if (kind === 'bar') return stackedBar(data, width, height, options);
  const low = numberOr(options.ymin, Math.min(...data, ...(kind === 'line' ? [] : [0])));
  const high = numberOr(options.ymax, Math.max(...data, ...(kind === 'line' ? [] : [0])));
  const span = high - low || 1;
  const y = (value: number): number => height - 2 - ((value - low) / span) * (height - 4);
  if (kind === 'column' || kind === 'winloss') {
    return columns(kind === 'winloss' ? data.map(Math.sign) : data, width, (value) =>
      kind === 'winloss' ? height / 2 - (value * height) / 2.4 : y(value),
    ).map((bar) => (color && bar.kind === 'bar' && bar.color === BAR ? { ...bar, color } : bar));
  }
  const x = (i: number): number =>
    data.length === 1 ? width / 2 : 2 + (i / (data.length - 1)) * (width - 4);
  const points = data.map((value, i) => `${round(x(i))},${round(y(value))}`).join(' ');
  return [{ kind: 'line', points, color: color ?? LINE, width: numberOr(options.linewidth, 1.5) }];
}

function columns(data: readonly number[], width: number, y: (value: number) => number): Shape[] {
  const slot = width / data.length;
  return data.map((value, i) => {
    const top = Math.min(y(value), y(0));
    return {
      kind: 'bar',
      x: round(i * slot + slot * 0.1),
      y: round(top),
      width: round(slot * 0.8),
      height: round(Math.max(Math.abs(y(value) - y(0)), 1)),
      color: value < 0 ? NEGATIVE : BAR,
    };
  });
}

function stackedBar(
  data: readonly number[],
  width: number,
  height: number,
  options: Readonly<Record<string, unknown>>,
): Shape[] {
  const most =
    numberOr(
      options.max,
      data.reduce((sum, value) => sum + Math.max(value, 0), 0),
    ) || 1;
  const colors = [options.color1, options.color2].map((color) =>
    typeof color === 'string' ? color : undefined,
  );
  let x = 0;
  return data.map((value, i) => {
    const wide = Math.min((Math.max(value, 0) / most) * width, width - x);
    const bar: Shape = {
      kind: 'bar',
      x: round(x),
      y: 2,
      width: round(wide),
      height: height - 4,
      color: colors[i % 2] ?? (i % 2 === 0 ? BAR : '#aecbfa'),
    };
    x += wide;
    return bar;
  });
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' ? value : otherwise;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

import type { Emulator } from '../../../emulator';
import type { ChartSpec } from '../../../src/workbook';
import { buildScript, openSpreadsheet, removeScript, step } from './add-on';

beforeAll(buildScript);
afterAll(removeScript);

const OVER = { column: 12, columns: 6 };
const spec = (title: string, row: number, more: Partial<ChartSpec> = {}): ChartSpec => ({
  title,
  type: 'lines',
  data: { row, column: 12, rows: 3, columns: 2 },
  colors: ['#1a73e8'],
  row: 5,
  column: 2,
  width: 300,
  height: 200,
  ...more,
});

function withData(): Emulator {
  const emulator = openSpreadsheet();
  step(emulator, 'write', 'Sheet1', 1, 12, [
    ['Month', 'Rate'],
    ['2026-08', 0.8],
    ['2026-09', 0.75],
    ['Kind', 'Share'],
    ['Proof', 0.6],
    ['Kit', 0.4],
  ]);
  return emulator;
}

const setCharts = (emulator: Emulator, ...charts: ChartSpec[]) =>
  step(emulator, 'change', 'Sheet1', [{ kind: 'charts', over: OVER, charts }]);

function charts(emulator: Emulator) {
  const desk = emulator.desk();
  const [sheet] = desk.state().sheets;
  return desk.layout(sheet?.id ?? 0).charts;
}

test('charts read their cells, the first row as names and the first column as points', () => {
  const emulator = withData();
  setCharts(emulator, spec('On time', 1), spec('Problems', 4, { type: 'pareto', column: 7 }));
  expect(charts(emulator)).toEqual([
    {
      type: 'line',
      title: 'On time',
      row: 4,
      column: 1,
      width: 300,
      height: 200,
      labels: ['2026-08', '2026-09'],
      series: [{ name: 'Rate', values: [0.8, 0.75], color: '#1a73e8' }],
    },
    expect.objectContaining({
      type: 'combo',
      title: 'Problems',
      column: 6,
      labels: ['Proof', 'Kit'],
      series: [{ name: 'Share', values: [0.6, 0.4], color: '#1a73e8' }],
    }),
  ]);
});

test('the axis of shares is written in percent, and no longer when the values are none', () => {
  const emulator = withData();
  setCharts(emulator, spec('On time', 1, { isShare: true }), spec('Problems', 4));
  expect(charts(emulator).map(({ axisFormat }) => axisFormat)).toEqual(['0.#%', undefined]);
  setCharts(emulator, spec('Days', 1));
  expect(charts(emulator).map(({ axisFormat }) => axisFormat)).toEqual([undefined]);
});

test('a chart over the same cells keeps its place and gets its new title; one over others goes', () => {
  const emulator = withData();
  setCharts(emulator, spec('On time', 1), spec('Problems', 4));
  setCharts(emulator, spec('Errors', 1, { row: 30, column: 1 }));
  expect(charts(emulator).map(({ title, row, column }) => [title, row, column])).toEqual([['Errors', 4, 1]]);
});

test('a chart of the team’s own, over other cells, is left alone', () => {
  const emulator = withData();
  step(emulator, 'write', 'Sheet1', 1, 1, [
    ['Month', 'Ours'],
    ['2026-09', 3],
  ]);
  // As if a person had made it: over columns that are none of the add-on's.
  step(emulator, 'change', 'Sheet1', [
    {
      kind: 'charts',
      over: { column: 1, columns: 2 },
      charts: [spec('Our own', 1, { data: { row: 1, column: 1, rows: 2, columns: 2 } })],
    },
  ]);
  setCharts(emulator, spec('On time', 1));
  setCharts(emulator);
  expect(charts(emulator).map(({ title }) => title)).toEqual(['Our own']);
});

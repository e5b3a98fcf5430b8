import type { Area, ChartSpec } from '../workbook';
import { areaAddress } from './area';

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Makes the charts that read from some columns those that are wanted; see the change 'charts'. */
export function setCharts(
  sheet: GoogleSheet,
  over: { readonly column: number; readonly columns: number },
  wanted: readonly ChartSpec[],
): void {
  const left = new Map(wanted.map((spec) => [addressOf(spec.data), spec]));
  for (const chart of sheet.getCharts()) {
    const [range] = chart.getRanges();
    if (range === undefined) continue;
    const column = range.getColumn();
    if (column < over.column || column >= over.column + over.columns) continue;
    const spec = left.get(range.getA1Notation());
    if (spec === undefined) {
      sheet.removeChart(chart);
      continue;
    }
    left.delete(addressOf(spec.data));
    sheet.updateChart(describe(chart.modify(), spec).build());
  }
  for (const spec of left.values()) {
    const builder = sheet
      .newChart()
      .addRange(sheet.getRange(areaAddress(spec.data)))
      .setNumHeaders(1)
      .setPosition(spec.row, spec.column, 0, 0)
      .setOption('width', spec.width)
      .setOption('height', spec.height);
    sheet.insertChart(describe(builder, spec).build());
  }
}

function addressOf(area: Area): string {
  return areaAddress(area);
}

function describe(builder: Builder, spec: ChartSpec): Builder {
  const isPareto = spec.type === 'pareto';
  return builder
    .setChartType(isPareto ? Charts.ChartType.COMBO : Charts.ChartType.LINE)
    .setOption('title', spec.title)
    .setOption('colors', [...spec.colors])
    .setOption('legend', { position: 'bottom' })
    .setOption('vAxis', spec.isShare === true ? { format: '0.#%' } : {})
    .setOption('series', isPareto ? { 0: { type: 'bars' }, 1: { type: 'line' } } : {});
}

import type { ChartView, SheetLayout } from '../../desk';
import type { AxisProps, Chart, SheetState } from '../model/state';
import type { Workbook } from '../workbook';

/** How a sheet is laid out, apart from its cells. */
export function layoutOf(workbook: Workbook, sheet: SheetState): SheetLayout {
  return {
    rows: sheet.rows,
    columns: sheet.columns,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columnWidths: sizes(sheet.columnProps),
    rowHeights: sizes(sheet.rowProps),
    hiddenColumns: hidden(sheet.columnProps),
    hiddenRows: hidden(sheet.rowProps),
    columnGroups: sheet.columnGroups,
    merges: sheet.merges,
    gridlines: sheet.gridlines,
    charts: sheet.charts.map((chart) => chartView(workbook, chart)),
  };
}

function sizes(props: readonly (AxisProps | undefined)[]): Record<number, number> {
  const found: Record<number, number> = {};
  props.forEach((one, index) => {
    if (one?.size !== undefined) found[index] = one.size;
  });
  return found;
}

function hidden(props: readonly (AxisProps | undefined)[]): number[] {
  return props.flatMap((one, index) => (one?.hidden === true ? [index] : []));
}

const text = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const size = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

/** An option within another, such as the format of an axis, whether set as one name with dots or as objects. */
function option(options: Chart['options'], names: readonly string[]): unknown {
  const dotted = options[names.join('.')];
  if (dotted !== undefined) return dotted;
  let found: unknown = options;
  for (const name of names) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = Object.entries(found).find(([key]) => key === name)?.[1];
  }
  return found;
}

/** A chart's first column is its labels, the others its series; header rows name them. */
function chartView(workbook: Workbook, chart: Chart): ChartView {
  const columns = chart.ranges.flatMap((range) => {
    const rows = workbook.block(range.sheet, range);
    return Array.from({ length: range.columns }, (_, column) => rows.map((row) => row[column]));
  });
  const [labels = [], ...series] = columns;
  const { headers, options } = chart;
  const colorOf = (index: number): string =>
    text(option(options, ['series', String(index), 'color']), '') ||
    text(option(options, ['colors', String(index)]), '');
  const axisFormat = text(option(options, ['vAxis', 'format']), '');
  return {
    type: chart.type.toLowerCase(),
    title: text(chart.options.title, ''),
    row: chart.row,
    column: chart.column,
    width: size(chart.options.width, 600),
    height: size(chart.options.height, 371),
    labels: labels.slice(headers).map((cell) => (cell === undefined ? '' : workbook.textOf(cell))),
    ...(axisFormat === '' ? {} : { axisFormat }),
    series: series.map((cells, index) => {
      const name = headers > 0 ? cells[headers - 1] : undefined;
      const color = colorOf(index);
      return {
        ...(color === '' ? {} : { color }),
        name: name === undefined ? '' : workbook.textOf(name),
        values: cells.slice(headers).map((cell) => (typeof cell?.value === 'number' ? cell.value : null)),
      };
    }),
  };
}

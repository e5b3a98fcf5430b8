import type { Chart } from '../../model/state';
import { selfOf, textOf, wholeNumber } from '../../realm/arguments';
import { defineKind, type Kind, object, plain, reads, ServiceError } from '../../realm/service';
import { defineEnum } from '../enums';
import type { Spreadsheets } from '../google';
import { rangeKind } from './range';
import { SHEETS } from './scope';

export const chartTypes = defineEnum('Charts.ChartType', [
  'AREA',
  'BAR',
  'COLUMN',
  'COMBO',
  'HISTOGRAM',
  'LINE',
  'PIE',
  'SCATTER',
  'TABLE',
]);
const mergeStrategies = defineEnum('Charts.ChartMergeStrategy', ['MERGE_COLUMNS', 'MERGE_ROWS']);

/** Charts' enumerations; data tables and image charts are not emulated. */
export const chartsApp = defineKind<typeof Charts, null>(
  'Charts',
  {},
  { values: { ChartType: chartTypes.container, ChartMergeStrategy: mergeStrategies.container } },
);

interface Placed {
  readonly sheet: number | null;
  readonly chart: Chart;
}

export const chartKind: Kind<Placed> = defineKind<Spreadsheets['EmbeddedChart'], Placed>(
  'SpreadsheetApp.EmbeddedChart',
  {
    getChartId: plain(({ chart }) => chart.id),
    getRanges: reads(({ chart }) => chart.ranges.map((range) => object(rangeKind, range))),
    getNumHeaders: reads(({ chart }) => chart.headers),
    modify: plain(({ chart }) => chartBuilder(chart)),
  },
  SHEETS,
);

interface Draft {
  chart: Chart;
}

function change(draft: Draft, patch: Partial<Chart>) {
  draft.chart = { ...draft.chart, ...patch };
  return object(chartBuilderKind, draft);
}

export const chartBuilderKind: Kind<Draft> = defineKind<Spreadsheets['EmbeddedChartBuilder'], Draft>(
  'SpreadsheetApp.EmbeddedChartBuilder',
  {
    addRange: plain((draft, _, range) =>
      change(draft, { ranges: [...draft.chart.ranges, selfOf(rangeKind, range)] }),
    ),
    clearRanges: plain((draft) => change(draft, { ranges: [] })),
    setChartType: plain((draft, _, type) => change(draft, { type: chartTypes.nameOf(type) })),
    setNumHeaders: plain((draft, _, count) => change(draft, { headers: wholeNumber(count) })),
    setOption: plain((draft, _, option, value) =>
      change(draft, { options: { ...draft.chart.options, [textOf(option)]: value } }),
    ),
    setMergeStrategy: plain((draft, _, strategy) => {
      mergeStrategies.nameOf(strategy);
      return object(chartBuilderKind, draft);
    }),
    setTransposeRowsAndColumns: plain((draft, _, on) => {
      if (on === true) throw new ServiceError('not emulated: EmbeddedChartBuilder, transposed');
      return object(chartBuilderKind, draft);
    }),
    setPosition: plain((draft, _, row, column, x, y) =>
      change(draft, {
        row: wholeNumber(row) - 1,
        column: wholeNumber(column) - 1,
        offsetX: wholeNumber(x),
        offsetY: wholeNumber(y),
      }),
    ),
    build: plain(({ chart }) => {
      if (chart.ranges.length === 0) throw new ServiceError('A chart must have at least one range.');
      return object(chartKind, { sheet: null, chart });
    }),
  },
);

const EMPTY: Chart = {
  id: 0,
  type: 'LINE',
  ranges: [],
  row: 0,
  column: 0,
  offsetX: 0,
  offsetY: 0,
  headers: 0,
  options: {},
};

export const chartBuilder = (chart: Chart | null) => object(chartBuilderKind, { chart: chart ?? EMPTY });

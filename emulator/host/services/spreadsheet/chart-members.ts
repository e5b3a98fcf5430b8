import { selfOf } from '../../realm/arguments';
import { type Member, object, plain, reads, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { sheetOf } from './access';
import { chartBuilder, chartKind } from './chart';

type Members = { readonly [Name in keyof Spreadsheets['Sheet']]?: Member<number> };

export const chartMembers: Members = {
  newChart: plain(() => chartBuilder(null)),
  getCharts: reads((id, run) =>
    sheetOf(run, id).charts.map((chart) => object(chartKind, { sheet: id, chart })),
  ),
  insertChart: writes((id, run, built) => {
    const sheet = sheetOf(run, id);
    const { chart } = selfOf(chartKind, built);
    sheet.charts = [...sheet.charts, { ...chart, id: run.workbook.book.newId() }];
    run.workbook.book.revision++;
  }),
  updateChart: writes((id, run, built) => {
    const sheet = sheetOf(run, id);
    const { chart } = selfOf(chartKind, built);
    sheet.charts = sheet.charts.map((one) => (one.id === chart.id ? chart : one));
    run.workbook.book.revision++;
  }),
  removeChart: writes((id, run, built) => {
    const sheet = sheetOf(run, id);
    const { chart } = selfOf(chartKind, built);
    sheet.charts = sheet.charts.filter((one) => one.id !== chart.id);
    run.workbook.book.revision++;
  }),
};

import type { ReviewLinks } from '../review/links';
import type { RowLink } from '../review/priorities';
import { findTab } from '../schema/find-tab';
import { actions } from '../tabs/actions';
import { deliveries } from '../tabs/deliveries';
import { processRegister } from '../tabs/process-register';
import { qualityLog } from '../tabs/quality-log';
import { wasteLog } from '../tabs/waste-log';
import type { Workbook } from '../workbook';
import { linksInto } from './links';

/** Addresses of cells and rows of a workbook, for a review. */
export function reviewLinks(workbook: Workbook): ReviewLinks {
  const ids: Readonly<Record<RowLink['tab'], number | undefined>> = {
    processes: findTab(workbook, processRegister).sheet?.id,
    quality: findTab(workbook, qualityLog).sheet?.id,
    deliveries: findTab(workbook, deliveries).sheet?.id,
    waste: findTab(workbook, wasteLog).sheet?.id,
    actions: findTab(workbook, actions).sheet?.id,
  };
  return {
    finding: linksInto(workbook),
    row({ tab, row }) {
      const id = ids[tab];
      return id === undefined ? '' : `${workbook.url}#gid=${id}&range=${row}:${row}`;
    },
  };
}

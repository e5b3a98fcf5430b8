export type {
  AlertView,
  CellStyle,
  CellView,
  ChartView,
  Desk,
  DeskState,
  EditOutcome,
  Mail,
  SheetLayout,
  SheetSummary,
} from './desk';
export { CsvError, readCsv, readCsv as readCsvFile } from './host/csv';
export { type Emulator, type EmulatorOptions, openEmulator } from './host/emulator';
export type { Limits } from './host/host';
export { ScriptFailure } from './host/realm/script-failure';
export type { AlertAnswer } from './host/session';
export type { ShownValue } from './host/shown-value';
export { WorkbookFileError } from './host/workbook-file';

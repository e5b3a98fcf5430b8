import { selfOf } from '../../realm/arguments';
import { defineKind, type Member, object, plain, reads, ServiceError, writes } from '../../realm/service';
import type { Spreadsheets } from '../google';
import { uiKind } from '../ui';
import { newConditionalFormat } from './conditional';
import {
  bandingThemes,
  booleanCriteria,
  borderStyles,
  copyPasteTypes,
  dimensions,
  locationTypes,
  protectionTypes,
  sheetTypes,
  togglePositions,
  validationCriteria,
  visibilities,
  wrapStrategies,
} from './enumerations';
import { rangeKind } from './range';
import { newRichText, newTextStyle } from './rich-text';
import { SHEETS } from './scope';
import { sheetKind } from './sheet';
import { activeArea, activeSheet, spreadsheet } from './spreadsheet';
import { newValidation } from './validation';

const free = (run: Member<null>['run']): Member<null> => ({ effect: 'other', scopes: [], run });

/** Opening another file wants more than the add-on asks for, also by this file's own id. */
const open: Member<null> = {
  effect: 'read',
  scopes: ['spreadsheets'],
  run: () => {
    throw new ServiceError('not emulated: SpreadsheetApp.openById');
  },
};

export const spreadsheetApp = defineKind<Spreadsheets['App'], null>(
  'SpreadsheetApp',
  {
    getActive: reads(() => spreadsheet()),
    getActiveSpreadsheet: reads(() => spreadsheet()),
    getActiveSheet: reads((_, run) => object(sheetKind, activeSheet(run))),
    getActiveRange: reads((_, run) => object(rangeKind, activeArea(run))),
    getCurrentCell: reads((_, run) => object(rangeKind, { ...activeArea(run), rows: 1, columns: 1 })),
    setActiveSheet: writes((_, run, sheet) => {
      run.session.active = { sheet: selfOf(sheetKind, sheet), row: 0, column: 0, rows: 1, columns: 1 };
      return sheet;
    }),
    setActiveRange: writes((_, run, range) => {
      run.session.active = { ...selfOf(rangeKind, range) };
      return range;
    }),
    setCurrentCell: writes((_, run, range) => {
      run.session.active = { ...selfOf(rangeKind, range) };
      return range;
    }),
    openById: open,
    openByUrl: open,
    flush: plain(() => undefined),
    getUi: free((_, run) => {
      if (run.mode === 'CUSTOM_FUNCTION') {
        throw new ServiceError('Cannot call SpreadsheetApp.getUi() from this context.');
      }
      return object(uiKind, null);
    }),
    newDataValidation: free(() => newValidation()),
    newConditionalFormatRule: free(() => newConditionalFormat()),
    newRichTextValue: free(() => newRichText()),
    newTextStyle: free(() => newTextStyle()),
  },
  {
    ...SHEETS,
    values: {
      BandingTheme: bandingThemes.container,
      BooleanCriteria: booleanCriteria.container,
      BorderStyle: borderStyles.container,
      CopyPasteType: copyPasteTypes.container,
      DataValidationCriteria: validationCriteria.container,
      DeveloperMetadataLocationType: locationTypes.container,
      DeveloperMetadataVisibility: visibilities.container,
      Dimension: dimensions.container,
      GroupControlTogglePosition: togglePositions.container,
      ProtectionType: protectionTypes.container,
      SheetType: sheetTypes.container,
      WrapStrategy: wrapStrategies.container,
    },
  },
);

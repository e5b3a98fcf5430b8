import type { Kind } from '../../../emulator/host/realm/service';
import { blobKind } from '../../../emulator/host/services/blob';
import { cacheKind, cacheService } from '../../../emulator/host/services/cache';
import { htmlOutput, htmlService } from '../../../emulator/host/services/html';
import { lockKind, lockService } from '../../../emulator/host/services/lock';
import {
  authorizationInfo,
  consoleService,
  logger,
  mailApp,
  scriptApp,
  sessionService,
  userKind,
} from '../../../emulator/host/services/people';
import { propertiesKind, propertiesService } from '../../../emulator/host/services/properties';
import { spreadsheetApp } from '../../../emulator/host/services/spreadsheet/app';
import { bandingKind } from '../../../emulator/host/services/spreadsheet/banding';
import { chartBuilderKind, chartKind, chartsApp } from '../../../emulator/host/services/spreadsheet/chart';
import {
  conditionalBuilderKind,
  conditionalKind,
  conditionKind,
} from '../../../emulator/host/services/spreadsheet/conditional';
import { groupKind } from '../../../emulator/host/services/spreadsheet/group';
import {
  locationKind,
  metadataFinderKind,
  metadataKind,
} from '../../../emulator/host/services/spreadsheet/metadata';
import { namedRangeKind } from '../../../emulator/host/services/spreadsheet/named-range';
import { protectionKind } from '../../../emulator/host/services/spreadsheet/protection';
import { rangeKind } from '../../../emulator/host/services/spreadsheet/range';
import { rangeListKind } from '../../../emulator/host/services/spreadsheet/range-list';
import {
  richTextBuilder,
  richTextKind,
  textStyleBuilder,
  textStyleKind,
} from '../../../emulator/host/services/spreadsheet/rich-text';
import { sheetKind } from '../../../emulator/host/services/spreadsheet/sheet';
import { spreadsheetKind } from '../../../emulator/host/services/spreadsheet/spreadsheet';
import {
  validationBuilderKind,
  validationKind,
} from '../../../emulator/host/services/spreadsheet/validation';
import { menuKind, responseKind, uiKind } from '../../../emulator/host/services/ui';
import { utilities } from '../../../emulator/host/services/utilities';

type Named = Pick<Kind<never>, 'title'> & {
  readonly members: ReadonlyMap<string, unknown>;
  readonly values: ReadonlyMap<string, unknown>;
};

/** Every kind of service object that is emulated. */
export const ALL_KINDS: readonly Named[] = [
  spreadsheetApp,
  spreadsheetKind,
  sheetKind,
  rangeKind,
  rangeListKind,
  validationKind,
  validationBuilderKind,
  conditionalKind,
  conditionalBuilderKind,
  conditionKind,
  protectionKind,
  namedRangeKind,
  metadataKind,
  locationKind,
  metadataFinderKind,
  bandingKind,
  groupKind,
  chartKind,
  chartBuilderKind,
  chartsApp,
  richTextKind,
  richTextBuilder,
  textStyleKind,
  textStyleBuilder,
  uiKind,
  menuKind,
  responseKind,
  htmlService,
  htmlOutput,
  propertiesService,
  propertiesKind,
  cacheService,
  cacheKind,
  lockService,
  lockKind,
  utilities,
  blobKind,
  sessionService,
  userKind,
  mailApp,
  scriptApp,
  authorizationInfo,
  logger,
  consoleService,
];

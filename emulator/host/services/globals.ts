import { type Kind, object, type ServiceRef } from '../realm/service';
import { cacheService } from './cache';
import { htmlService } from './html';
import { lockService } from './lock';
import { consoleService, logger, mailApp, scriptApp, sessionService } from './people';
import { propertiesService } from './properties';
import { spreadsheetApp } from './spreadsheet/app';
import { chartsApp } from './spreadsheet/chart';
import { utilities } from './utilities';

/** Names that Google has and that are not emulated: whatever a script asks of them throws and says so. */
const ELSEWHERE = [
  'Browser',
  'CalendarApp',
  'CardService',
  'ContentService',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
];

function nothingOf(name: string): Kind<null> {
  return { name, title: name, scopes: [], members: new Map(), values: new Map(), describe: () => name };
}

/** The service objects of a realm by their global names. */
export function serviceGlobals(): ReadonlyMap<string, ServiceRef> {
  const kinds: Readonly<Record<string, Kind<null>>> = {
    SpreadsheetApp: spreadsheetApp,
    HtmlService: htmlService,
    PropertiesService: propertiesService,
    CacheService: cacheService,
    LockService: lockService,
    Utilities: utilities,
    Session: sessionService,
    MailApp: mailApp,
    ScriptApp: scriptApp,
    Charts: chartsApp,
    Logger: logger,
    console: consoleService,
  };
  const emulated = Object.entries(kinds).map(([name, kind]) => [name, object(kind, null)] as const);
  const others = ELSEWHERE.map((name) => [name, object(nothingOf(name), null)] as const);
  return new Map<string, ServiceRef>([...emulated, ...others]);
}

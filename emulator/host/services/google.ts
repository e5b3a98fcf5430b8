/// <reference types="google-apps-script" />

/** Google's own interfaces, by which the emulated members are checked. Nothing else of Google's is used here. */
export type Spreadsheets = {
  App: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  Spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  Sheet: GoogleAppsScript.Spreadsheet.Sheet;
  Range: GoogleAppsScript.Spreadsheet.Range;
  RangeList: GoogleAppsScript.Spreadsheet.RangeList;
  DataValidation: GoogleAppsScript.Spreadsheet.DataValidation;
  DataValidationBuilder: GoogleAppsScript.Spreadsheet.DataValidationBuilder;
  ConditionalFormatRule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
  ConditionalFormatRuleBuilder: GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
  BooleanCondition: GoogleAppsScript.Spreadsheet.BooleanCondition;
  Protection: GoogleAppsScript.Spreadsheet.Protection;
  NamedRange: GoogleAppsScript.Spreadsheet.NamedRange;
  DeveloperMetadata: GoogleAppsScript.Spreadsheet.DeveloperMetadata;
  DeveloperMetadataLocation: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation;
  DeveloperMetadataFinder: GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
  Banding: GoogleAppsScript.Spreadsheet.Banding;
  EmbeddedChart: GoogleAppsScript.Spreadsheet.EmbeddedChart;
  EmbeddedChartBuilder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
  RichTextValue: GoogleAppsScript.Spreadsheet.RichTextValue;
  RichTextValueBuilder: GoogleAppsScript.Spreadsheet.RichTextValueBuilder;
  TextStyle: GoogleAppsScript.Spreadsheet.TextStyle;
  TextStyleBuilder: GoogleAppsScript.Spreadsheet.TextStyleBuilder;
  Group: GoogleAppsScript.Spreadsheet.Group;
};
export type Ui = GoogleAppsScript.Base.Ui;
export type Menu = GoogleAppsScript.Base.Menu;
export type PromptResponse = GoogleAppsScript.Base.PromptResponse;
export type Blob = GoogleAppsScript.Base.Blob;
export type Logger = GoogleAppsScript.Base.Logger;
export type SessionApp = GoogleAppsScript.Base.Session;
export type User = GoogleAppsScript.Base.User;
export type HtmlService = GoogleAppsScript.HTML.HtmlService;
export type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;
export type PropertiesService = GoogleAppsScript.Properties.PropertiesService;
export type Properties = GoogleAppsScript.Properties.Properties;
export type CacheService = GoogleAppsScript.Cache.CacheService;
export type Cache = GoogleAppsScript.Cache.Cache;
export type LockService = GoogleAppsScript.Lock.LockService;
export type Lock = GoogleAppsScript.Lock.Lock;
export type Utilities = GoogleAppsScript.Utilities.Utilities;
export type MailApp = GoogleAppsScript.Mail.MailApp;
export type ScriptApp = GoogleAppsScript.Script.ScriptApp;
export type AuthorizationInfo = GoogleAppsScript.Script.AuthorizationInfo;

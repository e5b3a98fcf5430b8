/** On a sheet with rows of the sample: the day that they were made for, yyyy-mm-dd; '' once they are taken out. */
export const SAMPLE_METADATA = 'opsbook.sample';

/** True while the sample is in the workbook. */
export function hasSample(sheets: readonly { metadata(key: string): string | undefined }[]): boolean {
  return sheets.some((sheet) => (sheet.metadata(SAMPLE_METADATA) ?? '') !== '');
}

/** On the sheet of Settings: the names of the settings that the sample filled in, a line each; '' without it. */
export const SAMPLE_SETTINGS_METADATA = 'opsbook.sample.settings';

/** What an hour costs at the made-up business. */
export const SAMPLE_HOURLY_COST = 38;

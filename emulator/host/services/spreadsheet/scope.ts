/** Either of these opens the spreadsheet to a script. */
export const SHEETS = { scopes: ['spreadsheets.currentonly', 'spreadsheets'] } as const;

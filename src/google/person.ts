/**
 * Who is at the keyboard, as they said once: kept in the properties of this person, for this spreadsheet, since no
 * permission tells it. read() gives null where they were never asked.
 */
export const person = {
  read: (): string | null => PropertiesService.getUserProperties().getProperty(key()),
  keep(name: string): void {
    PropertiesService.getUserProperties().setProperty(key(), name);
  },
};

function key(): string {
  return `person ${SpreadsheetApp.getActiveSpreadsheet().getId()}`;
}

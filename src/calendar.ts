/** A calendar day as a count of days since 1970-01-01, in the spreadsheet's zone. Whole numbers compare and subtract. */
export type DayNumber = number;

/** Calendar days and wall clock in the spreadsheet's time zone, with no service call a row. */
export interface Calendar {
  /** The day that the spreadsheet shows for this instant. Throws InputError('', …) outside the years 1970 to 2100. */
  dayOf(instant: Date): DayNumber;
  /** Minutes from 1970-01-01 00:00 to what the spreadsheet's wall clock shows; differences are the sheet's own. */
  wallMinutesOf(instant: Date): number;
}

import { ServiceError } from '../../realm/service';
import type { Workbook } from '../../workbook';

/** Throws when a sheet may not have this name; `own` is the sheet that gets it. */
export function checkSheetName(workbook: Workbook, name: string, own: number | null): void {
  if (name.trim() === '') throw new ServiceError('The sheet name cannot be empty.');
  if (name.length > 100) throw new ServiceError('The sheet name cannot be greater than 100 characters.');
  if (workbook.nameTaken(name, own)) {
    throw new ServiceError(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}

/** Sheet2, or the next number that is free. */
export function freeName(workbook: Workbook): string {
  let number = workbook.book.sheets().length + 1;
  while (workbook.nameTaken(`Sheet${number}`, null)) number++;
  return `Sheet${number}`;
}

import { PAGE_ROWS } from './page';

/** Google's own PDF of a tab, opened by the person with their own account: page 1 alone on one sheet of A4, or all. */
export function printLink(workbookUrl: string, sheetId: number, rows: number | null): string {
  const base = workbookUrl.replace(/\/(edit|view).*$/, '').replace(/\/$/, '');
  const range = rows === null ? `A1:J${PAGE_ROWS}` : `A1:J${rows}`;
  // scale 4 fits a page, 2 its width.
  const scale = rows === null ? 4 : 2;
  // Inches. Google's own margins of three quarters of an inch would make the letters smaller than they need be.
  const margins = ['top', 'bottom', 'left', 'right'].map((side) => `&${side}_margin=0.4`).join('');
  return `${base}/export?format=pdf&gid=${sheetId}&size=A4&portrait=true&scale=${scale}&gridlines=false&sheetnames=false&printtitle=false${margins}&range=${encodeURIComponent(range)}`;
}

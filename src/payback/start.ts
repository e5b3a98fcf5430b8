import type { DayNumber } from '../calendar';
import { dayText, parseDay } from '../calendar/days';
import { isSampleRow } from '../metrics/sample-rows';
import { foldName } from '../schema/fold-name';
import type { RowOf } from '../schema/tab';
import { ownersIn } from '../tabs/owners';
import type { processRegister } from '../tabs/process-register';
import type { Sheet, SheetReader } from '../workbook';

/** On the Process Register: how many processes had one owner on the day before Opsbook first changed any. */
const START_METADATA = 'opsbook.start';

/** Where a team started. */
export interface Start {
  readonly day: DayNumber;
  readonly owned: number;
}

type ProcessRow = RowOf<typeof processRegister>;

/** How many processes have exactly one owner. `people` are folded names. */
export function countOwned(rows: readonly ProcessRow[], people: ReadonlySet<string>): number {
  return rows.filter((row) => row.process !== null && ownersIn(row.owner, people).length === 1).length;
}

/** Notes where a team starts, once: call it before owners or verdicts are changed. Sample rows are no start. */
export function noteStart(
  register: Sheet,
  rows: readonly ProcessRow[],
  names: readonly string[],
  today: DayNumber,
): void {
  const real = rows.filter((row) => row.process !== null && !isSampleRow(row));
  if (real.length === 0 || readStart(register) !== null) return;
  const value = `${dayText(today)},${countOwned(real, new Set(names.map(foldName)))}`;
  register.change([{ kind: 'metadata', key: START_METADATA, value }]);
}

/** Where a team started; null while nothing is noted. */
export function readStart(register: SheetReader | undefined): Start | null {
  const [day = '', owned = ''] = (register?.metadata(START_METADATA) ?? '').split(',');
  const start = parseDay(day);
  return start === null || !/^\d+$/.test(owned) ? null : { day: start, owned: Number(owned) };
}

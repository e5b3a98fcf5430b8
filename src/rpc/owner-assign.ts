import { findProcess } from '../audit/find-process';
import { createCalendar } from '../calendar';
import { SAMPLE_SOURCE } from '../imports/source-cell';
import { InputError } from '../input-error';
import { nextIds } from '../install/assign-ids';
import { rowsOfWorld, worldOf } from '../metrics/sample-rows';
import { noteStart } from '../payback/start';
import { appendTo } from '../schema/append-rows';
import { placesOf, writeCells } from '../schema/change-row';
import { foldName } from '../schema/fold-name';
import { readRows } from '../schema/read-rows';
import { changedSince } from '../seen';
import { ownersIn } from '../tabs/owners';
import { people } from '../tabs/people';
import { processRegister } from '../tabs/process-register';
import type { Call } from './answer';
import { readAuditSource, readNames, toAuditedProcess } from './audited-process';
import { needSheet, readTab } from './read-tab';

/** Gives a process one owner. A name that People does not know is added there. */
export const ownerAssign: Call<'owner.assign'> = (workbook, input, { now }) =>
  workbook.exclusively(() => {
    const calendar = createCalendar((instant) => workbook.wallClock(instant));
    const team = readTab(workbook, people, calendar);
    const register = needSheet(workbook, processRegister);
    const values = register.values();
    const { rows } = readRows(processRegister, { name: register.name, values }, calendar);
    const row = findProcess(rows, input.process);
    // Owners of the team's processes are people of the team's; the sample has its own.
    const world = worldOf(row);
    const names = new Set(rowsOfWorld(team.rows, world).map((person) => foldName(person.name)));
    const owner = oneName(input.owner, names);
    const given = (process: typeof row) =>
      toAuditedProcess(process, readAuditSource(workbook, calendar, now()));
    const changed = changedSince([{ what: 'Owner', seen: input.seen, now: row.owner, wanted: owner }]);
    if (changed.length > 0) return { process: given(row), people: readNames(workbook, calendar), changed };

    noteStart(
      register,
      rows,
      rowsOfWorld(team.rows, 'real').flatMap((person) => person.name ?? []),
      calendar.dayOf(now()),
    );
    const id = row.id ?? nextIds(processRegister, values, 1)[0] ?? '';
    const change = { owner, id: row.id === null ? id : undefined };
    writeCells(register, row.row, placesOf(register, processRegister, values, change));
    if (team.sheet !== undefined && !names.has(foldName(owner))) {
      appendTo(team.sheet, people, [
        world === 'sample' ? { name: owner, source: SAMPLE_SOURCE } : { name: owner },
      ]);
    }
    return { process: given({ ...row, owner, id }), people: readNames(workbook, calendar), changed: [] };
  });

function oneName(typed: string, known: ReadonlySet<string>): string {
  const [first, second] = ownersIn(typed, known);
  if (first === undefined) throw new InputError('Owner', 'type a name, or choose one from the list.');
  if (second === undefined) return first;
  throw new InputError(
    'Owner',
    `${first} and ${second} cannot both own it: name the one who sees that it is done.`,
  );
}

import { actions } from '../../src/tabs/actions';
import { deliveries } from '../../src/tabs/deliveries';
import { metrics } from '../../src/tabs/metrics';
import { people } from '../../src/tabs/people';
import { qualityLog } from '../../src/tabs/quality-log';
import { wasteLog } from '../../src/tabs/waste-log';
import type { Desk } from '../src/rpc/desk';
import { at, installedOn, typeRows } from '../src/rpc/typed-workbook';

/** A Wednesday; the week is Monday 14 to Sunday 20 September. */
export function weekWorkbook(): Desk {
  const desk = installedOn('2026-09-16');
  typeRows(desk, people, [{ name: 'Kofi', role: 'Installer' }]);
  typeRows(desk, deliveries, [
    { who: 'Elm Road', item: 'Board', firstPromise: at('2026-09-09') },
    { who: 'Bakery Lane', firstPromise: at('2026-09-18') },
  ]);
  typeRows(desk, actions, [
    { what: 'Stop printing job sheets', owner: 'Dev', due: at('2026-09-14'), id: 'A-0001' },
    { what: 'Name files by number', state: 'Done', doneOn: at('2026-08-01'), id: 'A-0002' },
  ]);
  typeRows(desk, metrics, [
    { metric: 'Yield', direction: 'Higher', target: 0.9, kind: 'Rate', howOften: 'Weekly', figure: 'Typed' },
  ]);
  typeRows(desk, qualityLog, [
    { whatHappened: 'Kofi forgot the drill', foundOn: at('2026-09-14'), id: 'Q-1' },
  ]);
  typeRows(desk, wasteLog, [
    { what: 'Type jobs twice', kind: 'Duplicate effort', minutesEachTime: 20, timesAWeek: 9, people: 2 },
    { what: 'Wait for keys', minutesEachTime: 30, timesAWeek: 6 },
    { what: 'Look for tools', minutesEachTime: 10, timesAWeek: 6 },
    { what: 'Print lists', minutesEachTime: 10, timesAWeek: 3 },
  ]);
  return desk;
}

import type { Desk, DeskState } from '../../../emulator/desk';
import { fillNewWorkbook } from '../../../emulator/server/first-start';
import { fakeDesk } from './fake-desk';

const INSTALL = 'Install or update tabs';

/** A desk whose add-on has the menu item, and answers `sample.add` as given. */
function desk(answer: object, install?: () => void): { desk: Desk; ran: string[] } {
  const ran: string[] = [];
  const base = fakeDesk(() => ({ button: '', text: '' }));
  const state = (): DeskState => ({
    ...base.state(),
    menus: [{ title: 'Opsbook', items: ['Open Opsbook', INSTALL] }],
  });
  return {
    ran,
    desk: {
      ...base,
      state,
      runMenu: (title, label) => {
        ran.push(`${title} > ${label}`);
        if (install) install();
        else base.addSheet();
      },
      runFunction: (name, args) => {
        ran.push(`${name}(${args.join(', ')})`);
        return JSON.stringify(answer);
      },
    },
  };
}

describe('a new workbook', () => {
  test('gets the tabs and the sample, and opens at the first of them without the blank sheet', () => {
    const { desk: open, ran } = desk({ ok: true, value: {} });
    expect(fillNewWorkbook(open)).toEqual([]);
    expect(ran).toEqual(['Opsbook > Install or update tabs', 'rpc(sample.add, {})']);
    expect(open.state().sheets.map(({ name }) => name)).toEqual(['Sheet5']);
    expect(open.state().active).toEqual({ sheet: 5, row: 0, column: 0 });
  });

  test.each<[title: string, made: () => { desk: Desk }, says: string]>([
    [
      'a sample that the add-on refuses',
      () => desk({ ok: false, where: '', problem: 'There is no call sample.add.', bug: false }),
      'The sample could not be added: There is no call sample.add.',
    ],
    [
      'an installation that fails',
      () =>
        desk({ ok: true }, () => {
          throw new Error('Deliveries is protected.');
        }),
      'The tabs could not be installed: Deliveries is protected.',
    ],
    [
      'an add-on without the menu item',
      () => ({ desk: fakeDesk(() => ({ button: '', text: '' })) }),
      'The add-on has no menu item "Install or update tabs", so the workbook is empty.',
    ],
  ])('says what did not work: %s', (_title, made, says) => {
    expect(fillNewWorkbook(made().desk)).toEqual([says]);
  });
});

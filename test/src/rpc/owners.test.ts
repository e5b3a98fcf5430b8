import { people } from '../../../src/tabs/people';
import { processRegister } from '../../../src/tabs/process-register';
import { cells, typeCell } from './cells';
import { type Desk, openDesk } from './desk';

const process = { id: 'P-0001', row: 2, name: 'Send invoices' };

function withProcess(): Desk {
  const desk = openDesk();
  desk.get('install', {});
  desk.get('audit.add', { names: ['Send invoices'] });
  desk.workbook.at('People').type('A2', ['Ana']);
  return desk;
}

describe('assigning an owner', () => {
  test('writes the name into the register', () => {
    const desk = withProcess();
    const assigned = desk.get('owner.assign', { process, owner: 'Ana', seen: null });
    expect(assigned).toMatchObject({ changed: [], people: ['Ana'], process: { owner: 'Ana' } });
    expect(cells(desk, processRegister, 'owner')).toEqual([['Ana']]);
    expect(cells(desk, people, 'name')).toEqual([['Ana']]);
  });

  test('adds a new name to People, as text', () => {
    const desk = withProcess();
    expect(desk.get('owner.assign', { process, owner: ' =Zoe ', seen: null }).people).toEqual([
      'Ana',
      '=Zoe',
    ]);
    expect(cells(desk, people, 'name')).toEqual([['Ana'], ['=Zoe']]);
    expect(desk.workbook.at('People').formula('A3')).toBe('');
  });

  test('tells who was named meanwhile, and leaves that name', () => {
    const desk = withProcess();
    typeCell(desk, processRegister, 2, 'owner', 'Ben');
    const assigned = desk.get('owner.assign', { process, owner: 'Ana', seen: null });
    expect(assigned.changed).toEqual(['Owner was blank and is now Ben']);
    expect(cells(desk, processRegister, 'owner')).toEqual([['Ben']]);
  });

  test.each([
    ['nobody', '  ', 'type a name, or choose one from the list.'],
    ['two', 'Ana & Ben', 'Ana and Ben cannot both own it: name the one who sees that it is done.'],
  ])('refuses %s', (_, owner, problem) => {
    const desk = withProcess();
    expect(desk.ask('owner.assign', { process, owner, seen: null })).toEqual({
      ok: false,
      where: 'Owner',
      problem,
      bug: false,
    });
    expect(cells(desk, processRegister, 'owner')).toEqual([['']]);
  });
});

describe('writing the SOP', () => {
  test('makes a tab with the columns, and links it in the register', () => {
    const desk = withProcess();
    const written = desk.get('sop.write', { process });
    expect(written).toMatchObject({ sheet: 'SOP: Send invoices', there: false, linked: true });
    expect(written.url).toBe(`${desk.workbook.url}#gid=${desk.workbook.at('SOP: Send invoices').id}`);
    expect(desk.workbook.at('SOP: Send invoices').values()).toEqual([
      ['Starts when', 'Step', 'Who', 'With what', 'Check', 'Done when'],
    ]);
    expect([...desk.workbook.at('Process Register').links.values()]).toEqual([written.url]);
    expect(cells(desk, processRegister, 'sopLink')).toEqual([['SOP: Send invoices']]);
    expect(desk.get('audit.load', {}).processes[0]?.sop).toBe('SOP: Send invoices');
  });

  test('leaves a tab that is there, and a link of the team’s own, as they are', () => {
    const desk = withProcess();
    desk.get('sop.write', { process });
    desk.workbook.at('SOP: Send invoices').type('B2', ['Open the ledger']);
    typeCell(desk, processRegister, 2, 'sopLink', 'https://wiki.example.com/invoices');
    expect(desk.get('sop.write', { process })).toMatchObject({ there: true, linked: false });
    expect(desk.workbook.at('SOP: Send invoices').values()[1]).toContain('Open the ledger');
    expect(cells(desk, processRegister, 'sopLink')).toEqual([['https://wiki.example.com/invoices']]);
  });

  test('cuts a name that Google would not take', () => {
    const desk = openDesk();
    desk.get('install', {});
    desk.get('audit.add', { names: ['x'.repeat(300)] });
    const { sheet } = desk.get('sop.write', { process: { ...process, name: 'x'.repeat(300) } });
    expect(sheet).toBe(`SOP: ${'x'.repeat(95)}`);
  });
});

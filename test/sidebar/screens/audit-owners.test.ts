import { namesOffered, reportOwners } from '../../../sidebar/screens/audit-owners';
import { processNamed } from './processes';

const PEOPLE = ['Ana', 'Dev', 'Lee, Sam', 'Mei', 'Zoe'];
const ofAna = Array.from({ length: 6 }, (_, index) =>
  processNamed(`Ana ${index + 1}`, index + 2, { owner: index === 0 ? ' ana ' : 'Ana', sop: 'SOP' }),
);
const PROCESSES = [
  ...ofAna,
  processNamed('Nobody', 10, { sop: 'SOP' }),
  processNamed('Blank', 11, { owner: '  ', verdict: 'Working' }),
  processNamed('Two', 12, { owner: 'Dev & Mei', verdict: 'Broken' }),
  processNamed('One with a comma', 13, { owner: 'Lee, Sam', sop: 'SOP' }),
];
const names = (list: readonly { ref: { name: string } }[]) => list.map(({ ref }) => ref.name);

describe('who owns what', () => {
  const report = reportOwners(PROCESSES, PEOPLE);

  it('lists processes of nobody, and of two', () => {
    expect(names(report.none)).toEqual(['Nobody', 'Blank']);
    expect(names(report.several)).toEqual(['Two']);
  });

  it('names those with more than five', () => {
    expect(report.overloaded.map(({ name, processes }) => [name, processes.length])).toEqual([['ana', 6]]);
    expect(reportOwners(PROCESSES.slice(1), PEOPLE).overloaded).toEqual([]);
  });

  it('lists what is not written down, what needs work first', () => {
    expect(names(report.unwritten)).toEqual(['Two', 'Blank']);
  });

  it.each<[string, number, string[]]>([
    // Ana has more than enough.
    ['the first with room', 6, ['Dev', 'Lee, Sam', 'Mei']],
    ['those in the cell where there are two', 8, ['Dev', 'Mei']],
    ['everybody but the one who owns it', 9, ['Dev', 'Mei', 'Zoe']],
  ])('offers %s', (_, index, offered) => {
    expect(namesOffered(PROCESSES[index] ?? processNamed('', 0), PROCESSES, PEOPLE)).toEqual(offered);
  });
});

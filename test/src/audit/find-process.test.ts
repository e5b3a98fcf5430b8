import { findProcess } from '../../../src/audit/find-process';

const ROWS = [
  { id: 'P-0001', row: 2, process: 'Quote' },
  { id: 'P-0002', row: 3, process: 'Invoice' },
  { id: null, row: 4, process: 'Pack' },
  { id: null, row: 5, process: 'pack' },
  { id: 'P-0007', row: 6, process: 'Copied' },
  { id: 'P-0007', row: 7, process: 'Original' },
];

describe('a process is found again', () => {
  test.each<[string, Parameters<typeof findProcess>[1], number]>([
    [
      'by its ID, wherever it stands and whatever it is called now',
      { id: 'P-0002', row: 2, name: 'Old name' },
      3,
    ],
    ['by row and name, where it has no ID', { id: null, row: 5, name: 'Pack' }, 5],
    ['by a name that stands once, in any case', { id: null, row: 99, name: ' QUOTE ' }, 2],
    ['by ID and name, where a copied row has the same ID', { id: 'P-0007', row: 2, name: 'original' }, 7],
    ['by its name, where its ID was deleted', { id: 'P-0009', row: 99, name: 'Invoice' }, 3],
  ])('%s', (_, ref, row) => {
    expect(findProcess(ROWS, ref).row).toBe(row);
  });

  test.each<[string, Parameters<typeof findProcess>[1], string]>([
    ['its name stands twice', { id: null, row: 99, name: 'Pack' }, '"Pack" stands in rows 4 and 5.'],
    ['nothing has its name or ID', { id: null, row: 2, name: 'Gone' }, '"Gone" is not there any more'],
    [
      'two rows have its ID, and neither its name',
      { id: 'P-0007', row: 6, name: 'Gone' },
      '"Gone" is not there any more',
    ],
  ])('or is refused, when %s', (_, ref, problem) => {
    expect(() => findProcess(ROWS, ref)).toThrow(problem);
  });
});

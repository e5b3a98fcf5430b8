import { areaA1, areaOf, letters, parseReference } from '../../../emulator/host/model/area';
import { type AxisEdit, shiftSpan } from '../../../emulator/host/model/shift-areas';
import { zoneNamed } from '../../../emulator/host/realm/zone';

describe('A1 notation', () => {
  test.each([
    ['A1', 'A1'],
    ['$B$2', 'B2'],
    ['B2:A1', 'A1:B2'],
    ['A2:A', 'A2:A5'],
    ['A:A', 'A1:A5'],
    ['B:A', 'A1:B5'],
    ['2:3', 'A2:C3'],
    ['B2:3', 'B2:C3'],
  ])('%s is %s on a grid of five rows and three columns', (text, expected) => {
    const reference = parseReference(text);
    const area = reference === null ? null : areaOf(reference, 5, 3);
    expect(area === null ? null : areaA1(area)).toBe(expected);
  });

  test.each(['', 'A', '1', 'hello', 'A1:', ':A1', 'A0', 'ABCD1', '!A1'])('"%s" is none', (text) => {
    expect(parseReference(text)).toBeNull();
  });

  test.each([
    ["'It''s a tab'!A1", "It's a tab"],
    ['Log!A1', 'Log'],
    ['2014 log!A1', '2014 log'],
    ['A1', null],
  ])('%s names the sheet %s', (text, sheet) => {
    expect(parseReference(text)?.sheet).toBe(sheet);
  });

  test('names columns past Z', () => {
    expect([0, 25, 26, 701, 702].map(letters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  });
});

describe('what is tied to rows', () => {
  const insert = (at: number, count: number): AxisEdit => ({
    axis: 'row',
    kind: 'insert',
    at,
    count,
    end: 10,
  });
  const remove = (at: number, count: number): AxisEdit => ({
    axis: 'row',
    kind: 'delete',
    at,
    count,
    end: 10,
  });

  // Rows 4 to 6 of ten, counted from 0.
  test.each([
    ['moves down when rows come before it', insert(4, 2), [6, 3]],
    ['grows when rows come inside it', insert(5, 2), [4, 5]],
    ['stays when rows come behind it', insert(7, 2), [4, 3]],
    ['moves up when rows before it go', remove(1, 2), [2, 3]],
    ['loses its upper part', remove(3, 2), [3, 2]],
    ['loses its middle', remove(5, 1), [4, 2]],
    ['loses its lower part', remove(6, 3), [4, 2]],
    ['goes with all its rows', remove(4, 3), null],
    ['goes when more than its rows go', remove(0, 9), null],
  ])('%s', (_, edit, expected) => {
    expect(shiftSpan(4, 3, edit)).toEqual(expected);
  });

  test('grows with the grid when it reaches to its end', () => {
    expect(shiftSpan(1, 9, insert(10, 5))).toEqual([1, 14]);
    expect(shiftSpan(1, 8, insert(10, 5))).toEqual([1, 8]);
  });
});

describe('time zones', () => {
  test.each([
    ['Etc/UTC', '2026-07-01T00:00:00Z', 0],
    ['Europe/Berlin', '2026-07-01T00:00:00Z', 120],
    ['Europe/Berlin', '2026-01-01T00:00:00Z', 60],
    ['Asia/Kolkata', '2026-01-01T00:00:00Z', 330],
    ['America/New_York', '2026-03-08T06:59:59Z', -300],
    ['America/New_York', '2026-03-08T07:00:00Z', -240],
    ['GMT-03:30', '2026-01-01T00:00:00Z', -210],
  ])('%s at %s is %i minutes ahead', (name, instant, minutes) => {
    expect(zoneNamed(name).offsetAt(Date.parse(instant)) / 60_000).toBe(minutes);
  });

  test.each([
    ['an ordinary hour', '2026-07-01T09:00:00Z', '2026-07-01T13:00:00Z'],
    ['the hour that comes twice: the first', '2026-11-01T01:30:00Z', '2026-11-01T05:30:00Z'],
    ['the hour that is skipped: moved on', '2026-03-08T02:30:00Z', '2026-03-08T07:30:00Z'],
  ])('New York: %s', (_, wall, instant) => {
    expect(zoneNamed('America/New_York').instantOf(Date.parse(wall))).toBe(Date.parse(instant));
  });
});

import '../slow';
import type { Emulator } from '../../emulator';
import type { dispatch } from '../../emulator/host/realm/dispatch';
import { ScriptFailure } from '../../emulator/host/realm/script-failure';
import { ServiceError } from '../../emulator/host/realm/service';
import { ask, sheetId } from './open-bundle';
import { openSeptember } from './september';

type Dispatch = typeof dispatch;

/** Told of each service call before it is made; it may act in between, or throw. */
const mockWatch: { current: ((...call: Parameters<Dispatch>) => void) | null } = { current: null };

jest.mock('../../emulator/host/realm/dispatch', () => {
  const actual = jest.requireActual<{ dispatch: Dispatch }>('../../emulator/host/realm/dispatch');
  const watched: Dispatch = (...call) => {
    mockWatch.current?.(...call);
    return actual.dispatch(...call);
  };
  return { ...actual, dispatch: watched };
});

afterEach(() => {
  mockWatch.current = null;
});

const NAME = 'Review 2026-09';
const TOM = 'tom@example.com';

/** All that the pages and the values of the charts show, with their looks and the charts. */
function contents(emulator: Emulator, name: string) {
  const desk = emulator.desk();
  const id = sheetId(emulator, name);
  const { charts } = desk.layout(id);
  const cells = desk.cells(id, 0, 0, 140, 18);
  return {
    cells: cells.map((row) => row.map((cell) => [cell?.text ?? '', cell?.style ?? null])),
    charts: charts.map(({ title, labels, series }) => [title, labels, series]),
  };
}

function reviews(emulator: Emulator): string[] {
  return emulator.sheets().filter((name) => name.startsWith('Review'));
}

/** How many writes a call takes. */
function writesOf(emulator: Emulator, act: () => void): number {
  const before = emulator.calls().write;
  act();
  return emulator.calls().write - before;
}

/** Lets a call be stopped, as at Google's limit, when it is about to make its write of this number, from 1. */
function stopAt(write: number, act: () => unknown): void {
  let count = 0;
  mockWatch.current = ({ kind }, name) => {
    if (kind.members.get(name)?.effect === 'write') count += 1;
    // What is stopped makes no call any more.
    if (count >= write) throw new ScriptFailure('Exceeded maximum execution time', 'Error', true);
  };
  expect(act).toThrow('Exceeded maximum execution time');
  mockWatch.current = null;
}

describe('a build that is stopped in the middle', () => {
  test('anywhere, is whole when it is built again', () => {
    const emulator = openSeptember();
    ask(emulator, 'review.build');
    emulator.deleteSheet(NAME);
    const writes = writesOf(emulator, () => ask(emulator, 'review.build'));
    const whole = contents(emulator, NAME);
    const trends = contents(emulator, 'Trends');
    for (let write = 1; write <= writes; write += 3) {
      emulator.deleteSheet(NAME);
      stopAt(write, () => emulator.rpc('review.build', {}));
      expect([write, ask(emulator.as(TOM), 'review.build').kept]).toEqual([write, []]);
      expect([write, reviews(emulator)]).toEqual([write, [NAME]]);
      expect([write, contents(emulator, NAME)]).toEqual([write, whole]);
      expect([write, contents(emulator, 'Trends')]).toEqual([write, trends]);
    }
  }, 240_000);

  test('over an older one, loses nothing that somebody typed, and keeps nothing of the older one', () => {
    const emulator = openSeptember();
    const [line, metric] = [`'${NAME}'!I14`, `'${NAME}'!C14`];
    const older = () => {
      if (reviews(emulator).length > 0) emulator.deleteSheet(NAME);
      emulator.type('Deliveries!D3', '2026-10-02');
      ask(emulator, 'review.build');
      emulator.type(line, 'An installer was ill');
      emulator.type('Deliveries!D3', '2026-09-30');
    };
    older();
    const writes = writesOf(emulator, () => ask(emulator, 'review.build'));
    const whole = contents(emulator, NAME);
    expect([emulator.display(line), emulator.display(metric)]).toEqual(['An installer was ill', '100.0%']);
    for (let write = 2; write <= writes; write += 7) {
      older();
      expect(emulator.display(metric)).toBe('50.0%');
      stopAt(write, () => emulator.rpc('review.build', {}));
      expect([write, ask(emulator, 'review.build').kept]).toEqual([write, ['I14']]);
      expect([write, contents(emulator, NAME)]).toEqual([write, whole]);
    }
  }, 240_000);
});

describe('two people who build at the same moment', () => {
  test('do not mix: who comes second is told so, and finds one whole review', () => {
    const emulator = openSeptember();
    const tom = emulator.as(TOM);
    let writes = 0;
    let told: unknown;
    mockWatch.current = ({ kind }, name, { session }) => {
      if (session.user === TOM || kind.members.get(name)?.effect !== 'write') return;
      writes += 1;
      if (writes === 12) told = tom.rpc('review.build', {});
    };
    expect(ask(emulator, 'review.build').kept).toEqual([]);
    mockWatch.current = null;
    expect(told).toEqual({
      ok: false,
      where: '',
      problem: 'somebody else is changing this workbook with Opsbook. Try again in a minute.',
      bug: false,
    });
    const built = contents(emulator, NAME);
    expect(ask(tom, 'review.build').kept).toEqual([]);
    expect(reviews(emulator)).toEqual([NAME]);
    expect(contents(emulator, NAME)).toEqual(built);
  });

  test('both get it where the first is done within half a minute: the second waits, and builds over it', () => {
    let first: unknown;
    let free = (): void => undefined;
    const emulator = openSeptember({
      whileAsleep: () => {
        free();
        first = ask(emulator.as(TOM), 'review.build').kept;
      },
    });
    mockWatch.current = (_, name, { shared }) => {
      if (name !== 'tryLock') return;
      // Tom had it just before, and lets go of it once his review is built.
      shared.locks.set('document', { execution: 0 });
      free = () => shared.locks.delete('document');
      mockWatch.current = null;
    };
    expect(ask(emulator, 'review.build').kept).toEqual([]);
    expect(first).toEqual([]);
    expect(reviews(emulator)).toEqual([NAME]);
    expect(emulator.display(`'${NAME}'!A1`)).toBe('Review of September 2026');
  });
});

describe('a PDF that Google cannot make', () => {
  test('keeps nobody from getting the mail, which says so', () => {
    const emulator = openSeptember();
    ask(emulator, 'review.build');
    mockWatch.current = (_, name) => {
      if (name === 'getAs') throw new ServiceError('Conversion from text/html to application/pdf failed.');
    };
    expect(
      ask(emulator, 'review.share', { month: '2026-09', to: ['ana@example.com'], anyway: true }),
    ).toEqual({
      confirm: [],
      outcomes: [{ to: 'ana@example.com', problem: null }],
      pdf: 'The PDF could not be made (Conversion from text/html to application/pdf failed.), so the mail goes without it.',
    });
    const [mail] = emulator.outbox();
    expect(mail?.attachments).toEqual([]);
    expect(mail?.htmlBody).toContain('The PDF could not be made this time.');
    expect(mail?.htmlBody).toContain('Review of September 2026');
  });
});

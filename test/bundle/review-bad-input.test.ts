import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import '../slow';
import type { Emulator } from '../../emulator';
import { ask, openBundle, sheetId } from './open-bundle';
import { openSeptember } from './september';

const NAME = 'Review 2026-09';
const TOM = 'tom@example.com';
const MONTH = '2026-09';

interface Refused {
  readonly ok: boolean;
  readonly where: string;
  readonly problem: string;
}

function refusedWith(answer: unknown): string {
  const { ok, where, problem } = answer as Refused;
  expect(ok).toBe(false);
  return `${where}: ${problem}`;
}

/** The texts of a row of the review, from its second cell, which begins so. */
function rowOf(emulator: Emulator, text: string, name = NAME): string[] {
  const rows = emulator.desk().cells(sheetId(emulator, name), 0, 0, 130, 10);
  const row = rows.find((cells) => cells[1]?.text.startsWith(text)) ?? [];
  return row.map((cell) => (cell?.text ?? '').replace(/\u00a0/g, ' '));
}

describe('a month', () => {
  test('in the future is refused with the one to choose, and leaves no tab', () => {
    const emulator = openSeptember();
    const before = emulator.sheets();
    expect(refusedWith(emulator.rpc('review.build', { month: '2026-11' }))).toBe(
      'Review 2026-11: November 2026 has not begun: figures count up to 2026-10-04. Choose September 2026, or change "Count up to" in Settings.',
    );
    expect(emulator.sheets()).toEqual(before);
  });

  test('without data is built, and says in each section what is not there', () => {
    const emulator = openSeptember();
    ask(emulator, 'review.build', { month: '2026-07' });
    const name = 'Review 2026-07';
    expect(rowOf(emulator, 'Client on-time rate', name).slice(2, 8)).toEqual([
      '',
      '',
      '',
      '',
      '',
      'No data in this month.',
    ]);
    for (const line of [
      'No actions yet. What you agree on in this meeting goes into the tab Actions.',
      'No problems and no late deliveries in this month.',
      'In short: ',
    ]) {
      expect(rowOf(emulator, line, name)).not.toEqual([]);
    }
    expect(emulator.desk().layout(sheetId(emulator, name)).charts).toEqual([]);
  });

  test('that still runs is counted up to yesterday, and not judged', () => {
    const emulator = openSeptember();
    ask(emulator, 'review.build', { month: '2026-10' });
    expect(rowOf(emulator, 'Meeting', 'Review 2026-10')[2]).toContain('counted up to 2026-10-04');
    expect(rowOf(emulator, 'Client on-time rate', 'Review 2026-10')[2]).toBe('');
  });
});

describe('a review tab', () => {
  test('that was renamed and edited is found, and what people typed in it stays', () => {
    const emulator = openSeptember();
    ask(emulator, 'review.build');
    emulator.renameSheet(NAME, 'Our September');
    emulator.type("'Our September'!A1", 'September, as we saw it');
    emulator.type("'Our September'!I14", 'An installer was ill');
    emulator.type("'Our September'!L55", '0.5');
    expect(ask<{ sheet: string; kept: string[] }>(emulator, 'review.build')).toMatchObject({
      sheet: 'Our September',
      kept: ['A1', 'I14', 'L55'],
    });
    expect(emulator.display("'Our September'!A1")).toBe('September, as we saw it');
    expect(emulator.sheets().filter((name) => name.startsWith('Review'))).toEqual([]);
  });

  test('in which rows were inserted keeps what people typed, and is whole again', () => {
    const emulator = openSeptember();
    ask(emulator, 'review.build');
    emulator.type(`'${NAME}'!H23`, 'Two proofs');
    emulator.insertRows(NAME, 23, 1);
    ask(emulator, 'review.build');
    const texts = emulator
      .desk()
      .cells(sheetId(emulator, NAME), 0, 0, 60, 10)
      .flatMap((cells) => cells.map((cell) => cell?.text ?? ''));
    expect(texts).toContain('Two proofs');
    expect(texts).toContain('I have read this (✓ by your name):');
  });

  test('of which a table was taken out is not shared, and says what to do', () => {
    const emulator = openSeptember();
    ask(emulator, 'review.build');
    emulator.type(`'${NAME}'!B22`, 'Something else');
    const share = { month: MONTH, to: ['ana@example.com'], anyway: true };
    expect(refusedWith(emulator.rpc('review.share', share))).toBe(
      'Review 2026-09: the table "What happened" is not there any more. Undo that change, or delete the tab and build the review again.',
    );
    expect(emulator.outbox()).toEqual([]);
    emulator.deleteSheet(NAME);
    ask(emulator, 'review.build');
    expect(ask(emulator, 'review.share', share).outcomes).toEqual([{ to: 'ana@example.com', problem: null }]);
  });

  test('that somebody else protected is left as it is, with who can help, and is built by who may', () => {
    // The bundle as it is pushed, and one function that protects a tab as its owner would in the menu.
    const folder = mkdtempSync(path.join(tmpdir(), 'opsbook-protected-'));
    try {
      const dist = path.join(__dirname, '..', '..', 'dist');
      cpSync(dist, folder, { recursive: true });
      const code = readFileSync(path.join(dist, 'Code.js'), 'utf8');
      const protect =
        'function protectTab(name) { SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name).protect(); }';
      writeFileSync(path.join(folder, 'Code.js'), `${code}\n${protect}\n`);
      const emulator = openSeptember({ bundle: folder });
      ask(emulator, 'review.build');
      emulator.desk().runFunction('protectTab', [NAME]);
      const before = rowOf(emulator, 'Client on-time rate');
      emulator.type('Deliveries!D3', '2026-09-30');
      const tom = emulator.as(TOM);
      expect(refusedWith(tom.rpc('review.build', {}))).toMatch(
        /^Review 2026-09 .*: this is protected, at least in part\. Ask the person who protected it to let you change it\.$/,
      );
      expect(rowOf(emulator, 'Client on-time rate')).toEqual(before);
      expect(ask(emulator, 'review.build').kept).toEqual([]);
      expect(rowOf(emulator, 'Client on-time rate')[3]).toBe('2 of 2');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('sharing', () => {
  /** The team in People: an owner without an address among them. */
  function shared(): Emulator {
    const emulator = openSeptember();
    emulator.type('People!A2', 'Ana');
    emulator.type('People!A3', 'Ben');
    emulator.type('People!B3', 'ben@example.com');
    ask(emulator, 'review.build');
    return emulator;
  }

  test('names owners without an address, and warns where no time is set', () => {
    expect(ask(shared(), 'review.share.preview', { month: MONTH })).toMatchObject({
      recipients: [{ name: 'Ben', email: 'ben@example.com', sent: null }],
      without: ['Ana'],
      quota: 100,
      warnings: [
        'No time is set for the meeting. Set it in the sidebar: Set up.',
        expect.stringMatching(/^It is \d+ % ready; missing: /),
      ],
    });
  });

  test('asks about strangers and a meeting without a time at once, and a second time about who has it', () => {
    const emulator = shared();
    const to = ['ben@example.com', 'max@other.example'];
    expect(ask(emulator, 'review.share', { month: MONTH, to }).confirm).toEqual([
      "Not in People: max@other.example. Send them the team's figures and names?",
      'No time is set for the meeting, so nobody learns when it is. Send it nevertheless?',
    ]);
    expect(emulator.outbox()).toEqual([]);
    ask(emulator, 'review.share', { month: MONTH, to, anyway: true });
    expect(emulator.outbox().map((mail) => mail.to)).toEqual(to);
    expect(ask<{ confirm: string[] }>(emulator, 'review.share', { month: MONTH, to }).confirm).toContain(
      'ben@example.com and max@other.example got Review of September 2026 already (2026-10-05 11:00). Send it again?',
    );
    expect(emulator.outbox()).toHaveLength(2);
  });

  test('writes to nobody where more are chosen than Google allows today', () => {
    const emulator = shared();
    const to = Array.from({ length: 101 }, (_, index) => `p${index}@example.com`);
    expect(refusedWith(emulator.rpc('review.share', { month: MONTH, to, anyway: true }))).toBe(
      'Share: Google lets you write to 100 more people today, and these are 101. Choose fewer, or send the link instead.',
    );
    expect(emulator.outbox()).toEqual([]);
  });

  test('has a calendar link of at most 2,000 characters once a time is set, however large the team', () => {
    const emulator = shared();
    const settings = emulator.desk().cells(sheetId(emulator, 'Settings'), 0, 0, 60, 1);
    const row = settings.findIndex(([cell]) => cell?.text === 'Next review starts') + 1;
    emulator.type(`Settings!B${row}`, '2026-10-07 09:30');
    for (let index = 0; index < 60; index++) {
      emulator.type(`People!A${index + 4}`, `Somebody with a long name ${index}`);
      emulator.type(`People!B${index + 4}`, `somebody.with.a.long.name.${index}@a-long-domain.example.com`);
    }
    const { calendar } = ask<{ calendar: string }>(emulator, 'review.share.preview', { month: MONTH });
    expect(calendar.length).toBeLessThanOrEqual(2000);
    const text = decodeURIComponent(calendar);
    expect(text).toContain('dates=20261007T093000/20261007T103000');
    expect(text).toContain('3 Top three problems: 30 minutes');
    expect(text).toContain('Problem 1: Proof');
  });
});

test('an empty workbook gives one page that says what is missing and how to get it', () => {
  const emulator = openBundle({ now: '2026-10-05T09:00:00Z', timezone: 'Europe/Berlin' });
  ask(emulator, 'install');
  ask(emulator, 'review.build');
  const { charts } = emulator.desk().layout(sheetId(emulator, NAME));
  const rows = emulator.desk().cells(sheetId(emulator, NAME), 0, 0, 60, 18);
  const texts = rows.map((cells) =>
    cells
      .map((cell) => cell?.text ?? '')
      .join(' ')
      .trim(),
  );
  expect(charts).toEqual([]);
  expect(texts.slice(48).join('')).toBe('');
  for (const line of [
    'No processes yet: start with the audit.',
    'No promises in September 2026: log jobs in Deliveries, or import them.',
    'What is missing, and how to get it. Build the review again when it is there.',
  ]) {
    expect(texts).toContain(line);
  }
});

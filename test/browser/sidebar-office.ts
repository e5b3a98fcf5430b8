import type { Input, Output } from '../../src/rpc/contract';
import type { Answers } from './sidebar-page';

type Process = Output<'audit.load'>['processes'][number];

/** Names of a small sign maker's processes, as a register may hold them. */
export const PROCESSES = [
  'Quote new work',
  'Start a new client',
  'Plan and assign the week',
  'Do the work',
  'Check work before it goes out',
  'Hand over and close a job',
  'Answer client questions',
  'Handle complaints and redo work',
  'Review and renew client contracts',
  'Send invoices',
  'Chase late payments',
  'Book and check subcontractors',
  'Hire and start new people',
  'Give and remove access to tools',
] as const;

export const REVIEW_URL = 'https://docs.google.com/spreadsheets/d/abc/edit#gid=7';

export function process(name: string, row: number, more: Partial<Process> = {}): Process {
  return {
    ref: { id: `P-${row}`, row, name },
    area: 'Deliver/Make',
    owner: null,
    verdict: 'Not audited',
    impact: null,
    fails: null,
    ...more,
  };
}

export interface Office {
  readonly answers: Required<Answers>;
  processes: Process[];
}

/** A server that remembers: what is added and saved is there when it is asked next. */
export function openOffice(start: { processes?: Process[]; installed?: boolean } = {}): Office {
  let installed = start.installed ?? true;
  const built = new Set<string>();
  const office = { processes: start.processes ?? PROCESSES.map((name, index) => process(name, index + 2)) };
  const audited = () => office.processes.filter((each) => each.verdict !== 'Not audited').length;
  const working = () =>
    office.processes.filter(({ verdict }) => verdict === 'Inconsistent' || verdict === 'Broken').length;
  const owned = () => office.processes.filter((each) => each.owner !== null).length;
  const answers: Required<Answers> = {
    home: () => ({
      installed,
      next: !installed
        ? {
            title: 'Install the tabs',
            why: 'Opsbook adds 13 tabs to this spreadsheet. Your own sheets stay as they are.',
            screen: 'install' as const,
          }
        : audited() < office.processes.length || office.processes.length === 0
          ? {
              title: 'Find out which processes need you',
              why: 'Three questions a process. Most of them will turn out to work.',
              screen: 'audit' as const,
            }
          : {
              title: 'Build the review of September',
              why: 'All processes are audited. Look at last month with their owners.',
              screen: 'review' as const,
            },
      steps: [
        {
          name: 'Audit',
          done: audited(),
          of: office.processes.length,
          words: `${working()} need work`,
        },
        {
          name: 'Owners',
          done: owned(),
          of: office.processes.length,
          words: `${office.processes.length - owned()} without one owner`,
        },
        { name: 'Metrics', done: 2, of: 4, words: '2 without a target' },
        { name: 'Waste', done: 0, of: 3, words: '6.5 h a week open' },
        {
          name: 'Review',
          done: built.size,
          of: 1,
          words: built.size === 0 ? 'September 2026 is not built yet' : 'September 2026 is built',
        },
      ],
      findings: 2,
    }),
    install: () => {
      installed = true;
      return { changes: ['Process Register: new tab', 'Deliveries: new tab'], findings: [] };
    },
    'sample.add': () => ({ rows: 512 }),
    'sample.remove': () => ({ rows: 510, kept: ['Deliveries, row 12', 'Waste Log, row 3'] }),
    'audit.load': () => ({
      processes: office.processes,
      people: ['Ana Ruiz', 'Dev Patel', 'Mei Tan'],
      starters: [...PROCESSES],
      attention,
    }),
    'audit.add': ({ names }) => {
      office.processes.push(
        ...names.map((name, index) => process(name, office.processes.length + index + 2)),
      );
      return { added: names.length, known: [] };
    },
    'audit.save': (input) => {
      const saved = save(office.processes, input);
      return { process: saved, suggested: saved.verdict as 'Working', attention };
    },
    'import.match': ({ sheet, tab }) => ({
      sheets: ['supplier_deliveries', 'Jobs 2025'],
      tabs: [
        { key: 'deliveries', name: 'Deliveries' },
        { key: 'quality', name: 'Quality Log' },
      ],
      sheet: sheet ?? 'supplier_deliveries',
      tab: tab ?? 'deliveries',
      headers: ['Vendor', 'Scheduled Delivery Date', 'Delivered to Client Date', 'Line Item Value'],
      columns: [
        column('who', 'Who', { required: true, source: 'Vendor' }),
        column('direction', 'Direction', { kind: 'choice', words: ['To client', 'From vendor'] }),
        column('firstPromise', 'First promise', {
          kind: 'day',
          required: true,
          source: 'Scheduled Delivery Date',
        }),
        column('delivered', 'Delivered', { kind: 'day', source: 'Delivered to Client Date' }),
        column('whyLate', 'Why late'),
        column('value', 'Value', { kind: 'number' }),
      ],
      rows: 1528,
    }),
    importRows: () => ({
      taken: 1525,
      known: 0,
      refused: [
        {
          row: 14,
          where: 'First promise',
          problem: 'expected a date, found “soon”. Type the day, or leave the row out.',
        },
        { row: 97, where: 'Who', problem: 'this is blank, and every row needs it.' },
        {
          row: 311,
          where: 'Delivered',
          problem: 'expected a date, found “3/4/2026” as text. Type it as 2026-03-04.',
        },
      ],
      headers: ['Who', 'Direction', 'First promise', 'Delivered'],
      sample: [
        ['BrightLine', 'From vendor', '2014-01-08', '2014-01-08'],
        ['Orgenics', 'From vendor', '2014-01-10', '2014-01-14'],
      ],
      batch: 'B-1',
    }),
    'review.load': ({ month }) => ({
      months: ['2026-09', '2026-08', '2026-07'].map((each) => ({
        month: each,
        built: built.has(each),
        due: 31,
      })),
      month: month ?? '2026-09',
      length: 60,
      missing: ['A target for On-time rate (Metrics)', 'Waste: nothing is logged yet'],
      url: built.has(month ?? '2026-09') ? REVIEW_URL : null,
    }),
    'review.build': ({ month }) => {
      built.add(month ?? '2026-09');
      return {
        sheet: `Review ${month ?? '2026-09'}`,
        month: month ?? '2026-09',
        url: REVIEW_URL,
        kept: ['Review 2026-09, C14: “Ana: two installers were ill”'],
        findings: [],
      };
    },
    refresh: () => ({ cells: 3, skipped: ['Board B4'] }),
    check: () => ({
      findings: [
        {
          where: 'Deliveries, C14',
          problem: 'Expected a date or a blank, found “soon”. Type the day, or clear the cell.',
          url: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=3&range=C14',
        },
        {
          where: 'Quality Log',
          problem: 'The tab is missing. Install or update tabs brings it back.',
          url: null,
        },
      ],
    }),
  };
  return Object.assign(office, { answers });
}

const attention = { audited: 0, needWork: 0, share: null, processes: 14, typicalLow: 3, typicalHigh: 4 };

function column(key: string, header: string, more: Partial<Output<'import.match'>['columns'][number]> = {}) {
  return { key, header, kind: 'text', required: false, words: [], source: null, ...more };
}

function save(processes: Process[], input: Input<'audit.save'>): Process {
  const at = processes.findIndex((each) => each.ref.id === input.process.id);
  const before = processes[at];
  if (before === undefined) throw new Error(`no process ${input.process.name}`);
  const { verdict, owner, impact, fails } = input;
  const after = {
    ...before,
    verdict,
    owner: owner ?? before.owner,
    impact: impact ?? before.impact,
    fails: fails ?? before.fails,
  };
  processes[at] = after;
  return after;
}

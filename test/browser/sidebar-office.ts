import type { Output } from '../../src/rpc/contract';
import {
  type AuditOffice,
  auditAnswers,
  NO_ATTENTION,
  type Process,
  process,
  SETUP,
  TODAY,
} from './sidebar-office-audit';
import type { Answers } from './sidebar-page';

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

export { process };

export type Office = ReturnType<typeof openOffice>;

/** A server that remembers: what is added and saved is there when it is asked next. */
export function openOffice(
  start: { processes?: Process[]; installed?: boolean; sample?: boolean; sampleWords?: string } = {},
) {
  let installed = start.installed ?? true;
  let sample = start.sample ?? false;
  const built = new Set<string>();
  const office: AuditOffice = {
    processes: start.processes ?? PROCESSES.map((name, index) => process(name, index + 2)),
    people: ['Ana Ruiz', 'Dev Patel', 'Mei Tan'],
    setup: { ...SETUP, me: 'Ana Ruiz' },
  };
  const audited = () => office.processes.filter((each) => each.verdict !== 'Not audited').length;
  const working = () =>
    office.processes.filter(({ verdict }) => verdict === 'Inconsistent' || verdict === 'Broken').length;
  const owned = () => office.processes.filter((each) => each.owner !== null).length;
  const answers = {
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
          words: `${audited()} of ${office.processes.length} audited · ${working()} need work`,
        },
        {
          name: 'Owners',
          done: owned(),
          of: office.processes.length,
          words: `${owned()} of ${office.processes.length} have one owner`,
        },
        { name: 'Metrics', done: 2, of: 4, words: '2 of 4 have a target' },
        { name: 'Waste', done: 0, of: 3, words: '0 of 3 removed · 6.5 h a week still lost' },
        {
          name: 'Review',
          done: built.size,
          of: 1,
          words: built.size === 0 ? 'September 2026 is not built yet' : 'September 2026 is built',
        },
      ],
      payBack: null,
      sample: start.sampleWords ?? null,
      sampleOffer: sample ? ('remove' as const) : ('add' as const),
      me: office.setup.me,
      people: office.people,
      findings: 2,
    }),
    ...auditAnswers(office),
    install: () => {
      installed = true;
      return { changes: ['Process Register: new tab', 'Deliveries: new tab'], findings: [] };
    },
    'sample.add': () => {
      sample = true;
      return { rows: 512 };
    },
    'sample.remove': () => {
      sample = false;
      return { rows: 510, kept: ['Deliveries, row 12', 'Waste Log, row 3'], reviews: ['Review 2026-09'] };
    },
    'audit.load': () => ({
      processes: office.processes,
      people: office.people,
      starters: [...PROCESSES],
      attention: NO_ATTENTION,
      today: TODAY,
    }),
    'audit.add': ({ names }) => {
      office.processes.push(
        ...names.map((name, index) => process(name, office.processes.length + index + 2)),
      );
      return { added: names.length, known: [] };
    },
    'import.match': ({ sheet, tab }) => ({
      sheets: ['supplier_deliveries', 'Jobs 2025'],
      tabs: [
        { key: 'deliveries', name: 'Deliveries' },
        { key: 'quality', name: 'Quality Log' },
      ],
      sheet: sheet ?? 'supplier_deliveries',
      tab: tab ?? 'deliveries',
      headers: [
        'Vendor',
        'Scheduled Delivery Date',
        'Delivered to Client Date',
        'Line Item Value',
        'Checked',
      ],
      columns: [
        column('who', 'Who', { required: true, source: 'Vendor' }),
        column('direction', 'Direction', { kind: 'choice', words: ['To client', 'From vendor'] }),
        column('firstPromise', 'First promise', {
          kind: 'day',
          required: true,
          source: 'Scheduled Delivery Date',
        }),
        column('delivered', 'Delivered', { kind: 'day', source: 'Delivered to Client Date' }),
        column('rightFirstTime', 'Right first time?', {
          kind: 'choice',
          words: ['Yes', 'No'],
          source: 'Checked',
        }),
        column('whyLate', 'Why late'),
        column('value', 'Value', { kind: 'number' }),
      ],
      survey: [
        surveyed('Vendor', { words: ['Orgenics', 'BrightLine'] }),
        surveyed('Scheduled Delivery Date', { day: { example: '13/4/2014', way: 'dmy' } }),
        surveyed('Delivered to Client Date', { words: ['tbc'] }),
        surveyed('Line Item Value', { number: { example: '1,234', way: null } }),
        surveyed('Checked', { words: ['TRUE', 'FALSE', 'later'] }),
      ],
      rows: 1528,
      sample,
    }),
    importRows: () => ({
      taken: 1525,
      known: 0,
      changed: 1,
      changes: [
        {
          row: 20,
          where: 'supplier_deliveries, row 20',
          problem:
            'stands in Deliveries row 31, and is left as it is there. Changed: Delivered (blank) → 2014-01-20',
        },
      ],
      lookalikes: [
        {
          row: 22,
          where: 'supplier_deliveries, row 22',
          problem: 'looks like Deliveries row 33: First promise 2014-01-05 → 2014-01-15',
        },
      ],
      refused: [
        {
          row: 14,
          where: 'supplier_deliveries B14',
          problem: 'expected a date, found “soon”. Type the day, or leave the row out.',
        },
        { row: 97, where: 'supplier_deliveries A97', problem: 'this is blank, and every row needs it.' },
        {
          row: 311,
          where: 'supplier_deliveries C311',
          problem: 'expected a date, found “3/4/2026” as text. Type it as 2026-03-04.',
        },
      ],
      misread: [
        {
          key: 'delivered',
          header: 'Delivered to Client Date',
          dates: 1402,
          read: '2014-01-08',
          swapped: '2014-08-01',
          text: null,
          order: 'month',
          open: false,
        },
      ],
      stopped: null,
      headers: ['Who', 'Direction', 'First promise', 'Delivered'],
      sample: [
        ['BrightLine', 'From vendor', '2014-01-08', '2014-01-08'],
        ['Orgenics', 'From vendor', '2014-01-10', '2014-01-14'],
      ],
      batch: '3',
    }),
    'import.load': () => ({
      batches: [{ tab: 'deliveries', name: 'Deliveries', batch: '2', from: 'Jobs 2025', rows: 218 }],
    }),
    'import.undo': () => ({
      deleted: 217,
      kept: [
        {
          where: 'Deliveries A31',
          problem: 'somebody changed this row since, so it is kept',
          url: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=3&range=A31',
        },
      ],
      left: 0,
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
      leftOfSample: null,
      ready: null,
      problems: [],
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
    refresh: () => ({ cells: 3, entered: [], skipped: ['Board B4'] }),
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
  } satisfies Answers;
  // Each as the contract has it, so that a test can put another in its place.
  const given: Required<Pick<Answers, keyof typeof answers>> = answers;
  return Object.assign(office, { answers: given });
}

function column(key: string, header: string, more: Partial<Output<'import.match'>['columns'][number]> = {}) {
  return {
    key,
    header,
    kind: 'text',
    required: false,
    words: [],
    mark: false,
    source: null,
    byValues: false,
    ...more,
  };
}

function surveyed(header: string, more: Partial<Output<'import.match'>['survey'][number]> = {}) {
  return { header, words: [], marks: [], number: null, day: null, ...more };
}

import type { AuditAnswer } from '../../src/audit/words';
import type { Input, Output } from '../../src/rpc/contract';
import type { Answers } from './sidebar-page';

export type Process = Output<'audit.load'>['processes'][number];
type Setup = Output<'setup.load'>;

/** What the fake server remembers of the audit and of set-up. */
export interface AuditOffice {
  processes: Process[];
  people: string[];
  setup: Setup;
}

export const TODAY = '2026-09-20';

export const NO_ATTENTION = {
  audited: 0,
  needWork: 0,
  share: null,
  processes: 14,
  typicalLow: 3,
  typicalHigh: 4,
};

export function process(name: string, row: number, more: Partial<Process> = {}): Process {
  return {
    ref: { id: `P-${row}`, row, name },
    area: 'Deliver/Make',
    owner: null,
    verdict: 'Not audited',
    impact: null,
    fails: null,
    sop: null,
    last: null,
    draft: null,
    before: null,
    overdue: false,
    actions: [],
    ...more,
  };
}

export const SETUP: Setup = {
  answers: {
    businessType: 'Service',
    goal: '',
    nextReviewStarts: null,
    reviewLength: 60,
    whoSees: 'The whole team',
  },
  people: [],
  me: null,
};

/** Answers of the calls that change processes and people; what is saved is there when it is asked next. */
export function auditAnswers(office: AuditOffice) {
  const edit = (ref: Process['ref'], more: Partial<Process>): Process => {
    const before = office.processes.find((each) => each.ref.id === ref.id);
    if (before === undefined) throw new Error(`no process ${ref.name}`);
    const after = { ...before, ...more };
    office.processes = office.processes.map((each) => (each === before ? after : each));
    return after;
  };
  return {
    'setup.load': () => office.setup,
    'setup.save': ({ answers, people = [] }: Input<'setup.save'>) => {
      office.setup = {
        ...office.setup,
        answers: { ...office.setup.answers, ...answers },
        people: [...office.setup.people, ...people],
      };
      return { answers: office.setup.answers, added: people.length, known: [], changed: [] };
    },
    'me.save': ({ name }: Input<'me.save'>) => {
      office.setup = { ...office.setup, me: name };
      return { me: name };
    },
    'audit.save': (input: Input<'audit.save'>) => {
      const before = office.processes.find((each) => each.ref.id === input.process.id);
      const none: (AuditAnswer | null)[] = [null, null, null, null, null, null, null];
      const saved = edit(input.process, {
        verdict: input.verdict,
        owner: input.owner ?? before?.owner ?? null,
        impact: input.impact ?? before?.impact ?? null,
        fails: input.fails ?? before?.fails ?? null,
        last: { on: TODAY, answers: [...input.answers, ...none] },
        draft: null,
      });
      return { process: saved, suggested: null, attention: NO_ATTENTION, changed: [] };
    },
    'audit.draft': ({ process: ref, answers, verdict, owner, impact, fails }: Input<'audit.draft'>) => {
      const before = office.processes.find((each) => each.ref.id === ref.id);
      const [q1, q2, q3] = answers;
      const [kept1, kept2, kept3] = before?.draft?.answers ?? [null, null, null];
      return {
        process: edit(ref, {
          owner: owner ?? before?.owner ?? null,
          impact: impact ?? before?.impact ?? null,
          fails: fails ?? before?.fails ?? null,
          draft: {
            answers: [q1 ?? kept1, q2 ?? kept2, q3 ?? kept3],
            verdict: verdict ?? before?.draft?.verdict ?? null,
          },
        }),
        changed: [],
      };
    },
    'audit.deep': ({ process: ref, answers, verdict }: Input<'audit.deep'>) => {
      const before = office.processes.find((each) => each.ref.id === ref.id);
      const quick = before?.last?.answers.slice(0, 3) ?? [null, null, null];
      return {
        process: edit(ref, {
          last: { on: TODAY, answers: [...quick, ...answers] },
          ...(verdict === undefined ? {} : { verdict }),
        }),
        changed: [],
      };
    },
    'audit.act': ({ process: ref, what }: Input<'audit.act'>) => {
      const before = office.processes.find((each) => each.ref.id === ref.id);
      return {
        process: edit(ref, { actions: [...(before?.actions ?? []), what] }),
        id: 'A-0001',
        confirm: [],
      };
    },
    'owner.assign': ({ process: ref, owner }: Input<'owner.assign'>) => {
      if (!office.people.includes(owner)) office.people.push(owner);
      return { process: edit(ref, { owner }), people: office.people, changed: [] };
    },
    'sop.write': ({ process: ref }: Input<'sop.write'>) => ({
      process: edit(ref, { sop: `SOP: ${ref.name}` }),
      sheet: `SOP: ${ref.name}`,
      url: 'https://docs.google.com/spreadsheets/d/abc/edit#gid=9',
      there: false,
      linked: true,
    }),
  } satisfies Answers;
}

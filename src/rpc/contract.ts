import * as z from 'zod/mini';
import { ANSWERS, VERDICTS } from '../audit/words';

/**
 * What the sidebar can ask, with what it sends and what it gets. Both sides check against this file, and
 * docs/rpc.md is written from it. Only JSON crosses: days are 'yyyy-mm-dd', months 'yyyy-mm'.
 */

export { ANSWERS, VERDICTS };
export const REVIEW_LENGTHS = [60, 75, 90] as const;

const month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const count = z.int().check(z.nonnegative());
const mark = z.int().check(z.gte(1), z.lte(5));
const nothing = z.object({});

/** A finding that a person can act on: where it is, what is wrong and what to do, with a link to the cell. */
const finding = z.object({ where: z.string(), problem: z.string(), url: z.nullable(z.string()) });

/** How a process is found again: by its ID, or, where it has none yet, by its row and name. */
const processRef = z.object({ id: z.nullable(z.string()), row: count, name: z.string() });

const auditedProcess = z.object({
  ref: processRef,
  area: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  verdict: z.nullable(z.string()),
  impact: z.nullable(mark),
  fails: z.nullable(mark),
});

/** The team's own share that needs work beside the typical 20 to 30 %, in heads. */
const attention = z.object({
  audited: count,
  needWork: count,
  share: z.nullable(z.number()),
  processes: count,
  typicalLow: count,
  typicalHigh: count,
});

const importColumn = z.object({
  key: z.string(),
  header: z.string(),
  kind: z.string(),
  required: z.boolean(),
  words: z.array(z.string()),
  /** The source's header that seems to fit, or null. */
  source: z.nullable(z.string()),
  /** One value for all rows that the source's headers suggest, where no column fits. */
  constant: z.optional(z.string()),
});

export const contract = {
  home: {
    summary: 'Where the team stands, and the one next thing to do.',
    input: nothing,
    output: z.object({
      installed: z.boolean(),
      next: z.object({
        title: z.string(),
        why: z.string(),
        screen: z.enum(['install', 'audit', 'import', 'review', 'check']),
      }),
      steps: z.array(z.object({ name: z.string(), done: count, of: count, words: z.string() })),
      findings: count,
    }),
  },
  install: {
    summary: 'Installs or updates the tabs; what people typed stays as it is.',
    input: nothing,
    output: z.object({ changes: z.array(z.string()), findings: z.array(finding) }),
  },
  'import.match': {
    summary: 'Suggests which column of a sheet goes into which column of a tab.',
    input: z.object({ sheet: z.optional(z.string()), tab: z.optional(z.string()) }),
    output: z.object({
      sheets: z.array(z.string()),
      tabs: z.array(z.object({ key: z.string(), name: z.string() })),
      sheet: z.nullable(z.string()),
      tab: z.string(),
      headers: z.array(z.string()),
      columns: z.array(importColumn),
      rows: count,
    }),
  },
  importRows: {
    summary:
      'Takes rows of a sheet over into a tab, by matched columns; rows that are known are not taken twice.',
    input: z.object({
      sheet: z.string(),
      /** The key or the name of the tab that receives. */
      tab: z.string(),
      /** Column key or header of the tab → header of the source. Left out: the suggested match. */
      columns: z.optional(z.record(z.string(), z.string())),
      /** Column key or header of the tab → one value for all rows. */
      constants: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
      /** True: report what would happen, write nothing. */
      preview: z.optional(z.boolean()),
    }),
    output: z.object({
      taken: count,
      known: count,
      /** Known rows whose cells in the source changed since they came in; they are not taken again either. */
      changed: z.optional(count),
      refused: z.array(z.object({ row: count, where: z.string(), problem: z.string() })),
      sample: z.array(z.array(z.string())),
      batch: z.nullable(z.string()),
      headers: z.array(z.string()),
    }),
  },
  'sample.add': {
    summary: 'Fills the tabs with a made-up business, Larkfield Signs; refused where rows of your own stand.',
    input: nothing,
    output: z.object({ rows: count }),
  },
  'sample.remove': {
    summary: 'Takes the sample rows out again; sample rows that someone changed are kept and named.',
    input: nothing,
    output: z.object({ rows: count, kept: z.array(z.string()) }),
  },
  'audit.load': {
    summary: 'The processes to walk through, the people who can own them, and the share that needs work.',
    input: nothing,
    output: z.object({
      processes: z.array(auditedProcess),
      people: z.array(z.string()),
      starters: z.array(z.string()),
      attention,
    }),
  },
  'audit.add': {
    summary: 'Adds processes to the register; names that are there already are left out.',
    input: z.object({ names: z.array(z.string()) }),
    output: z.object({ added: count, known: z.array(z.string()) }),
  },
  'audit.save': {
    summary: 'Saves the quick pass of one process: the answers, and the verdict that the person decided on.',
    input: z.object({
      process: processRef,
      answers: z.tuple([z.enum(ANSWERS), z.enum(ANSWERS), z.enum(ANSWERS)]),
      verdict: z.enum(VERDICTS),
      owner: z.optional(z.string()),
      impact: z.optional(mark),
      fails: z.optional(mark),
    }),
    output: z.object({
      process: auditedProcess,
      suggested: z.nullable(z.enum(VERDICTS)),
      attention,
      /** What the person should know of what was saved, such as two owners in one cell. */
      warnings: z.optional(z.array(z.string())),
    }),
  },
  'review.load': {
    summary: 'The months that can be reviewed, and what is still missing for the chosen one.',
    input: z.object({ month: z.optional(month) }),
    output: z.object({
      months: z.array(z.object({ month, built: z.boolean(), due: count })),
      month,
      length: z.union([z.literal(60), z.literal(75), z.literal(90)]),
      missing: z.array(z.string()),
      url: z.nullable(z.string()),
    }),
  },
  'review.build': {
    summary: 'Builds the review tab of a month; cells that people changed are kept.',
    input: z.object({
      month: z.optional(month),
      length: z.optional(z.union([z.literal(60), z.literal(75), z.literal(90)])),
    }),
    output: z.object({
      sheet: z.string(),
      month,
      url: z.string(),
      /** Cells that hold something a person typed, and so were not written again. */
      kept: z.array(z.string()),
      findings: z.array(finding),
    }),
  },
  refresh: {
    summary:
      'Enters every formula again that calls one of our functions without a range, so that it is computed anew.',
    input: nothing,
    output: z.object({
      cells: count,
      /** Protected cells that were left alone, such as "Board B4". */
      skipped: z.array(z.string()),
    }),
  },
  check: {
    summary: 'Every finding of Check & repair, with a link to the cell.',
    input: nothing,
    output: z.object({ findings: z.array(finding) }),
  },
} as const;

export type Contract = typeof contract;
export type CallName = keyof Contract;
export type Input<N extends CallName> = z.output<Contract[N]['input']>;
export type Output<N extends CallName> = z.output<Contract[N]['output']>;

/** What rpc answers: the value, or a refusal that a person can act on. A bug is told apart from a refusal. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly where: string; readonly problem: string; readonly bug: boolean };

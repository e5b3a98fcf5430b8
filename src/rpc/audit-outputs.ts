import * as z from 'zod/mini';
import { ANSWERS, VERDICTS } from '../audit/words';
import { changed, count, processRef } from './shared-outputs';

const answer = z.enum(ANSWERS);

const auditedProcess = z.object({
  ref: processRef,
  area: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  verdict: z.nullable(z.string()),
  impact: z.nullable(count),
  fails: z.nullable(count),
  /** What its SOP link shows. */
  sop: z.nullable(z.string()),
  /** The latest audit: its day, and ten answers, null where there is none. */
  last: z.nullable(z.object({ on: z.string(), answers: z.array(z.nullable(answer)) })),
  /** An audit that is begun and not saved: three answers, null where there is none, and the verdict leaned to. */
  draft: z.nullable(
    z.object({
      answers: z.tuple([z.nullable(answer), z.nullable(answer), z.nullable(answer)]),
      verdict: z.nullable(z.enum(VERDICTS)),
    }),
  ),
  /** What was decided in the audit before the latest. */
  before: z.nullable(z.string()),
  /** The latest audit is older than Settings allow. */
  overdue: z.boolean(),
  /** Open actions that are for it. */
  actions: z.array(z.string()),
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

export const auditOutputs = {
  'audit.load': z.object({
    processes: z.array(auditedProcess),
    people: z.array(z.string()),
    starters: z.array(z.string()),
    attention,
    /** Today, yyyy-mm-dd. */
    today: z.string(),
  }),
  'audit.add': z.object({ added: count, known: z.array(z.string()) }),
  'audit.save': z.object({
    process: auditedProcess,
    suggested: z.nullable(z.enum(VERDICTS)),
    attention,
    /** What the person should know of what was saved, such as two owners in one cell. */
    warnings: z.optional(z.array(z.string())),
    changed,
  }),
  'audit.draft': z.object({ process: auditedProcess, changed }),
  'audit.deep': z.object({ process: auditedProcess, changed }),
  'audit.act': z.object({
    process: auditedProcess,
    /** The ID of the action; null where something has to be confirmed first. */
    id: z.nullable(z.string()),
    confirm: z.array(z.string()),
  }),
  'owner.assign': z.object({ process: auditedProcess, people: z.array(z.string()), changed }),
  'sop.write': z.object({
    process: auditedProcess,
    sheet: z.string(),
    url: z.string(),
    /** The tab was there already, and was left as it is. */
    there: z.boolean(),
    /** The link stands in the register now, or stood there. */
    linked: z.boolean(),
  }),
} as const;

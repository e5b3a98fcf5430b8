import * as z from 'zod/mini';
import { ANSWERS, VERDICTS } from '../audit/words';
import { day, mark, nothing, processRef } from './shared-inputs';

const answer = z.enum(ANSWERS);
const maybe = z.nullable(answer);
/** Questions 1 to 3, null where no answer was given yet. */
const quick = z.tuple([maybe, maybe, maybe]);
/** The process as the person saw it in the register. */
const seenCells = {
  verdict: z.nullable(z.string()),
  owner: z.nullable(z.string()),
  impact: z.nullable(z.number()),
  fails: z.nullable(z.number()),
};
/** What they saw of an audit that was begun. */
const seenDraft = z.object({ answers: quick, verdict: z.nullable(z.enum(VERDICTS)) });
/** Questions 4 to 10, null where no answer was given yet. */
const groundwork = z.tuple([maybe, maybe, maybe, maybe, maybe, maybe, maybe]);

export const auditInputs = {
  'audit.load': {
    summary: 'The processes to walk through, the people who can own them, and the share that needs work.',
    input: nothing,
  },
  'audit.add': {
    summary: 'Adds processes to the register; names that are there already are left out.',
    input: z.object({ names: z.array(z.string()) }),
  },
  'audit.save': {
    summary:
      'Saves the quick pass of one process: the answers, and the verdict that the person decided on. Where somebody changed meanwhile what is `seen`, nothing is saved and `changed` says what.',
    input: z.object({
      process: processRef,
      answers: z.tuple([answer, answer, answer]),
      verdict: z.enum(VERDICTS),
      owner: z.optional(z.string()),
      impact: z.optional(mark),
      fails: z.optional(mark),
      /** The process as the person saw it. Left out: whatever stands there is written over. */
      seen: z.optional(z.object({ ...seenCells, draft: z.optional(seenDraft) })),
    }),
  },
  'audit.draft': {
    summary:
      'Keeps a quick pass that is not finished, so that anybody can go on with it: answers, the verdict that the person leans to, owner, impact and fails. Null or left out: stays as it is. Where somebody changed meanwhile what is `seen`, nothing is saved.',
    input: z.object({
      process: processRef,
      answers: quick,
      verdict: z.optional(z.enum(VERDICTS)),
      owner: z.optional(z.string()),
      impact: z.optional(mark),
      fails: z.optional(mark),
      seen: z.object({ ...seenCells, draft: seenDraft }),
    }),
  },
  'audit.deep': {
    summary:
      'Saves answers 4 to 10 of one process beside its latest quick pass, as far as they are given, with the verdict where it changes. Where somebody changed meanwhile what is `seen`, nothing is saved.',
    input: z.object({
      process: processRef,
      answers: groundwork,
      verdict: z.optional(z.enum(VERDICTS)),
      seen: z.object({ answers: groundwork, verdict: z.nullable(z.string()) }),
    }),
  },
  'audit.act': {
    summary:
      'Adds an action for a process. A process that works, or has no owner, is asked about first: `confirm` says what, and `anyway` adds it nevertheless.',
    input: z.object({
      process: processRef,
      what: z.string(),
      owner: z.optional(z.string()),
      due: z.optional(day),
      anyway: z.optional(z.boolean()),
    }),
  },
  'owner.assign': {
    summary:
      'Gives a process one owner; a name that is new is added to People. Where somebody changed the owner meanwhile, nothing is saved.',
    input: z.object({ process: processRef, owner: z.string(), seen: z.nullable(z.string()) }),
  },
  'sop.write': {
    summary:
      'Makes the tab in which the steps of a process are written down, and links it in the register where that has no link yet.',
    input: z.object({ process: processRef }),
  },
} as const;

import * as z from 'zod/mini';
import { InputError } from '../input-error';
import type { Mailer } from '../mail';
import { readOnce } from '../schema/read-once';
import type { Workbook } from '../workbook';
import { auditAct } from './audit-act';
import { auditAdd } from './audit-add';
import { auditDeep } from './audit-deep';
import { auditDraft } from './audit-draft';
import { auditLoad } from './audit-load';
import { auditSave } from './audit-save';
import { checkTabs, repair } from './check';
import { type Answer, type CallName, contract, type Input, type Output } from './contract';
import { home } from './home';
import { importLoad } from './import-load';
import { importMatch } from './import-match';
import { importRows } from './import-rows';
import { importUndo } from './import-undo';
import { installPlan, installTabs } from './install';
import { meSave } from './me-save';
import { metricsAdd } from './metrics-add';
import { metricsLoad } from './metrics-load';
import { metricsSave } from './metrics-save';
import { metricsValue } from './metrics-value';
import { ownerAssign } from './owner-assign';
import { refresh } from './refresh';
import { reviewAgree } from './review-agree';
import { reviewBuild } from './review-build';
import { reviewCapture } from './review-capture';
import { reviewHistory } from './review-history';
import { reviewLoad } from './review-load';
import { reviewRun } from './review-run';
import { reviewShare, reviewSharePreview } from './review-share';
import { reviewSwap } from './review-swap';
import { sampleAdd } from './sample-add';
import { sampleRemove } from './sample-remove';
import { setupLoad } from './setup-load';
import { setupSave } from './setup-save';
import { sopWrite } from './sop-write';
import { toolsAdd } from './tools-add';
import { wasteAdd } from './waste-add';
import { wasteLoad } from './waste-load';
import { wasteRemove } from './waste-remove';
import { weekAct } from './week-act';
import { weekLoad } from './week-load';
import { weekReword } from './week-reword';

/** What a call knows beside the workbook. */
export interface Surroundings {
  readonly now: () => Date;
  /** Who asks, by name; '' where that is not known. */
  readonly user: () => string;
  /** Where a person's own name is kept; null while they were never asked, '' where they would rather not say. */
  readonly person: { read(): string | null; keep(name: string): void };
  /** Who sends mail. */
  readonly mail: Mailer;
  /** Told of every bug, before it is answered as one. */
  readonly log: (error: unknown) => void;
}

export type Call<N extends CallName> = (
  workbook: Workbook,
  input: Input<N>,
  surroundings: Surroundings,
) => Output<N>;

const CALLS: { readonly [N in CallName]: Call<N> } = {
  home,
  'install.plan': installPlan,
  install: installTabs,
  'import.match': importMatch,
  importRows,
  'import.load': importLoad,
  'import.undo': importUndo,
  'setup.load': setupLoad,
  'setup.save': setupSave,
  'me.save': meSave,
  'audit.load': auditLoad,
  'audit.add': auditAdd,
  'audit.save': auditSave,
  'audit.draft': auditDraft,
  'audit.deep': auditDeep,
  'audit.act': auditAct,
  'owner.assign': ownerAssign,
  'sop.write': sopWrite,
  'week.load': weekLoad,
  'week.act': weekAct,
  'week.reword': weekReword,
  'metrics.load': metricsLoad,
  'metrics.add': metricsAdd,
  'metrics.save': metricsSave,
  'metrics.value': metricsValue,
  'waste.load': wasteLoad,
  'waste.add': wasteAdd,
  'waste.remove': wasteRemove,
  'tools.add': toolsAdd,
  'review.load': reviewLoad,
  'review.build': reviewBuild,
  'review.swap': reviewSwap,
  'review.run': reviewRun,
  'review.capture': reviewCapture,
  'review.agree': reviewAgree,
  'review.share.preview': reviewSharePreview,
  'review.share': reviewShare,
  'review.history': reviewHistory,
  refresh,
  check: checkTabs,
  repair,
  'sample.add': sampleAdd,
  'sample.remove': sampleRemove,
};

/**
 * Answers one call of the sidebar: the call's name and its input as JSON text, an Answer as JSON text.
 * Never throws: what a person can put right is a refusal, anything else is logged and answered as a bug.
 */
export function answer(
  name: string,
  json: string | null | undefined,
  makeWorkbook: () => Workbook,
  surroundings: Surroundings,
): string {
  return JSON.stringify(settle(name, json, makeWorkbook, surroundings));
}

function settle(
  name: string,
  json: string | null | undefined,
  makeWorkbook: () => Workbook,
  surroundings: Surroundings,
): Answer<unknown> {
  try {
    if (!isCallName(name)) {
      return refusal('rpc', `there is no call '${name}'; there are ${Object.keys(contract).join(', ')}`);
    }
    return { ok: true, value: run(name, json, makeWorkbook, surroundings) };
  } catch (error) {
    if (error instanceof InputError) return refusal(error.where, error.problem);
    surroundings.log(error);
    return {
      ok: false,
      where: name,
      problem: 'Something went wrong on our side. Nothing that you typed is lost; please try again.',
      bug: true,
    };
  }
}

function run<N extends CallName>(
  name: N,
  json: string | null | undefined,
  makeWorkbook: () => Workbook,
  surroundings: Surroundings,
): Output<N> {
  const asked = z.safeParse(contract[name].input as z.ZodMiniType, parseJson(name, json));
  if (!asked.success) throw inputProblem(name, asked.error.issues);
  // The schemas are the contract's own, so that what passes them is its Input and its Output.
  const given = CALLS[name](
    onlyReads(name) ? readOnce(makeWorkbook()) : makeWorkbook(),
    asked.data as Input<N>,
    surroundings,
  );
  return z.parse(contract[name].output as z.ZodMiniType, given) as Output<N>;
}

/** True for calls that write nothing: they ask for the same tabs many times, and read each of them once. */
function onlyReads(name: CallName): boolean {
  return /\.(load|plan|match)$/.test(name) || name === 'home' || name === 'check';
}

function isCallName(name: string): name is CallName {
  return Object.keys(contract).includes(name);
}

function parseJson(name: string, json: string | null | undefined): unknown {
  if (json === null || json === undefined || json === '') return {};
  try {
    return JSON.parse(json) as unknown;
  } catch {
    throw new InputError(name, 'expected the input as JSON text');
  }
}

function inputProblem(name: string, issues: readonly z.core.$ZodIssue[]): InputError {
  const [issue] = issues;
  if (issue === undefined) return new InputError(name, 'the input does not fit');
  return new InputError([name, ...issue.path.map(String)].join(', '), expectation(issue));
}

function expectation(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${TYPE_WORDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `expected ${oneOf(issue.values)}`;
    case 'too_small':
      return `expected ${String(issue.minimum)} or more`;
    case 'too_big':
      return `expected ${String(issue.maximum)} or less`;
    case 'invalid_format':
      // Each pattern of the inputs says in its own words what it expects.
      return issue.format === 'regex' ? issue.message : `expected ${issue.format}`;
    case 'invalid_union':
      return unionWords(issue.errors);
    default:
      return 'the value does not fit';
  }
}

/** A choice of fixed values is named; any other union is what the docs say. */
function unionWords(options: readonly (readonly z.core.$ZodIssue[])[]): string {
  const values = options.flatMap(([issue]) => (issue?.code === 'invalid_value' ? issue.values : []));
  return values.length === options.length
    ? `expected ${oneOf(values)}`
    : 'expected one of the values that docs/rpc.md lists';
}

function oneOf(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? `'${value}'` : String(value))).join(' or ');
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'an object',
  record: 'an object',
  array: 'a list',
  tuple: 'a list',
};

function refusal(where: string, problem: string): Answer<never> {
  return { ok: false, where, problem, bug: false };
}

import type { AlertView } from '../desk';
import { createCalculator } from '../formulas/calculator';
import type { CalculatorOptions, Formatted } from '../formulas/contract';
import type { Clock } from './clock';
import type { Book } from './model/book';
import type { SheetArea } from './model/state';
import type { Bundle } from './realm/bundle';
import { argumentFor, resultOf } from './realm/custom-function';
import type { AuthMode, Execution, SharedState } from './realm/execution';
import { carried, IllegalValue, type JsonValue } from './realm/json-values';
import { runInRealm } from './realm/realm';
import { ScriptFailure, TIME_IS_UP } from './realm/script-failure';
import { object, type ServiceRef } from './realm/service';
import { serviceGlobals } from './services/globals';
import { releaseLocks } from './services/lock';
import { authModeValue, userKind } from './services/people';
import { rangeKind } from './services/spreadsheet/range';
import { spreadsheet } from './services/spreadsheet/spreadsheet';
import { type AlertAnswer, newSession, type Session } from './session';
import { Workbook } from './workbook';

/** How long each kind of run may take, in milliseconds. */
export interface Limits {
  readonly customFunction: number;
  readonly simpleTrigger: number;
  readonly other: number;
}

export const GOOGLE_LIMITS: Limits = { customFunction: 30_000, simpleTrigger: 30_000, other: 360_000 };

export interface HostOptions {
  readonly book: Book;
  readonly bundle: Bundle;
  readonly clock: Clock;
  readonly owner: string;
  readonly addOnName: string;
  readonly limits: Limits;
  /** In which mode onOpen runs: NONE is an add-on that is installed but was never used in this file. */
  readonly onOpenMode: 'NONE' | 'LIMITED';
  readonly ask?: (alert: AlertView) => AlertAnswer | null;
  readonly whileAsleep?: (ms: number) => void;
}

/** An open workbook with an add-on: runs the add-on's functions, each in a realm of its own. */
export class Host {
  readonly workbook: Workbook;
  readonly shared: SharedState;
  readonly bundle: Bundle;
  private readonly options: HostOptions;
  private readonly sessions = new Map<string, Session>();
  private readonly globals: ReadonlyMap<string, ServiceRef> = serviceGlobals();
  private readonly customNames: ReadonlyMap<string, string>;
  private runs = 0;
  private othersAct = false;

  constructor(options: HostOptions) {
    this.options = options;
    this.bundle = options.bundle;
    const names = [...options.bundle.functions].filter((name) => !name.endsWith('_'));
    this.customNames = new Map(names.map((name) => [name.toUpperCase(), name]));
    this.workbook = new Workbook(options.book, options.clock, createCalculator, {
      isCustom: (name) => this.customNames.has(name.toUpperCase()),
      callCustom: (name, args, cell) => this.callCustom(name, args, cell),
    });
    this.shared = {
      calls: { read: 0, write: 0, other: 0, inFunctions: 0 },
      members: new Map(),
      outbox: [],
      log: [],
      locks: new Map(),
      cache: new Map(),
      owner: options.owner,
      people: new Set([options.owner]),
      addOnName: options.addOnName,
      mailQuota: 100,
    };
  }

  /** The person's view of the workbook; the add-on's onOpen runs when they come for the first time. */
  session(user: string): Session {
    const known = this.sessions.get(user);
    if (known !== undefined) return known;
    const first = this.workbook.book.sheets().find(({ hidden }) => !hidden);
    const fresh = newSession(user, first?.id ?? 0, this.options.ask);
    this.sessions.set(user, fresh);
    this.shared.people.add(user);
    this.trigger(fresh, 'onOpen', this.options.onOpenMode, {});
    return fresh;
  }

  /** Runs what a menu item names. Throws ScriptFailure with the message that the person would see. */
  runMenuItem(session: Session, functionName: string): void {
    this.run(session, 'FULL', functionName, [], this.options.limits.other);
  }

  /** A call of google.script.run: plain data in and out. Throws ScriptFailure. */
  runFunction(session: Session, name: string, args: readonly unknown[]): JsonValue {
    if (!this.bundle.functions.has(name) || name.endsWith('_')) {
      throw new ScriptFailure(`Script function not found: ${name}`, 'Error', false);
    }
    try {
      const sent = args.map((arg, index) => carried(arg, String(index)));
      return carried(this.run(session, 'FULL', name, sent, this.options.limits.other));
    } catch (error) {
      if (error instanceof IllegalValue) throw new ScriptFailure(error.message, 'Error', false);
      throw error;
    }
  }

  /** Tells the add-on's onEdit, when it has one, of cells that the person changed. */
  edited(session: Session, at: SheetArea, before: unknown, after: unknown): void {
    const single = at.rows === 1 && at.columns === 1;
    const values = single ? { value: after, oldValue: before } : {};
    this.trigger(session, 'onEdit', 'LIMITED', { range: object(rangeKind, at), ...values });
  }

  /** A simple trigger. Its failure is written to the log, as Google does: nobody is there to be told. */
  private trigger(
    session: Session,
    name: string,
    mode: AuthMode,
    more: Readonly<Record<string, unknown>>,
  ): void {
    if (!this.bundle.functions.has(name)) return;
    const source = mode === 'NONE' ? {} : { source: spreadsheet(), user: object(userKind, session.user) };
    const event = { authMode: authModeValue(mode), ...source, ...more };
    try {
      this.run(session, mode, name, [event], this.options.limits.simpleTrigger);
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error;
      this.shared.log.push(`error: ${name}: ${error.message}`);
    }
  }

  /** Who acts meanwhile may sleep too, and then nobody else is left to act. */
  private letOthersAct(ms: number): void {
    if (this.othersAct) return;
    this.othersAct = true;
    try {
      this.options.whileAsleep?.(ms);
    } finally {
      this.othersAct = false;
    }
  }

  private callCustom(
    name: string,
    args: Parameters<CalculatorOptions['callCustom']>[1],
    cell: Parameters<CalculatorOptions['callCustom']>[2],
  ): Formatted | readonly (readonly Formatted[])[] {
    const declared = this.customNames.get(name.toUpperCase()) ?? name;
    const anyone = newSession('', cell.sheet);
    try {
      const sent = args.map((arg) => argumentFor(this.workbook, arg));
      const limit = this.options.limits.customFunction;
      return resultOf(this.workbook, this.run(anyone, 'CUSTOM_FUNCTION', declared, sent, limit, cell));
    } catch (error) {
      if (!(error instanceof ScriptFailure)) throw error;
      return { value: { error: '#ERROR!', message: error.message }, format: null };
    }
  }

  private run(
    session: Session,
    mode: AuthMode,
    name: string,
    args: readonly unknown[],
    limitMs: number,
    cell: Execution['cell'] = null,
  ): unknown {
    this.runs++;
    let slept = 0;
    const { workbook, shared, bundle } = this;
    const started = performance.now();
    const execution: Execution = {
      id: this.runs,
      mode,
      session,
      workbook,
      bundle,
      shared,
      cell,
      deadline: started + limitMs,
      limitMs,
      sleep: (ms) => {
        slept += ms;
        workbook.clock.sleep(ms);
        this.letOthersAct(ms);
        if (slept > limitMs) throw new ScriptFailure(TIME_IS_UP, 'Error', true);
      },
    };
    try {
      return runInRealm(execution, this.globals, name, args);
    } finally {
      releaseLocks(execution);
    }
  }
}

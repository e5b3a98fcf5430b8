import { typeName } from './arguments';
import type { AuthMode, Execution } from './execution';
import { ScriptFailure, TIME_IS_UP } from './script-failure';
import { BadArguments, type Member, ServiceError, type ServiceRef } from './service';

/** Services that a mode does not open at all, whatever the manifest says. */
const CLOSED: Readonly<Record<AuthMode, readonly string[]>> = {
  NONE: ['PropertiesService', 'CacheService', 'LockService', 'MailApp'],
  LIMITED: ['MailApp'],
  FULL: [],
  CUSTOM_FUNCTION: ['MailApp', 'ScriptApp', 'Ui'],
};

const SCOPE = 'https://www.googleapis.com/auth/';

/** Runs one service call of a script: counts it, checks that the script may, and says it as Google would. */
export function dispatch(
  reference: ServiceRef,
  name: string,
  execution: Execution,
  args: readonly unknown[],
): unknown {
  if (performance.now() > execution.deadline) throw new ScriptFailure(TIME_IS_UP, 'Error', true);
  const { kind } = reference;
  const member = kind.members.get(name) as Member<unknown> | undefined;
  if (member === undefined) throw notEmulated(kind.title, name);
  count(execution, member, `${kind.title}.${name}`);
  guard(member, kind.scopes, `${kind.title}.${name}`, execution);
  try {
    return member.run(reference.self, execution, ...args);
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error;
    const types = args.map(typeName).join(',');
    throw new ServiceError(
      `The parameters (${types}) don't match the method signature for ${kind.title}.${name}.`,
    );
  }
}

export function notEmulated(title: string, name: string): ServiceError {
  return new ServiceError(`not emulated: ${title.replace(/^SpreadsheetApp\.(?=.)/, '')}.${name}`);
}

function count({ shared, mode }: Execution, member: Member<unknown>, name: string): void {
  if (mode === 'CUSTOM_FUNCTION') {
    shared.calls.inFunctions++;
    return;
  }
  shared.calls[member.effect]++;
  shared.members.set(name, (shared.members.get(name) ?? 0) + 1);
}

function guard(
  member: Member<unknown>,
  kindScopes: readonly string[],
  title: string,
  { mode, bundle }: Execution,
): void {
  const scopes = (member.scopes ?? kindScopes).map((scope) => SCOPE + scope);
  const service = title.split('.')[0] ?? title;
  if (CLOSED[mode].includes(service)) {
    throw new ServiceError(`You do not have permission to call ${service} service.`);
  }
  if (mode === 'CUSTOM_FUNCTION' && (member.effect === 'write' || member.opensUi)) {
    throw new ServiceError(`You do not have permission to call ${title.split('.').at(-1)}.`);
  }
  const lacksScope = scopes.length > 0 && !scopes.some((scope) => bundle.scopes.includes(scope));
  const lacksMode = (mode === 'NONE' && scopes.length > 0) || (mode === 'LIMITED' && member.opensUi === true);
  if (lacksScope || lacksMode) {
    const needed = scopes.join(' || ');
    throw new ServiceError(
      `Specified permissions are not sufficient to call ${title}. Required permissions: (${needed})`,
    );
  }
}

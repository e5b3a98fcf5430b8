import type { AuditEvent } from '../screens/audit';
import { failures, isWaitingFor, type State } from '../state';
import type { Send } from './app';
import { PeopleList } from './assign-owner';
import { AuditDeep } from './audit-deep';
import { AuditEnd } from './audit-end';
import { AuditOwners } from './audit-owners';
import { AuditStarters } from './audit-starters';
import { AuditWalk } from './audit-walk';

export function AuditScreen({ state, send }: { state: State; send: Send }) {
  const tell = (event: AuditEvent) => send({ type: 'audit', event });
  const leave = () => send({ type: 'went', screen: 'home' });
  switch (state.audit.stage) {
    case 'loading':
      return null;
    case 'starters':
      return <AuditStarters audit={state.audit} busy={isWaitingFor(state, 'audit.add')} tell={tell} />;
    case 'walk':
      return <AuditWalk audit={state.audit} trouble={troubleOf(state)} tell={tell} leave={leave} />;
    case 'deep':
      return (
        <>
          <AuditDeep state={state} trouble={troubleOf(state)} tell={tell} leave={leave} />
          <PeopleList people={state.audit.people} />
        </>
      );
    case 'owners':
      return (
        <>
          <AuditOwners state={state} tell={tell} />
          <PeopleList people={state.audit.people} />
        </>
      );
    case 'end':
      return (
        <>
          <AuditEnd
            audit={state.audit}
            saving={isWaitingFor(state, 'audit.save') || isWaitingFor(state, 'audit.deep')}
            tell={tell}
            leave={leave}
          />
          <PeopleList people={state.audit.people} />
        </>
      );
  }
}

/** What stands at the top of the page, for a person who is further down; null where all is well. */
function troubleOf(state: State): string | null {
  if (state.audit.conflicts.length > 0) return 'Somebody else changed it: see above';
  return failures(state).length > 0 ? 'Not saved yet: see above' : null;
}

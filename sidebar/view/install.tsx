import type { Output } from '../../src/rpc/contract';
import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import type { Send } from './app';
import { Button, Chips, FindingList } from './parts';

const BUSINESS_TYPES = [
  { value: 'Service', label: 'Service', hint: 'you work for clients' },
  { value: 'Product', label: 'Product', hint: 'you make or sell things' },
  { value: 'Both', label: 'Both' },
] as const;

const WHO_SEES = [
  { value: 'The whole team', label: 'The whole team' },
  { value: 'Leaders only', label: 'Leaders only', hint: 'adds 1-on-1 and review dates' },
] as const;

/** What will change, and the button that does it. A first installation asks the two things that it depends on. */
export function Install({
  plan,
  state,
  send,
}: {
  plan: Output<'install.plan'> | null;
  state: State;
  send: Send;
}) {
  const isFirst = plan?.first !== false;
  const { answers } = state.home;
  const press = () => send({ type: 'home', event: { type: 'installPressed' } });
  return (
    <>
      {isFirst ? (
        <>
          <Chips
            name="business-type"
            legend="What is your business?"
            layout="stack"
            options={BUSINESS_TYPES}
            value={answers.businessType ?? 'Service'}
            choose={(businessType) =>
              send({ type: 'home', event: { type: 'installAnswered', answers: { businessType } } })
            }
          />
          <Chips
            name="who-sees"
            legend="Who will see this workbook?"
            layout="stack"
            options={WHO_SEES}
            value={answers.whoSees ?? 'The whole team'}
            choose={(whoSees) =>
              send({ type: 'home', event: { type: 'installAnswered', answers: { whoSees } } })
            }
          />
          <p class="hint">
            Everyone you share this file with can see every tab; hiding or protecting a tab does not keep it
            private.
          </p>
        </>
      ) : (
        <>
          <p>This is what will change. What your team typed stays as it is.</p>
          <ul>
            {plan.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
          {plan.findings.length > 0 && (
            <>
              <p>{counted(plan.findings.length, 'thing needs', 'things need')} you:</p>
              <FindingList findings={plan.findings} />
            </>
          )}
        </>
      )}
      <Button primary press={press} busy={isWaitingFor(state, 'install')}>
        {isFirst ? 'Install the tabs' : 'Update the tabs'}
      </Button>
    </>
  );
}

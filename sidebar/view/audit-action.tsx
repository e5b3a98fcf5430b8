import type { AuditEvent } from '../screens/audit';
import type { ActionForm } from '../screens/audit-action';
import type { AuditedProcess } from '../screens/audit-item';
import { isWaitingFor, type State } from '../state';
import { AssignOwner } from './assign-owner';
import { Button, FocusHeading, Unmet } from './parts';
import { Reveal } from './reveal';

const WORKS = 'It works.';

/** A first step, to be put into the person's own words, given to somebody, and added to Actions. */
export function AuditAction({
  form,
  process,
  state,
  tell,
}: {
  form: ActionForm;
  process: AuditedProcess;
  state: State;
  tell: (event: AuditEvent) => void;
}) {
  const type = (field: 'what' | 'owner' | 'due') => (event: { currentTarget: { value: string } }) =>
    tell({ type: 'actionTyped', field, text: event.currentTarget.value });
  const busy = isWaitingFor(state, 'audit.act');
  const owner = (process.owner ?? '').trim();
  // Once somebody owns it, that doubt is gone; what else was asked stays.
  const doubts = form.confirm.filter((doubt) => owner === '' || doubt.startsWith(WORKS));
  return (
    <section class="note" aria-labelledby="action">
      <div id="action">
        <FocusHeading level={3} on={`${form.key} ${form.question}`} first>
          Add an action
        </FocusHeading>
      </div>
      <label>
        What
        <textarea rows={2} value={form.what} onInput={type('what')} />
      </label>
      <label>
        Who does it
        <input type="text" list="people" value={form.owner} onInput={type('owner')} />
      </label>
      <label>
        Due
        <input type="date" value={form.due} onInput={type('due')} />
      </label>
      <Reveal of={`${form.key} ${form.question}`} on={form.confirm.length > 0}>
        <Unmet lines={[...form.unmet, ...doubts]} />
        {form.confirm.length > 0 && owner === '' && (
          <AssignOwner process={process} audit={state.audit} tell={tell} />
        )}
        <div class="buttons">
          {doubts.length === 0 ? (
            <Button press={() => tell({ type: 'actionAdded', anyway: form.confirm.length > 0 })} busy={busy}>
              Add it
            </Button>
          ) : (
            <Button press={() => tell({ type: 'actionAdded', anyway: true })} busy={busy}>
              {doubts.some((doubt) => doubt.startsWith(WORKS))
                ? 'Change it anyway'
                : 'Add it without an owner'}
            </Button>
          )}
          <Button quiet press={() => tell({ type: 'actionClosed' })}>
            Not now
          </Button>
        </div>
      </Reveal>
    </section>
  );
}

import { incompleteAddress } from '../../src/rpc/standing-person';
import { answersOf, pastedOf, type SetupEvent, type SetupState } from '../screens/setup';
import { isWaitingFor, type State } from '../state';
import { counted } from '../words';
import type { Send } from './app';
import { Button, FocusHeading, Unmet } from './parts';
import { Business, Me, ReviewDay } from './setup-answered';

type Loaded = NonNullable<SetupState['loaded']>;
type Tell = (event: SetupEvent) => void;

/** Four questions; what installing asked already is shown, with a way to change it. */
export function SetupScreen({ state, send }: { state: State; send: Send }) {
  const { setup } = state;
  const { loaded, saved } = setup;
  const tell: Tell = (event) => send({ type: 'setup', event });
  if (loaded === null) return null;
  const answers = answersOf(setup, loaded);
  return (
    <>
      {saved !== null && (
        <section class="next">
          <FocusHeading level={2} on="saved" first>
            Saved
          </FocusHeading>
          {saved.added > 0 && (
            <p>{counted(saved.added, 'person was', 'people were')} added to the tab People.</p>
          )}
          {saved.differing !== undefined && saved.differing.length > 0 && (
            <div class="note warn">
              <p>Left as they are in the tab People:</p>
              <ul>
                {saved.differing.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          )}
          <Button primary press={() => send({ type: 'went', screen: 'home' })}>
            Go on
          </Button>
        </section>
      )}
      <section class="questions">
        <Business answers={answers} tell={tell} />
        <People setup={setup} loaded={loaded} tell={tell} />
        <div class="field">
          <label for="goal">3. What is this year’s goal?</label>
          <p class="hint" id="goal-hint">
            One sentence; it stands at the head of every review.
          </p>
          <input
            id="goal"
            type="text"
            aria-describedby="goal-hint"
            value={answers.goal}
            onInput={(event) => tell({ type: 'chosen', answers: { goal: event.currentTarget.value } })}
          />
        </div>
        <ReviewDay setup={setup} loaded={loaded} tell={tell} />
        <Me setup={setup} loaded={loaded} tell={tell} />
      </section>
      <div class="actions still">
        {setup.changed.length > 0 && <Changed changed={setup.changed} />}
        <Unmet lines={setup.unmet} />
        <Button
          primary={saved === null}
          press={() => tell({ type: 'savePressed' })}
          busy={isWaitingFor(state, 'setup.save')}
        >
          {setup.changed.length > 0 ? 'Save mine all the same' : 'Save'}
        </Button>
      </div>
    </>
  );
}

function Changed({ changed }: { changed: readonly string[] }) {
  return (
    <div class="note warn" role="alert">
      <p>
        <strong>Somebody else answered meanwhile, so nothing of yours is saved yet.</strong>
      </p>
      <ul>
        {changed.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** Names and addresses as they are pasted, with what becomes of them. */
function People({ setup, loaded, tell }: { setup: SetupState; loaded: Loaded; tell: Tell }) {
  const { fresh, there, short } = pastedOf(setup, loaded);
  return (
    <div class="field">
      <label for="pasted">2. Who is in the team?</label>
      <p class="hint" id="pasted-hint">
        Paste names, with addresses if you have them, a line each: Ana Ruiz &lt;ana@example.com&gt;
        {loaded.people.length > 0 && `. ${counted(loaded.people.length, 'person is', 'people are')} there.`}
      </p>
      <textarea
        id="pasted"
        rows={4}
        aria-describedby="pasted-hint"
        value={setup.pasted}
        onInput={(event) => tell({ type: 'peopleTyped', text: event.currentTarget.value })}
      />
      <div role="status">
        {fresh.length + there.length > 0 && (
          <p class="hint">
            {counted(fresh.length, 'person', 'people')} to add
            {there.length > 0 &&
              `; there already, and left as they are: ${there.map(({ name }) => name).join(', ')}`}
          </p>
        )}
        {short.length > 0 && (
          <div class="note warn">
            <p>Not added yet, and kept in the field:</p>
            <ul>
              {short.map(({ name, email }, index) => (
                <li key={index}>
                  {name}: {incompleteAddress(email ?? '')}
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {fresh.length > 0 && (
        <ul class="plain">
          {fresh.map(({ name, email }, index) => (
            <li key={index}>
              {name} <small>{email ?? 'no address'}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

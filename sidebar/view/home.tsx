import type { ScreenName } from '../calls';
import { isWaitingFor, type State } from '../state';
import { counted, leftReviews, SCREEN_TITLES } from '../words';
import type { Send } from './app';
import { Install } from './install';
import { Bar, Button, FindingList, FocusHeading } from './parts';
import { How } from './parts-figures';
import { WhoAreYou } from './who-are-you';

type NextScreen = NonNullable<State['home']['loaded']>['next']['screen'];

const BUTTONS: Readonly<Record<NextScreen, string>> = {
  install: 'Install the tabs',
  setup: 'Set up',
  audit: 'Go to the audit',
  week: 'Go to this week',
  metrics: 'Choose metrics',
  waste: 'Log waste',
  import: 'Import rows',
  review: 'Go to the review',
  check: 'See what to repair',
};

const LINKS: readonly { readonly screen: ScreenName; readonly words: string }[] = [
  { screen: 'audit', words: 'Which processes work, and which need you' },
  { screen: 'week', words: 'Ten minutes: due, late, unusual' },
  { screen: 'metrics', words: 'A few numbers, each with a target' },
  { screen: 'waste', words: 'What takes time and should not' },
  { screen: 'import', words: 'Take rows over from another sheet' },
  { screen: 'review', words: 'Build the monthly review' },
  { screen: 'check', words: 'Find and repair what is broken' },
  { screen: 'setup', words: 'Your business, people, goal and review day' },
];

export function HomeScreen({ state, send }: { state: State; send: Send }) {
  const { loaded, installed } = state.home;
  if (loaded === null) return null;
  const installing = isWaitingFor(state, 'install');
  const go = (screen: ScreenName) => send({ type: 'went', screen });
  const install = () => send({ type: 'home', event: { type: 'installPressed' } });
  const { next } = loaded;
  const press = next.screen === 'install' ? install : () => go(next.screen as ScreenName);
  return (
    <>
      <section class="next" aria-labelledby="next">
        <p class="eyebrow">Next</p>
        <h2 id="next">{next.title}</h2>
        <p>{next.why}</p>
        {next.screen === 'install' ? (
          <Install plan={loaded.install ?? null} state={state} send={send} />
        ) : (
          <Button primary press={press} busy={installing}>
            {BUTTONS[next.screen]}
          </Button>
        )}
      </section>
      <SampleDone state={state} />
      {loaded.installed && loaded.sample !== null && (
        <section class="note" aria-label="The sample">
          <p>{loaded.sample}</p>
          {loaded.sampleOffer === 'remove' && <SampleButton state={state} send={send} />}
        </section>
      )}
      {loaded.payBack !== null && (
        <section class="note good" aria-label="What it paid back">
          <p>{loaded.payBack.words}</p>
          {loaded.payBack.words.includes('FTE') && <p class="hint">1 FTE is one full-time job.</p>}
          <How text={loaded.payBack.made} />
        </section>
      )}
      {installed !== null && <Installed installed={installed} decide={() => go('check')} />}
      {loaded.installed && loaded.me === null && loaded.people.length > 0 && (
        <section>
          <WhoAreYou
            names={loaded.people}
            value={null}
            choose={(name) => send({ type: 'home', event: { type: 'meChosen', name } })}
          />
        </section>
      )}
      {loaded.installed && (
        <section aria-labelledby="steps">
          <h2 id="steps">Five steps</h2>
          <ol class="steps">
            {loaded.steps.map((step) => (
              <li key={step.name}>
                <div class="step">
                  <strong>{step.name}</strong> <span>{step.words}</span>
                </div>
                <Bar done={step.done} of={step.of} />
              </li>
            ))}
          </ol>
        </section>
      )}
      <nav aria-label="Screens">
        <ul class="links">
          {LINKS.map(({ screen, words }) => (
            <li key={screen}>
              <button type="button" class="row" onClick={() => go(screen)}>
                <span>
                  <strong>{SCREEN_TITLES[screen]}</strong>
                  <small>
                    {screen === 'check' && loaded.findings > 0
                      ? counted(loaded.findings, 'thing to look at', 'things to look at')
                      : words}
                  </small>
                </span>
                <span aria-hidden="true">›</span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {loaded.installed && loaded.sample === null && loaded.sampleOffer !== null && (
        <details>
          <summary>Sample rows</summary>
          <p>
            Twelve people who make shop signs, made up, to look around in before you type anything of your
            own.
          </p>
          <SampleButton state={state} send={send} />
        </details>
      )}
      {!loaded.installed && next.screen !== 'install' && (
        <Button press={install} busy={installing}>
          Install or update tabs
        </Button>
      )}
    </>
  );
}

/** Adds the sample, or takes it out: whichever can be done. Its rows never mix with the team's own. */
function SampleButton({ state, send }: { state: State; send: Send }) {
  const isIn = state.home.loaded?.sampleOffer === 'remove';
  const busy = isWaitingFor(state, 'sample.add') || isWaitingFor(state, 'sample.remove');
  return (
    <Button
      busy={busy}
      press={() => send({ type: 'home', event: { type: isIn ? 'sampleRemoved' : 'sampleAdded' } })}
    >
      {isIn ? 'Take the sample out' : 'Add sample rows'}
    </Button>
  );
}

/** What just became of the sample rows; on top, since the button that was pressed may be gone. */
function SampleDone({ state }: { state: State }) {
  const { sample, kept, reviews } = state.home;
  if (sample === null) return null;
  return (
    <section class="note good" role="status">
      <FocusHeading level={2} on={sample} first>
        {sample}
      </FocusHeading>
      {kept.length > 0 && (
        <>
          <p>
            Someone changed these sample rows, so they were kept and count as yours. Delete those that you do
            not want:
          </p>
          <ul>
            {kept.map((row) => (
              <li key={row}>{row}</li>
            ))}
          </ul>
        </>
      )}
      {reviews.length > 0 && <p>{leftReviews(reviews)}</p>}
    </section>
  );
}

function Installed({
  installed,
  decide,
}: {
  installed: NonNullable<State['home']['installed']>;
  decide: () => void;
}) {
  const { changes, waiting = [] } = installed;
  const asked = new Set(waiting.map(({ url }) => url));
  const findings = installed.findings.filter(({ url }) => url === null || !asked.has(url));
  return (
    <section class={waiting.length > 0 ? 'note' : 'note good'} role="status">
      {(waiting.length === 0 || changes.length > 0) && (
        <p>
          <strong>{changes.length === 0 ? 'The tabs are up to date.' : 'The tabs are set up.'}</strong> What
          your team typed is untouched.
        </p>
      )}
      {waiting.length > 0 && (
        <>
          <p>
            <strong>{counted(waiting.length, 'header waits', 'headers wait')} for your decision.</strong>{' '}
            Until then nothing below {waiting.length === 1 ? 'it' : 'them'} counts, and no column is added.
          </p>
          <ul>
            {waiting.map(({ sheet, cell, holds, header }) => (
              <li key={`${sheet} ${cell} ${header}`}>
                Is “{holds}” in {sheet} your “{header}”?
              </li>
            ))}
          </ul>
          <Button press={decide}>Decide in Check & repair</Button>
        </>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{counted(changes.length, 'change', 'changes')}</summary>
          <ul>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </details>
      )}
      {findings.length > 0 && (
        <>
          <p>{counted(findings.length, 'thing needs', 'things need')} you:</p>
          <FindingList findings={findings} />
        </>
      )}
    </section>
  );
}

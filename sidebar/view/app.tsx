import { type Event, failures, type State, waiting } from '../state';
import { THEMES } from '../theme';
import { SCREEN_TITLES, waitWords } from '../words';
import { AuditScreen } from './audit';
import { AuditConflicts } from './audit-conflicts';
import { CheckScreen } from './check';
import { Failures } from './failures';
import { HomeScreen } from './home';
import { ImportScreen } from './import';
import { MetricsScreen } from './metrics';
import { Button, Chips, FocusHeading } from './parts';
import { Progress } from './progress';
import { ReviewScreen } from './review';
import { SetupScreen } from './setup';
import { WasteScreen } from './waste';
import { WeekScreen } from './week';

export type Send = (event: Event) => void;

/** The whole page. */
export function App({ state, send }: { state: State; send: Send }) {
  const current = waiting(state)[0];
  return (
    <>
      <header>
        {state.screen !== 'home' && (
          <Button quiet press={() => send({ type: 'went', screen: 'home' })}>
            ‹ Home
          </Button>
        )}
        <FocusHeading level={1} on={state.screen} first={false}>
          {SCREEN_TITLES[state.screen]}
        </FocusHeading>
        <Progress wait={current === undefined ? null : { id: current.id, words: waitWords(current.call) }} />
      </header>
      <main tabIndex={-1}>
        <Failures failures={failures(state)} send={send} />
        <AuditConflicts conflicts={state.audit.conflicts} send={send} />
        <Screen state={state} send={send} />
      </main>
      <footer>
        <Chips
          name="theme"
          layout="looks"
          legend="Look"
          options={THEMES.map((theme) => ({ value: theme, label: theme }))}
          value={state.theme}
          choose={(theme) => send({ type: 'themeChosen', theme })}
        />
      </footer>
    </>
  );
}

function Screen({ state, send }: { state: State; send: Send }) {
  switch (state.screen) {
    case 'home':
      return <HomeScreen state={state} send={send} />;
    case 'setup':
      return <SetupScreen state={state} send={send} />;
    case 'audit':
      return <AuditScreen state={state} send={send} />;
    case 'week':
      return <WeekScreen state={state} send={send} />;
    case 'metrics':
      return <MetricsScreen state={state} send={send} />;
    case 'waste':
      return <WasteScreen state={state} send={send} />;
    case 'import':
      return <ImportScreen state={state} send={send} />;
    case 'review':
      return <ReviewScreen state={state} send={send} />;
    case 'check':
      return <CheckScreen state={state} send={send} />;
  }
}

import { fieldOf } from '../screens/fields';
import { NO_REMOVAL, type OpenWaste, type WasteEvent, type WasteState } from '../screens/waste';
import { isWaitingFor, type State } from '../state';
import type { Send } from './app';
import { Button } from './parts';
import { How, Outcome, SelectField, TextField } from './parts-figures';
import { WasteForm } from './waste-form';

type Tell = (event: WasteEvent) => void;
type Loaded = NonNullable<WasteState['loaded']>;

const TOP = 3;

export function WasteScreen({ state, send }: { state: State; send: Send }) {
  const { waste } = state;
  const { loaded } = waste;
  const tell: Tell = (event) => send({ type: 'waste', event });
  if (loaded === null) return null;
  return (
    <>
      <section aria-label="Log waste">
        <WasteForm
          draft={waste.draft}
          roles={loaded.roles}
          processes={loaded.processes}
          type={(field, text) => tell({ type: 'wasteTyped', field, text })}
          add={() => tell({ type: 'wasteAdded' })}
          busy={isWaitingFor(state, 'waste.add')}
          primary
        />
        <Outcome said={waste.said} changed={waste.changed} />
      </section>
      <Open loaded={loaded} shown={waste.shown} tell={tell} />
      <section aria-labelledby="hire">
        <h2 id="hire">Before you hire</h2>
        {loaded.hiringNote !== null && <p class="hint">{loaded.hiringNote}</p>}
        <ul class="cards">
          {loaded.hiring.map(({ words, wastes }) => (
            <li key={words} class="card">
              <p>{words}</p>
              {wastes.length > 0 && (
                <ul>
                  {wastes.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              )}
            </li>
          ))}
        </ul>
        <How
          of="before you hire"
          text="Short: allocated less net hours of a role in the last planned week of Resource Capacity. Waste: the three largest open lines whose hours are that role's."
        />
      </section>
      <AddTool waste={waste} loaded={loaded} tell={tell} busy={isWaitingFor(state, 'tools.add')} />
    </>
  );
}

function Open({ loaded, shown, tell }: { loaded: Loaded; shown: number; tell: Tell }) {
  const { open, total, noCost, wonBack, made } = loaded;
  const rest = open.slice(TOP, shown);
  return (
    <section aria-labelledby="top">
      <h2 id="top">Remove these first</h2>
      {open.length === 0 && (
        <p class="hint">No open waste. Ask each person for one thing that wastes their time.</p>
      )}
      {total !== null && <p>{total}</p>}
      {noCost !== null && <p class="hint">{noCost}</p>}
      <ol class="cards">
        {open.slice(0, TOP).map((line, index) => (
          <Line key={index} line={line} tell={tell} />
        ))}
      </ol>
      {wonBack !== null && <p class="note good">{wonBack}</p>}
      {(open.length > 0 || wonBack !== null) && <How of="waste" text={made} />}
      {open.length > TOP && (
        <>
          <h3>Then these ({open.length - TOP})</h3>
          <ul class="cards">
            {rest.map((line, index) => (
              <Line key={index} line={line} tell={tell} />
            ))}
          </ul>
        </>
      )}
      {open.length > shown && (
        <Button press={() => tell({ type: 'morePressed' })}>Show more ({open.length - shown} left)</Button>
      )}
    </section>
  );
}

function Line({ line, tell }: { line: OpenWaste; tell: Tell }) {
  return (
    <li class="card">
      <strong>{line.what}</strong>
      <p>{line.words}</p>
      <p class="hint">{[line.kind, line.process].filter((part) => part !== null).join(' · ')}</p>
      <Button press={() => tell({ type: 'removed', waste: line })} label={`It is gone: ${line.what}`}>
        It is gone
      </Button>
    </li>
  );
}

const BILLED = ['Monthly', 'Quarterly', 'Yearly', 'One-off'] as const;

function AddTool({
  waste,
  loaded,
  tell,
  busy,
}: {
  waste: WasteState;
  loaded: Loaded;
  tell: Tell;
  busy: boolean;
}) {
  const value = (name: string) => fieldOf(waste.tool, name);
  const set = (field: string) => (text: string) => tell({ type: 'toolTyped', field, text });
  return (
    <section aria-labelledby="tool">
      <h2 id="tool">Before you add a tool</h2>
      <TextField id="tool-name" label="Tool" value={value('tool')} set={set('tool')} />
      <TextField id="tool-job" label="Job it does" value={value('job')} set={set('job')} />
      <SelectField
        id="tool-removes"
        label="Which logged waste does it remove?"
        value={value('removes')}
        set={set('removes')}
        options={[
          ['', 'Choose…'],
          ...loaded.open.map(({ what }) => [`waste ${what}`, what] as const),
          [NO_REMOVAL, 'None of these'],
        ]}
      />
      {value('removes') === NO_REMOVAL && (
        <p class="note warn">It adds a cost and removes nothing that is logged. Is it worth it?</p>
      )}
      <div class="pair">
        <TextField id="tool-cost" label="Cost" numeric value={value('cost')} set={set('cost')} />
        <SelectField
          id="tool-billed"
          label="Billed"
          value={value('billed')}
          set={set('billed')}
          options={[['', 'Not said'], ...BILLED.map((word) => [word, word] as const)]}
        />
      </div>
      <div role="alert">{waste.toolUnmet !== null && <p class="note warn">{waste.toolUnmet}</p>}</div>
      <Button press={() => tell({ type: 'toolAdded' })} busy={busy}>
        Add to the Tool Inventory
      </Button>
      <Outcome said={waste.toolSaid} changed={[]} />
    </section>
  );
}

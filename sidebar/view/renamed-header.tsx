import type { Output } from '../../src/rpc/contract';
import { headerKey } from '../screens/check';
import type { State } from '../state';
import type { Send } from './app';
import { Chips, WorkbookLink } from './parts';

/** A header that seems to be one of ours under a new name: what it holds counts nowhere until the person says so. */
export function RenamedHeader({
  renamed,
  state,
  send,
}: {
  renamed: NonNullable<Output<'check'>['renamed']>[number];
  state: State;
  send: Send;
}) {
  const { sheet, cell, holds, header, url } = renamed;
  const key = headerKey(renamed);
  return (
    <>
      <Chips
        name={`header ${key}`}
        legend={`What is “${holds}” in ${sheet}?`}
        hint={`The column “${header}” is missing, so nothing in it counts.`}
        layout="stack"
        options={[
          { value: 'renamed', label: `It is “${header}”`, hint: 'gets its name back' },
          { value: 'own', label: 'A column of our own', hint: `an empty “${header}” is added` },
        ]}
        value={state.check.decided[key] ?? null}
        choose={(is) => send({ type: 'check', event: { type: 'headerDecided', key, is } })}
      />
      {url !== null && (
        <WorkbookLink url={url} label={`Show it: ${sheet} ${cell}`}>
          Show it
        </WorkbookLink>
      )}
    </>
  );
}

import { GROUNDWORK_QUESTIONS } from '../../src/audit/questions';
import { RULE } from '../../src/audit/verdict';
import { ANSWERS, VERDICTS } from '../../src/audit/words';
import { processKey } from '../process-key';
import type { AuditEvent } from '../screens/audit';
import { groundworkOf, judgeGroundwork } from '../screens/audit-deep';
import { deepItem } from '../screens/audit-deep-walk';
import type { Item } from '../screens/audit-item';
import type { State } from '../state';
import { AuditAction } from './audit-action';
import { VERDICT_HINTS } from './audit-walk';
import { AuditWays } from './audit-ways';
import { Bar, Button, Chips, FocusHeading } from './parts';

type Tell = (event: AuditEvent) => void;

/** Questions 4 to 10 of one process: why it is as it is, and what to do first. */
export function AuditDeep({
  state,
  trouble,
  tell,
  leave,
}: {
  state: State;
  trouble: string | null;
  tell: Tell;
  leave: () => void;
}) {
  const { audit } = state;
  const item = deepItem(audit);
  if (item === undefined) return null;
  const { process } = item;
  const key = processKey(process.ref);
  return (
    <section aria-labelledby="process">
      <div id="process" class="process">
        <p class="eyebrow">
          Seven more questions · process {audit.deep.at + 1} of {audit.deep.keys.length}
        </p>
        <Bar done={audit.deep.at} of={audit.deep.keys.length} />
        <FocusHeading level={2} on={key} first>
          {process.ref.name}
        </FocusHeading>
        <p class="hint">
          {process.verdict} · {process.owner === null ? 'no owner yet' : `owner: ${process.owner}`}
        </p>
      </div>
      <div class="questions">
        {GROUNDWORK_QUESTIONS.map((question, index) => (
          <Question key={question.number} item={item} index={index} state={state} tell={tell} />
        ))}
        <Groundwork item={item} tell={tell} />
      </div>
      <AuditWays
        unmet={audit.unmet}
        trouble={trouble}
        save={() => tell({ type: 'deepSavePressed' })}
        back={audit.deep.at > 0 ? () => tell({ type: 'deepWentBack' }) : null}
        skip={() => tell({ type: 'deepSkipped' })}
        leave={leave}
      />
    </section>
  );
}

/** A question, and the first step that its answer suggests. */
function Question({ item, index, state, tell }: { item: Item; index: number; state: State; tell: Tell }) {
  const question = GROUNDWORK_QUESTIONS[index];
  if (question === undefined) return null;
  const answer = groundworkOf(item)[index] ?? null;
  const { firstStep, number, text } = question;
  const { process } = item;
  const key = processKey(process.ref);
  const { action } = state.audit;
  const isOpen = action !== null && action.key === key && action.question === number;
  return (
    <div>
      <Chips
        name={`question-${number}`}
        legend={`${number}. ${text}`}
        options={ANSWERS.map((each) => ({ value: each, label: each.replace("'", '’') }))}
        value={answer}
        choose={(given) => tell({ type: 'deepAnswered', question: index, answer: given })}
      />
      {answer !== null && answer !== 'Yes' && !isOpen && (
        <div class="step-offer">
          {process.actions.includes(firstStep) ? (
            <p class="hint">✓ In Actions: {firstStep}</p>
          ) : (
            <>
              <p class="hint">A first step: {firstStep}.</p>
              <Button
                quiet
                press={() => tell({ type: 'actionOpened', key, question: number, what: firstStep })}
                label={`Add as an action: ${firstStep}`}
              >
                + Add as an action
              </Button>
            </>
          )}
        </div>
      )}
      {isOpen && action !== null && <AuditAction form={action} process={process} state={state} tell={tell} />}
    </div>
  );
}

/** What the answers come to, by which rule; the person decides. */
function Groundwork({ item, tell }: { item: Item; tell: Tell }) {
  const { points, suggested, reason } = judgeGroundwork(item);
  return (
    <>
      <div class="note" role="status">
        <p>
          {points === null && 'Four answers make a picture of the groundwork. '}
          {points !== null &&
            reason?.includes('groundwork') !== true &&
            `Groundwork: ${Math.round(points * 10) / 10} points of 14; 9 or more is weak. `}
          {reason !== null && (
            <>
              <strong>{suggested === null ? 'You decide.' : 'Suggestion:'}</strong> {reason}
            </>
          )}
        </p>
        <details>
          <summary>How this is decided</summary>
          <p>{RULE}</p>
          <p>
            Questions 4 to 10 count the same, and a “Don’t know” counts as a No. From four answers on they are
            scaled to 14 points. Weak groundwork makes a working process inconsistent: right today, but by
            luck or by one person. It never makes one broken.
          </p>
        </details>
      </div>
      {points !== null && (
        <Chips
          name="deep-verdict"
          legend="Your verdict"
          layout="stack"
          options={VERDICTS.map((verdict) => ({
            value: verdict,
            label: verdict,
            hint: `${suggested === verdict ? '(suggested) ' : ''}${VERDICT_HINTS[verdict]}`,
          }))}
          value={item.deep?.verdict ?? VERDICTS.find((verdict) => verdict === item.process.verdict) ?? null}
          choose={(verdict) => tell({ type: 'deepJudged', verdict })}
        />
      )}
    </>
  );
}

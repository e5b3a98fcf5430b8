import { useRef } from 'preact/hooks';
import { QUICK_QUESTIONS } from '../../src/audit/questions';
import { RULE } from '../../src/audit/verdict';
import { ANSWERS, FAILS_WORDS, IMPACT_WORDS, VERDICTS, type Verdict } from '../../src/audit/words';
import type { AuditEvent, AuditState } from '../screens/audit';
import {
  answersOf,
  chosenVerdict,
  givenAnswers,
  type Item,
  itemKey,
  missingOf,
  ownerOf,
  suggestionFor,
  verdictOf,
} from '../screens/audit-item';
import { counted } from '../words';
import { AuditOwner } from './audit-owner';
import { AuditWarnings } from './audit-warnings';
import { AuditWays } from './audit-ways';
import { Bar, Chips, FocusHeading } from './parts';
import { goToOpen, Reveal } from './reveal';

type Tell = (event: AuditEvent) => void;

export const VERDICT_HINTS: Readonly<Record<Verdict, string>> = {
  Working: 'leave it alone',
  Inconsistent: 'make it the same each time',
  Broken: 'design it anew',
};

/** One process: three questions, then what the person makes of it. */
export function AuditWalk({
  audit,
  trouble,
  tell,
  leave,
}: {
  audit: AuditState;
  trouble: string | null;
  tell: Tell;
  leave: () => void;
}) {
  const questions = useRef<HTMLDivElement>(null);
  const item = audit.items[audit.at];
  if (item === undefined) return null;
  const { process } = item;
  const key = itemKey(item);
  const answers = answersOf(item);
  const answered = givenAnswers(item) !== null;
  const below = answered ? { words: missingOf(item), go: () => goToOpen(questions.current) } : null;
  return (
    <>
      {audit.added !== null && audit.at === 0 && <Added added={audit.added} />}
      <section aria-labelledby="process">
        <div id="process" class="process">
          <p class="eyebrow">
            Process {audit.at + 1} of {audit.until}
          </p>
          <Bar done={audit.at} of={audit.until} />
          <FocusHeading level={2} on={`${audit.at} ${process.ref.name}`} first>
            {process.ref.name}
          </FocusHeading>
          {process.area !== null && <p class="hint">{process.area}</p>}
          {process.verdict !== null && process.verdict !== 'Not audited' && (
            <p class="hint">
              Last verdict: {process.verdict}
              {process.last !== null && `, audited ${process.last.on}`}
            </p>
          )}
          {item.isResumed === true && <p class="hint">Begun before; what was answered is filled in.</p>}
        </div>
        <AuditWarnings warnings={audit.warnings.filter((warning) => warning.key === key)} />
        <div ref={questions} class="questions">
          {QUICK_QUESTIONS.map((question, index) => (
            <Chips
              key={question.number}
              name={`question-${question.number}`}
              legend={`${question.number}. ${question.text}`}
              options={ANSWERS.map((answer) => ({ value: answer, label: answer.replace("'", '’') }))}
              value={answers[index as 0 | 1 | 2]}
              choose={(answer) => tell({ type: 'answered', question: index as 0 | 1 | 2, answer })}
            />
          ))}
          <Reveal of={key} on={answered}>
            {answered && <Judgement item={item} tell={tell} />}
          </Reveal>
          {!answered && <p class="hint">What you answer is kept as you go.</p>}
          {answered && <Facts item={item} people={audit.people} tell={tell} />}
        </div>
        <AuditWays
          unmet={audit.unmet}
          trouble={trouble}
          below={below}
          save={() => tell({ type: 'savePressed' })}
          back={audit.at > 0 ? () => tell({ type: 'wentBack' }) : null}
          skip={() => tell({ type: 'skipped' })}
          leave={leave}
        />
      </section>
    </>
  );
}

/** The suggestion with its reason, and what the person makes of it. */
function Judgement({ item, tell }: { item: Item; tell: Tell }) {
  const suggestion = suggestionFor(item);
  return (
    <>
      <div class="note" role="status">
        <p>
          <strong>{suggestion?.verdict == null ? 'You decide.' : 'Suggestion:'}</strong> {suggestion?.reason}
        </p>
        <details>
          <summary>How this is decided</summary>
          <p>{RULE}</p>
          <p>A “Don’t know” gives no suggestion. It is only a suggestion: you decide.</p>
        </details>
      </div>
      <Chips
        name="verdict"
        legend="Your verdict"
        layout="stack"
        options={VERDICTS.map((verdict) => ({
          value: verdict,
          label: verdict,
          hint: `${suggestion?.verdict === verdict ? '(suggested) ' : ''}${VERDICT_HINTS[verdict]}`,
        }))}
        value={verdictOf(item)}
        choose={(verdict) => tell({ type: 'judged', verdict })}
      />
    </>
  );
}

/** Who owns it, and how much it matters: what only the person can say. */
function Facts({ item, people, tell }: { item: Item; people: readonly string[]; tell: Tell }) {
  const { draft, process } = item;
  const key = itemKey(item);
  const impact = draft.impact ?? process.impact;
  const fails = draft.fails ?? process.fails;
  const hasOwner = ownerOf(item).trim() !== '';
  return (
    <>
      <Reveal of={key} on={chosenVerdict(item) !== undefined} isOpen={!hasOwner}>
        <AuditOwner item={item} people={people} tell={tell} />
      </Reveal>
      <Reveal of={key} on={hasOwner && draft.ownerIsNew !== true} isOpen={impact === null}>
        <Chips
          name="impact"
          legend="Impact: what happens when it goes wrong?"
          options={numbered(IMPACT_WORDS)}
          value={impact}
          choose={(mark) => tell({ type: 'rated', what: 'impact', mark })}
        />
      </Reveal>
      <Reveal of={key} on={impact !== null} isOpen={fails === null}>
        <Chips
          name="fails"
          legend="Fails: how often does that happen?"
          options={numbered(FAILS_WORDS)}
          value={fails}
          choose={(mark) => tell({ type: 'rated', what: 'fails', mark })}
        />
      </Reveal>
    </>
  );
}

function Added({ added }: { added: NonNullable<AuditState['added']> }) {
  return (
    <p class="note good" role="status">
      {counted(added.added, 'process is', 'processes are')} in the register.
      {added.known.length > 0 && ` There already: ${added.known.join(', ')}.`}
    </p>
  );
}

function numbered(words: readonly string[]) {
  return words.map((word, index) => ({ value: index + 1, label: `${index + 1} ${word}` }));
}

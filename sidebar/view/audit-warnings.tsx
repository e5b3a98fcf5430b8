import type { AuditState } from '../screens/audit';

/** What to know of processes that were saved; the same words about several of them are said once. */
export function AuditWarnings({ warnings }: { warnings: AuditState['warnings'] }) {
  const texts = [...new Set(warnings.map((warning) => warning.text))];
  if (texts.length === 0) return null;
  return (
    <div class="note warn">
      {texts.map((text) => (
        <p key={text}>
          <strong>
            {warnings
              .filter((warning) => warning.text === text)
              .map((warning) => warning.name)
              .join(', ')}
          </strong>
          : {text}
        </p>
      ))}
    </div>
  );
}

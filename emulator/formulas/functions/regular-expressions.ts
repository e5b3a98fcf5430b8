import { type Call, type Family, text, value, values } from '../call';
import { fail, isCellError, kindName } from '../errors';
import { matrixFromRows, type Operand, scalar } from '../operand';

const patterns = new Map<string, RegExp | null>();

/** RE2 knows no look-around and no back references; its inline flags are those of the whole pattern here. */
function compile(written: string): RegExp | null {
  if (/\(\?(?:[=!]|<[=!])|\\[1-9]/.test(written)) return null;
  const flags = /^\(\?([imsU]+)\)/.exec(written);
  const source = (flags ? written.slice(flags[0].length) : written)
    .replace(/\(\?P</g, '(?<')
    .replace(/\\[zZ]/g, '$')
    .replace(/\\A/g, '^');
  const wanted = [...new Set(`g${(flags?.[1] ?? '').replace('U', '')}`)].join('');
  for (const unicode of ['u', '']) {
    try {
      return new RegExp(source, wanted + unicode);
    } catch {
      // Without the u flag JavaScript is laxer about escapes, as RE2 is.
    }
  }
  return null;
}

function pattern(call: Call): RegExp {
  const written = text(call, 1);
  let compiled = patterns.get(written);
  if (compiled === undefined) {
    compiled = compile(written);
    patterns.set(written, compiled);
  }
  if (compiled === null) {
    return fail(
      '#REF!',
      `Function ${call.name} parameter 2 value "${written}" is not a valid regular expression.`,
    );
  }
  compiled.lastIndex = 0;
  return compiled;
}

/** The first argument as text; Sheets refuses numbers and truth values here. */
function subject(call: Call): string {
  const given = value(call, 0);
  if (typeof given === 'string' || given === null || isCellError(given)) return text(call, 0);
  return fail(
    '#VALUE!',
    `Function ${call.name} parameter 1 expects text values. But '${text(call, 0)}' is a ${kindName(given)} and cannot be coerced to a text.`,
  );
}

function extract(call: Call): Operand {
  const written = subject(call);
  const match = pattern(call).exec(written);
  if (!match) {
    return fail(
      '#N/A',
      `Function REGEXEXTRACT parameter 2 value "${text(call, 1)}" does not match text of Function REGEXEXTRACT parameter 1 value "${written}".`,
    );
  }
  if (match.length === 1) return scalar(match[0]);
  const groups = match.slice(1).map((group) => scalar(group ?? ''));
  return groups.length === 1 && groups[0] ? groups[0] : matrixFromRows([groups]);
}

export const regularExpressions: Family = {
  REGEXMATCH: values(2, 2, (call) => {
    const written = subject(call);
    return pattern(call).test(written);
  }),
  REGEXEXTRACT: values(2, 2, extract),
  REGEXREPLACE: values(3, 3, (call) => {
    const fresh = text(call, 2);
    return subject(call).replace(pattern(call), (...found: unknown[]) =>
      fresh.replace(/\$(\d)/g, (_, group: string) => {
        const part = found[Number(group)];
        return typeof part === 'string' ? part : '';
      }),
    );
  }),
};

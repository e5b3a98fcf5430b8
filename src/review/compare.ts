import type { ReviewPage } from './read-page';

/** One thing as it stood in one review, and in another; '' where it did not. */
export interface Compared {
  readonly what: string;
  readonly a: string;
  readonly b: string;
}

/** Two reviews side by side: metrics by name, the top three, waste, actions, and how many decisions were taken. */
export function compareReviews(a: ReviewPage, b: ReviewPage): readonly Compared[] {
  const metric = (page: ReviewPage, name: string): string => {
    const found = page.metrics.find((one) => one.name === name);
    return found === undefined || found.value === ''
      ? ''
      : `${found.mark} ${found.value} (${found.madeOf})`.trim();
  };
  const problem = (page: ReviewPage, name: string): string => {
    const index = page.problems.findIndex((one) => one.name === name);
    const found = page.problems[index];
    return found === undefined ? '' : `${index + 1}: ${found.times} ×, ${found.hours} h`;
  };
  const waste = ({ allWaste }: ReviewPage) => (allWaste === null ? '' : `${allWaste.hours} h a week`);
  const names = (of: (page: ReviewPage) => readonly { readonly name: string }[]) => [
    ...new Set([...of(a), ...of(b)].map((one) => one.name)),
  ];
  return [
    ...names((page) => page.metrics).map((name) => ({ what: name, a: metric(a, name), b: metric(b, name) })),
    ...names((page) => page.problems).map((name) => ({
      what: `Problem: ${name}`,
      a: problem(a, name),
      b: problem(b, name),
    })),
    { what: 'Open waste', a: waste(a), b: waste(b) },
    { what: 'Last month', a: a.boxes[0]?.summary ?? '', b: b.boxes[0]?.summary ?? '' },
    { what: 'Decisions', a: decided(a), b: decided(b) },
  ];
}

function decided({ decisions }: ReviewPage): string {
  return String(decisions.filter((one) => one.what !== '').length);
}

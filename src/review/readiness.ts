import type { Settings } from '../tabs/read-settings';
import { meetingAbout } from './meeting-time';
import { NO_ATTENDEES, SET_UP_HINT, withoutHint } from './not-set';
import type { ReviewPage } from './read-page';

/** How far a review can be read before the meeting. */
export interface Readiness {
  /** 0 to 100. */
  readonly percent: number;
  /** What is still to be written, each with whose it is. */
  readonly missing: readonly string[];
}

/**
 * What should stand in a review before its meeting: the time, the goal, attendees, a metric with a value, a line of
 * each such metric's owner, and the root cause of each of the top three problems. With neither a value nor a problem
 * there is nothing to meet about, whatever else is set: 0 %.
 */
export function measureReadiness(
  page: ReviewPage,
  settings: Pick<Settings, 'nextReviewStarts' | 'goal'>,
): Readiness {
  const measured = page.metrics.filter((metric) => metric.value !== '');
  const isEmpty = measured.length === 0 && page.problems.length === 0;
  const wanted: readonly (readonly [isThere: boolean, words: string])[] = [
    [meetingAbout(page.month, settings) !== null, `the time of the meeting${SET_UP_HINT}`],
    [settings.goal !== '', `this year's goal${SET_UP_HINT}`],
    [page.attendees !== '' && page.attendees !== NO_ATTENDEES, 'attendees (give processes an owner)'],
    [
      measured.length > 0,
      isEmpty
        ? 'something to review (log deliveries, problems or numbers, and build it again)'
        : 'a metric with data',
    ],
    ...measured.map((metric): readonly [boolean, string] => [
      metric.line !== '',
      metric.owner === null
        ? `an owner for ${metric.name}, and their line on it`
        : `${metric.owner}'s line on ${metric.name}`,
    ]),
    ...page.problems.map((problem): readonly [boolean, string] => [
      problem.rootCause !== '',
      `the root cause of "${problem.name}"`,
    ]),
  ];
  const missing = wanted.filter(([isThere]) => !isThere).map(([, words]) => words);
  const share = isEmpty ? 0 : (wanted.length - missing.length) / wanted.length;
  return { percent: Math.round(100 * share), missing };
}

/** A message to the team, to be copied: how ready the review is, and what is missing. */
export function reminderText(page: ReviewPage, { percent, missing }: Readiness, url: string): string {
  const head = `${page.title}, ${withoutHint(page.meeting)}.`;
  if (missing.length === 0) return `${head} It is ready. Please read it before the meeting: ${url}`;
  return [
    `${head} It is ${percent} % ready; missing:`,
    ...missing.map((line) => `- ${line}`),
    `Please add it before the meeting: ${url}`,
  ].join('\n');
}

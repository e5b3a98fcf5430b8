import type { PageProblem } from './read-page';

/** "3 times, 6.0 h, worst 4, 24 points, 2 months running" */
export function problemWords({ times, hours, worst, points, running }: PageProblem): string {
  return [
    `${times} ${times === '1' ? 'time' : 'times'}`,
    `${hours} h`,
    `worst ${worst}`,
    `${points} ${points === '1' ? 'point' : 'points'}`,
    running,
  ]
    .filter((part) => part !== '')
    .join(', ');
}

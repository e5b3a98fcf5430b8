import { withoutHint } from './not-set';
import { problemWords } from './problem-words';
import type { PageMetric, PageProblem, ReviewPage } from './read-page';

/**
 * The review as one HTML page of tables with inline styles, for a mail and for a PDF: programs that show mail, and
 * Google's converter, know little else. It is read at 360 pixels as well as on paper.
 */
export function reviewHtml(page: ReviewPage, url: string): string {
  const [last, metrics, problems, waste, decisions] = page.boxes;
  const agreed = page.decisions.filter((one) => one.what !== '');
  return [
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;font-family:Arial,Helvetica,sans-serif;font-size:14px;line-height:20px;color:#202124;background:#ffffff"><tr><td align="center">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;max-width:760px;text-align:left">`,
    row(
      `<h1 style="margin:0;font-size:22px;line-height:28px">${escapeHtml(page.title)}</h1>${facts(page)}<p style="margin:8px 0 0"><a href="${escapeHtml(url)}" style="color:#1558d6">Open it, and add your line</a></p>`,
    ),
    box(1, last, list(page.actions.map(actionLine), 'No actions yet.')),
    box(2, metrics, metricTable(page.metrics) + (page.metricsNote === '' ? '' : note(page.metricsNote))),
    box(
      3,
      problems,
      page.problems.length === 0
        ? note(page.pointsRule)
        : table(page.problems.map(problemCells)) + note(page.pointsRule),
    ),
    box(
      4,
      waste,
      table(
        page.wastes.map((one) => [
          escapeHtml(one.what),
          `${escapeHtml(one.hours)} h a week${one.cost === '' ? '' : `, ${escapeHtml(one.cost)} a year`}`,
        ]),
      ) +
        (page.allWaste === null
          ? note('No open waste is logged.')
          : note(
              `All open waste: ${page.allWaste.hours} h a week, ${page.allWaste.fullTimeJobs} full-time jobs (FTE). ${page.allWaste.kind}`,
            )) +
        heading('Priorities for the next 30 days') +
        table(
          page.priorities
            .filter((one) => one.what !== '')
            .map((one, index) => [
              `${index + 1}. ${escapeHtml(one.what)}${small([one.why, one.doneWhen === '' ? '' : `Done when: ${one.doneWhen}`])}`,
              ownerAndDue(one.owner, one.due),
            ]),
        ) +
        heading('Look-outs') +
        list(
          page.lookOuts.map(({ mark, text }) => `${escapeHtml(mark)} ${escapeHtml(text)}`),
          'None.',
        ),
    ),
    box(
      5,
      decisions,
      agreed.length === 0
        ? note('Decisions are written down in the meeting.')
        : table(agreed.map((one) => [escapeHtml(one.what), ownerAndDue(one.owner, one.due)])),
    ),
    row(note(`${page.stamp} Charts, all rows and definitions stand in the tab.`)),
    '</table></td></tr></table>',
  ].join('');
}

/** The same in plain lines, for programs that show no HTML. */
export function reviewText(page: ReviewPage, url: string): string {
  return [
    page.title,
    withoutHint(page.meeting),
    page.inShort,
    '',
    ...page.metrics.map((one) =>
      `${one.mark} ${one.name}: ${one.value} (${one.madeOf}), target ${one.target === '' ? 'none' : one.target}. ${one.says}`.trim(),
    ),
    '',
    ...page.problems.map((one, index) => `${index + 1}. ${one.name}: ${problemWords(one)}`),
    '',
    `Open it, and add your line: ${url}`,
  ].join('\n');
}

/** Text as it stands in HTML, in attributes too. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

const CELL = 'padding:4px 8px;border-bottom:1px solid #dadce0;vertical-align:top';

function row(html: string): string {
  return `<tr><td style="padding:12px 8px">${html}</td></tr>`;
}

function facts({ meeting, attendees, goal, inShort }: ReviewPage): string {
  const lines = [
    `<b>Meeting:</b> ${escapeHtml(withoutHint(meeting))}`,
    `<b>Attendees:</b> ${escapeHtml(withoutHint(attendees))}`,
    `<b>This year&#39;s goal:</b> ${escapeHtml(withoutHint(goal))}`,
    escapeHtml(inShort),
  ];
  return `<p style="margin:6px 0 0">${lines.join('<br>')}</p>`;
}

function box(number: number, head: ReviewPage['boxes'][number] | undefined, html: string): string {
  const title = `${number} ${head?.title ?? ''}`;
  const summary = head === undefined || head.summary === '' ? '' : note(head.summary);
  return `<tr><td style="padding:6px 8px 2px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;page-break-after:avoid"><tr><td style="background:#d7e3f4;padding:4px 8px"><h2 style="margin:0;font-size:16px;line-height:22px">${escapeHtml(title)} <span style="font-weight:normal;font-size:13px">&middot; ${head?.minutes ?? 0} minutes</span></h2></td></tr></table>${summary}${html}</td></tr>`;
}

function heading(text: string): string {
  return `<h3 style="margin:8px 8px 0;font-size:14px">${escapeHtml(text)}</h3>`;
}

function note(text: string): string {
  return text.trim() === ''
    ? ''
    : `<p style="margin:4px 8px;font-size:12px;line-height:16px;color:#5f6368">${escapeHtml(text.trim())}</p>`;
}

function list(items: readonly string[], empty: string): string {
  if (items.length === 0) return note(empty);
  return table(items.map((item) => [item]));
}

/** Rows of one or two cells: what it is, and beside it the numbers or the people. */
function table(rows: readonly (readonly string[])[], second = '38%'): string {
  if (rows.length === 0) return '';
  const cells = (row: readonly string[]): string =>
    row
      .map((cell, index) => `<td${index > 0 ? ` width="${second}"` : ''} style="${CELL}">${cell}</td>`)
      .join('');
  return `<table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse">${rows
    .map((row) => `<tr style="page-break-inside:avoid">${cells(row)}</tr>`)
    .join('')}</table>`;
}

function metricTable(metrics: readonly PageMetric[]): string {
  return table(
    metrics.map((one) => [
      `${escapeHtml(one.mark)} <b>${escapeHtml(one.name)}</b>${small([one.definition, `${one.owner ?? 'no owner'}${one.drives === '' ? '' : `, drives ${one.drives}`}`])}`,
      `<b>${one.value === '' ? '&ndash;' : escapeHtml(one.value)}</b>${one.madeOf === '' ? '' : ` (${escapeHtml(one.madeOf)})`}${small(
        [
          [
            one.target === '' ? '' : `target ${one.target} (${one.vsTarget})`,
            one.normal === '' ? '' : `normal range ${one.normal}`,
          ]
            .filter((part) => part !== '')
            .join(' · '),
          one.says,
          one.line === '' ? '' : `“${one.line}”`,
        ],
      )}`,
    ]),
    '52%',
  );
}

function problemCells(one: PageProblem, index: number): readonly string[] {
  return [
    `${index + 1}. <b>${escapeHtml(one.name)}</b>${small([
      problemWords(one),
      one.rootCause === '' ? '' : `Root cause: ${one.rootCause}`,
      one.change === '' ? '' : `What changes: ${one.change}`,
    ])}`,
    `${ownerAndDue(one.owner, one.due)}${one.checkOn === '' ? '' : `<br>check on ${escapeHtml(one.checkOn)}`}`,
  ];
}

function ownerAndDue(owner: string, due: string): string {
  return `${owner === '' ? 'owner: to be named' : escapeHtml(owner)}${due === '' ? '' : `<br>due ${escapeHtml(due)}`}`;
}

function actionLine(one: ReviewPage['actions'][number]): string {
  const months =
    one.months === '' ? '' : `, carried ${one.months} ${one.months === '1' ? 'month' : 'months'}`;
  return `${escapeHtml(one.mark)} ${escapeHtml(one.what)}${small([
    `${one.state}${months}${one.worked === '' ? '' : `, worked: ${one.worked}`}${one.owner === '' ? '' : ` · ${one.owner}`}${one.due === '' ? '' : ` · due ${one.due}`}`,
  ])}`;
}

function small(lines: readonly string[]): string {
  return lines
    .filter((line) => line !== '')
    .map(
      (line) => `<br><span style="font-size:12px;line-height:16px;color:#5f6368">${escapeHtml(line)}</span>`,
    )
    .join('');
}

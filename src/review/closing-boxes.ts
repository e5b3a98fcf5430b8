import { cut } from './cut';
import type { ReviewFigures } from './figures';
import { idWords, type ReviewLinks } from './links';
import { LOOK_OUT_ROWS } from './look-outs';
import { BOX_TITLES } from './minutes';
import { namesTeams } from './name-words';
import { counted, percentWords, plain } from './number-words';
import {
  boxRow,
  DAY_FORMAT,
  fill,
  headerRow,
  type ReviewRow,
  SMALL,
  TABLES,
  TYPED,
  textRow,
  typed,
  typedLine,
} from './page';
import { BOX_GROUPS, sampleWords } from './sample-words';

const WASTE_ROWS = 3;
const PRIORITY_ROWS = 5;
const DECISION_ROWS = 3;
/** What fits on one line of the page in small letters. */
const LONGEST_LOOK_OUT = 180;

/** Box 4, sixteen rows: the top three wastes, priorities with one owner each, and look-outs. */
export function prioritiesBox(figures: ReviewFigures, links: ReviewLinks): readonly ReviewRow[] {
  const { minutes, priorities, lookOuts } = figures;
  const rows = Array.from({ length: PRIORITY_ROWS }, (_, index): ReviewRow => {
    const priority = priorities[index];
    return {
      cells: [
        { value: `${index + 1}` },
        ...typedLine(priority?.what ?? '', 5),
        priority === undefined
          ? { value: '', style: SMALL }
          : {
              value: `${priority.why}${idWords(priority.link.id)}`,
              style: { ...SMALL, wrap: true },
              url: links.row(priority.link),
            },
        TYPED,
        typed(priority?.owner ?? ''),
        { ...TYPED, format: DAY_FORMAT },
      ],
      group: 'priorities',
      about: priority?.what ?? '',
    };
  });
  return [
    boxRow(
      4,
      BOX_TITLES[3],
      minutes[3],
      `${sampleWords(figures.worlds, BOX_GROUPS[3])}${figures.beforeHiring}`.trim(),
    ),
    ...wasteRows(figures, links),
    headerRow('', TABLES.priorities, '', '', '', '', 'Why', 'Done when', 'Owner (one)', 'Due'),
    ...rows,
    ...fill(
      (lookOuts.length > 0
        ? lookOuts
        : ['Look-outs come from Process Register, Resource Capacity, Vendor Scorecard and Tool Inventory.']
      ).map((line) => lookOutRow(line)),
      LOOK_OUT_ROWS,
    ),
  ];
}

function wasteRows(
  { waste, settings, hoursAPerson }: ReviewFigures,
  links: ReviewLinks,
): readonly ReviewRow[] {
  const money = `#,##0${settings.currency === '' ? '' : ` "${settings.currency.replace(/"/g, '')}"`}`;
  const numbers = (line: {
    hours: number | null;
    fullTimeJobs: number | null;
    yearlyCost: number | null;
  }) => [
    { value: line.hours ?? '', format: '#,##0.0#' },
    { value: line.fullTimeJobs ?? '', format: '0.00' },
    null,
    { value: line.yearlyCost ?? '', format: money },
  ];
  const head = headerRow('', TABLES.wastes, 'h a week', 'FTE', '', 'A year', 'Kind', 'Process', '', '');
  const top = waste.lines.slice(0, WASTE_ROWS);
  const later = waste.loggedLater > 0 ? ` ${counted(waste.loggedLater, 'row')} logged after this month.` : '';
  const start = `No open waste.${later} Log what takes time and should not in Waste Log: minutes, times a week, people.`;
  const cost = settings.hourlyCost === null ? ' A yearly cost needs your Hourly cost in Settings.' : '';
  const aPerson = hoursAPerson === null ? '' : `${plain(hoursAPerson, 1)} h a person. `;
  const share = top.reduce((sum, line) => sum + line.hours, 0) / (waste.hours ?? 1);
  return [
    head,
    ...fill(
      top.length === 0
        ? [textRow(start, SMALL)]
        : top.map((line, index) => ({
            cells: [
              { value: `${index + 1}` },
              {
                value: `${line.what}${idWords(line.id)}`,
                style: { wrap: true },
                url: links.row({ tab: 'waste', row: line.row, id: line.id }),
              },
              ...numbers(line),
              { value: line.kind ?? '', style: { wrap: true } },
              { value: line.process ?? '', style: { wrap: true } },
            ],
          })),
      WASTE_ROWS,
    ),
    top.length === 0
      ? { cells: [] }
      : {
          cells: [
            null,
            { value: `All open waste (${waste.lines.length})` },
            ...numbers(waste),
            {
              value: `${aPerson}Top three: ${percentWords(share)} of it.${cost}`,
              style: { ...SMALL, bold: false },
            },
          ],
          style: { bold: true },
        },
  ];
}

function lookOutRow(line: string): ReviewRow {
  const parts = /^(!!|✗|~|✓) (.*)$/.exec(line);
  const words = cut(parts?.[2] ?? line, LONGEST_LOOK_OUT);
  return { cells: [{ value: parts?.[1] ?? '' }, { value: words }], style: SMALL };
}

/** Box 5, six rows: what was decided, and who has read the page. */
export function decisionsBox({ attendees, minutes, settings }: ReviewFigures): readonly ReviewRow[] {
  const places = 8;
  const readers =
    attendees.length > places
      ? [...attendees.slice(0, places - 1), `and ${attendees.length - places + 1} more`]
      : attendees;
  return [
    boxRow(5, BOX_TITLES[4], minutes[4]),
    headerRow('', TABLES.decisions, '', '', '', '', '', '', 'Owner', 'Due'),
    ...Array.from(
      { length: DECISION_ROWS },
      (): ReviewRow => ({
        cells: [null, ...typedLine('', 7), TYPED, { ...TYPED, format: DAY_FORMAT }],
      }),
    ),
    {
      cells: [
        null,
        { value: `I have read this (✓ by your ${namesTeams(settings) ? 'role' : 'name'}):` },
        ...readers.map((name) => typed(name)),
      ],
      style: SMALL,
    },
  ];
}

import { measureAttention } from '../audit/attention';
import { type DeepPass, measureDeepPass } from '../audit/deep-pass';
import { type MonthText, monthOf } from '../calendar/days';
import { monthWords } from '../calendar/month-words';
import { checkTabs } from '../install/check';
import { isInstalled } from '../install/is-installed';
import { type PayBack, payBack } from '../payback/pay-back';
import { countOwned, readStart } from '../payback/start';
import { type FigureGroup, figureRows, isSampleFigure } from '../review/figure-rows';
import { findOwnReview, findReview, isOfSample, LEFT_WORDS } from '../review/find-review';
import { lastWholeMonth } from '../review/month';
import { counted, hoursWords } from '../review/number-words';
import { markSample } from '../review/sample-words';
import { summarizeWaste } from '../review/wastes';
import { findTab } from '../schema/find-tab';
import { foldName } from '../schema/fold-name';
import { auditAnswers } from '../tabs/audit-answers';
import { processRegister } from '../tabs/process-register';
import type { Sheet } from '../workbook';
import type { Call } from './answer';
import type { Output } from './contract';
import { describePlan } from './install';
import { readReviewSource } from './read-review';
import { readTab } from './read-tab';
import { sampleState } from './sample-words';

type Next = Output<'home'>['next'];

/** Where the team stands in the five steps, and the one next thing to do. */
export const home: Call<'home'> = (workbook, _, { now, person }) => {
  const installed = isInstalled(workbook) === 'all';
  const source = readReviewSource(workbook, now());
  const { countUpTo, settings, calendar } = source;
  const of = (group: FigureGroup) => figureRows(source.rows, group);
  const isSample = (group: FigureGroup) => isSampleFigure(source.rows, group);
  const { people } = of('people');
  const month = lastWholeMonth(countUpTo);
  const processes = of('processes').processes.filter((row) => row.process !== null);
  const known = new Set(of('processes').people.map((row) => foldName(row.name)));
  const owned = countOwned(processes, known);
  const attention = measureAttention(processes.map((row) => row.verdict));
  const metrics = of('metrics').metrics.filter((row) => row.metric !== null);
  const targets = metrics.filter((row) => row.target !== null).length;
  const wastes = of('waste').waste;
  // As on the screen Waste, where a line that was logged a minute ago is open.
  const { hours } = summarizeWaste(wastes, monthOf(source.openUpTo), source.openUpTo, settings);
  const removed = wastes.filter((row) => row.state === 'Removed').length;
  const review = reviewStep(workbook.sheets(), month);
  return {
    installed,
    next: nextStep({
      isInstalled: installed,
      isSetUp: processes.length > 0 || isSetUp(source),
      processes: processes.length,
      unaudited: processes.length - attention.audited,
      deep: measureDeepPass(processes, readTab(workbook, auditAnswers, calendar).rows),
      deliveries: of('promises').deliveries.length,
      metrics: metrics.length,
      wastes: wastes.length,
      isBuilt: review.done > 0,
      month: monthWords(month),
    }),
    steps: [
      {
        name: 'Audit',
        done: attention.audited,
        of: processes.length,
        words: markSample(
          processes.length === 0
            ? 'No processes yet'
            : `${attention.audited} of ${processes.length} audited · ${attention.needWork} need${attention.needWork === 1 ? 's' : ''} work`,
          isSample('processes'),
        ),
      },
      {
        name: 'Owners',
        done: owned,
        of: processes.length,
        words: markSample(
          processes.length === 0
            ? 'No processes yet'
            : `${owned} of ${processes.length} ${processes.length === 1 ? 'has' : 'have'} one owner`,
          isSample('processes'),
        ),
      },
      {
        name: 'Metrics',
        done: targets,
        of: metrics.length,
        words: markSample(
          metrics.length === 0
            ? 'No metrics yet'
            : `${targets} of ${metrics.length} ${metrics.length === 1 ? 'has' : 'have'} a target`,
          isSample('metrics'),
        ),
      },
      {
        name: 'Waste',
        done: removed,
        of: wastes.length,
        words: markSample(wasteWords(wastes.length, removed, hours), isSample('waste')),
      },
      review,
    ],
    me: person.read(),
    people: [...new Set(people.map((row) => row.name).filter((name) => name !== null))],
    payBack: marked(
      payBack(of('payBack'), readStart(findTab(workbook, processRegister).sheet), {
        asOf: countUpTo,
        fullTimeHours: settings.fullTimeHours,
      }),
      isSample('payBack'),
    ),
    ...sampleState(workbook, source),
    ...(installed ? {} : { install: describePlan(workbook, {}) }),
    findings: installed ? checkTabs(workbook, { looks: false }).findings.length : 0,
  };
};

/** A review of the sample is built as long as the sample is in; then it is to be built again. */
function reviewStep(sheets: readonly Sheet[], month: MonthText): Output<'home'>['steps'][number] {
  const name = monthWords(month);
  const step = (done: number, words: string) => ({ name: 'Review', done, of: 1, words });
  const built = findOwnReview(sheets, month);
  if (built !== undefined) return step(1, markSample(`${name} is built`, isOfSample(built)));
  const isLeft = findReview(sheets, month) !== undefined;
  return step(0, isLeft ? `${name} was ${LEFT_WORDS}` : `${name} is not built yet`);
}

function marked(found: PayBack | null, isSample: boolean): PayBack | null {
  return found === null ? null : { ...found, words: markSample(found.words, isSample) };
}

function wasteWords(logged: number, removed: number, hours: number | null): string {
  if (logged === 0) return 'Nothing logged yet';
  const unknown = logged > removed ? 'hours not known' : 'nothing open';
  return `${removed} of ${logged} removed · ${hours === null ? unknown : `${hoursWords(hours)} a week still lost`}`;
}

/** Something of set-up is there, by the sidebar or typed in the tabs. */
function isSetUp({ rows, settings }: ReturnType<typeof readReviewSource>): boolean {
  return rows.people.length > 0 || settings.goal !== '' || settings.nextReviewStarts !== null;
}

function nextStep(state: {
  readonly isInstalled: boolean;
  readonly isSetUp: boolean;
  readonly processes: number;
  readonly unaudited: number;
  readonly deep: DeepPass;
  readonly deliveries: number;
  readonly metrics: number;
  readonly wastes: number;
  readonly isBuilt: boolean;
  readonly month: string;
}): Next {
  if (!state.isInstalled) {
    return {
      title: 'Install the tabs',
      why: 'Opsbook keeps everything in tabs of this file. What is in it stays as it is.',
      screen: 'install',
    };
  }
  if (!state.isSetUp) {
    return {
      title: 'Set up in four questions',
      why: 'Your business, your people, this year’s goal and the day of the review. Two minutes.',
      screen: 'setup',
    };
  }
  if (state.processes === 0) {
    return {
      title: 'List your processes',
      why: 'A starter list is ready: keep what fits, and the audit walks you through it.',
      screen: 'audit',
    };
  }
  if (state.unaudited > 0) {
    return {
      title: 'Go on with the audit',
      why: `Not audited yet: ${state.unaudited} of ${counted(state.processes, 'process', 'processes')}. Three questions each.`,
      screen: 'audit',
    };
  }
  const { deep } = state;
  if (deep.isBegun && deep.open > 0) {
    return {
      title: 'Go on with the seven questions',
      why: `They say why, and what to do first. Still open: ${deep.open} of ${counted(deep.processes, 'process', 'processes')}.`,
      screen: 'audit',
    };
  }
  if (state.deliveries === 0) {
    return {
      title: 'Bring in your promises',
      why: 'The on-time rate needs what was promised and what was delivered: import a list, or type it.',
      screen: 'import',
    };
  }
  if (state.metrics === 0) {
    return {
      title: 'Choose your metrics',
      why: 'Three to start from, each with a target and what it drives. One click.',
      screen: 'metrics',
    };
  }
  if (!state.isBuilt) {
    return {
      title: `Build the review of ${state.month}`,
      why: 'One page that everybody reads before the meeting.',
      screen: 'review',
    };
  }
  if (deep.open > 0) {
    return {
      title: 'Find out why, in seven questions',
      why: `For ${counted(deep.open, 'process', 'processes')}: what needs work, and what matters most. Each answer suggests a first step.`,
      screen: 'audit',
    };
  }
  if (state.wastes === 0) {
    return {
      title: 'Log what wastes time',
      why: 'Ask each person for one thing: a line takes less than a minute.',
      screen: 'waste',
    };
  }
  return {
    title: 'Take ten minutes for this week',
    why: `The review of ${state.month} is built. See what is due, what is late and what is unusual.`,
    screen: 'week',
  };
}

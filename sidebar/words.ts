import { monthWords } from '../src/calendar/month-words';
import { type Call, type Failure, isWrite, type ScreenName } from './calls';

export const SCREEN_TITLES: Readonly<Record<ScreenName, string>> = {
  home: 'Where you stand',
  setup: 'Set up',
  audit: 'Audit',
  week: 'This week',
  metrics: 'Metrics',
  waste: 'Waste',
  import: 'Import rows',
  review: 'Review',
  check: 'Check & repair',
};

/** What is going on while a call is on its way. */
export function waitWords(call: Call): string {
  switch (call.name) {
    case 'home':
      return 'Looking at your workbook…';
    case 'install':
      return 'Setting up the tabs…';
    case 'install.plan':
      return 'Looking at what would change…';
    case 'repair':
      return 'Repairing the tabs…';
    case 'import.match':
      return 'Matching the columns…';
    case 'importRows':
      return call.input.preview === true ? 'Checking the rows…' : 'Adding the rows…';
    case 'import.load':
      return 'Looking for earlier imports…';
    case 'import.undo':
      return 'Taking the rows out again…';
    case 'sample.add':
      return 'Filling in the made-up business…';
    case 'sample.remove':
      return 'Taking the sample rows out…';
    case 'setup.load':
      return 'Reading the settings…';
    case 'setup.save':
      return 'Saving your answers…';
    case 'me.save':
      return 'Keeping your name…';
    case 'audit.draft':
      return 'Keeping your answers…';
    case 'audit.deep':
      return `Saving “${call.input.process.name}”…`;
    case 'audit.act':
      return 'Adding the action…';
    case 'owner.assign':
      return `Naming ${call.input.owner}…`;
    case 'sop.write':
      return 'Making the tab…';
    case 'audit.load':
      return 'Reading the Process Register…';
    case 'audit.add':
      return 'Adding the processes…';
    case 'audit.save':
      return `Saving “${call.input.process.name}”…`;
    case 'week.load':
      return 'Looking at the week…';
    case 'metrics.load':
      return 'Reading the metrics…';
    case 'waste.load':
      return 'Reading the Waste Log…';
    case 'week.act':
    case 'week.reword':
    case 'metrics.add':
    case 'metrics.save':
    case 'metrics.value':
    case 'waste.add':
    case 'waste.remove':
    case 'tools.add':
      return 'Saving…';
    case 'review.load':
      return 'Looking at what is there for the review…';
    case 'review.build':
      return call.input.month === undefined
        ? 'Building the review…'
        : `Building the review of ${monthWords(call.input.month)}…`;
    case 'review.run':
    case 'review.history':
      return 'Reading the review…';
    case 'review.swap':
      return 'Swapping the problems…';
    case 'review.capture':
      return 'Saving…';
    case 'review.agree':
      return 'Adding the actions…';
    case 'review.share.preview':
      return 'Looking who gets it…';
    case 'review.share':
      return 'Sending the review…';
    case 'refresh':
      return 'Computing the figures anew…';
    case 'check':
      return 'Checking every tab…';
  }
}

/** The first line about a call that failed. Whether a change was made is not known where no answer came, or half of one. */
export function failureTitle(failure: Failure): string {
  const done = doneWords(failure.call);
  const { kind } = failure.problem;
  const isUnsure = (kind === 'lost' || kind === 'slow') && isWrite(failure.call);
  return isUnsure ? `Not sure that ${done}` : notDone(done);
}

/** 'the tabs were set up' becomes 'The tabs were not set up', whatever a name in quotes says. */
function notDone(done: string): string {
  const words = done.replace(/ (was|were) ([a-z ]+)$/, ' $1 not $2');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function doneWords(call: Call): string {
  switch (call.name) {
    case 'home':
      return 'your workbook was read';
    case 'install':
      return 'the tabs were set up';
    case 'install.plan':
      return 'the tabs were looked at';
    case 'repair':
      return 'the tabs were repaired';
    case 'import.match':
      return 'the columns were matched';
    case 'importRows':
      return call.input.preview === true ? 'the rows were checked' : 'the rows were added';
    case 'import.load':
      return 'earlier imports were read';
    case 'import.undo':
      return 'the rows were taken out';
    case 'sample.add':
      return 'the sample rows were added';
    case 'sample.remove':
      return 'the sample rows were taken out';
    case 'setup.load':
      return 'the settings were read';
    case 'setup.save':
      return 'your answers were saved';
    case 'me.save':
      return 'your name was kept';
    case 'audit.draft':
      return `your answers about “${call.input.process.name}” were saved`;
    case 'audit.deep':
      return `the questions about “${call.input.process.name}” were saved`;
    case 'audit.act':
      return `“${call.input.what}” was added`;
    case 'owner.assign':
      return `the owner of “${call.input.process.name}” was saved`;
    case 'sop.write':
      return `the tab for “${call.input.process.name}” was made`;
    case 'audit.load':
      return 'the Process Register was read';
    case 'audit.add':
      return 'the processes were added';
    case 'audit.save':
      return `“${call.input.process.name}” was saved`;
    case 'week.load':
      return 'the week was read';
    case 'metrics.load':
      return 'the metrics were read';
    case 'waste.load':
      return 'the Waste Log was read';
    case 'week.act':
      return `“${call.input.action.name}” was saved`;
    case 'week.reword':
      return 'the problem was saved';
    case 'metrics.add':
      return 'the metrics were added';
    case 'metrics.save':
      return `“${call.input.metric.name}” was saved`;
    case 'metrics.value':
      return `the value of “${call.input.metric}” was saved`;
    case 'waste.add':
      return `“${call.input.what}” was added`;
    case 'waste.remove':
      return `“${call.input.what}” was marked as removed`;
    case 'tools.add':
      return `“${call.input.tool}” was added`;
    case 'review.load':
      return 'the months were read';
    case 'review.build':
      return 'the review was built';
    case 'review.run':
      return 'the review was read';
    case 'review.history':
      return 'the reviews were read';
    case 'review.swap':
      return 'the problems were swapped';
    case 'review.capture':
      return 'the line was saved';
    case 'review.agree':
      return 'the actions were added';
    case 'review.share.preview':
      return 'the people were read';
    case 'review.share':
      return 'the review was sent';
    case 'refresh':
      return 'the figures were refreshed';
    case 'check':
      return 'the tabs were checked';
  }
}

/** '1 row', '3 rows'. Counts have thousands separated by a comma. */
export function counted(count: number, one: string, many: string): string {
  return `${wholeNumber(count)} ${count === 1 ? one : many}`;
}

/** 1528 as '1,528'. */
export function wholeNumber(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 0.286 as '29 %', with a space that does not break. */
export function percent(share: number): string {
  return `${Math.round(share * 100)}\u00a0%`;
}

/** What is said of reviews that were built from the sample, once it is out. */
export function leftReviews(reviews: readonly string[]): string {
  return reviews.length === 1
    ? `${reviews[0]} was built from the sample. It stays, since someone may have typed there: build it again for your own figures, or delete the tab.`
    : `These were built from the sample: ${reviews.join(', ')}. They stay, since someone may have typed there: build them again for your own figures, or delete the tabs.`;
}

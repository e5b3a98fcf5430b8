import { auditInputs } from './audit-inputs';
import { importInputs } from './import-inputs';
import { installInputs } from './install-inputs';
import { metricsInputs } from './metrics-inputs';
import { reviewInputs } from './review-inputs';
import { setupInputs } from './setup-inputs';
import { nothing } from './shared-inputs';
import { wasteInputs } from './waste-inputs';
import { weekInputs } from './week-inputs';

/**
 * What each call does, and what the sidebar sends with it. Only the server checks it, so nothing of this file
 * becomes part of the page.
 */

export const inputs = {
  home: {
    summary: 'Where the team stands, and the one next thing to do.',
    input: nothing,
  },
  ...installInputs,
  ...importInputs,
  'sample.add': {
    summary: 'Fills the tabs with a made-up business, Larkfield Signs; refused where rows of your own stand.',
    input: nothing,
  },
  'sample.remove': {
    summary:
      'Takes the sample rows out again; sample rows that someone changed are kept and named, and count as the team’s own.',
    input: nothing,
  },
  ...setupInputs,
  ...auditInputs,
  ...weekInputs,
  ...metricsInputs,
  ...wasteInputs,
  ...reviewInputs,
  refresh: {
    summary:
      'Enters every formula again that calls one of our functions without a range, so that it is computed anew.',
    input: nothing,
  },
} as const;

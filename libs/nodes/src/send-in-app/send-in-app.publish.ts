import type { Preparer } from '../publish/preparer.js';

/** A message in the app says what it says here: there are no saved templates yet that could be frozen with a version. */
export const sendInAppPreparer: Preparer = {
  type: 'send-in-app',
  version: 1,
  prepare({ template }) {
    if (template === undefined) return Promise.resolve({ problems: [] });
    const message = 'There are no saved templates yet: write the message here.';
    return Promise.resolve({
      problems: [{ code: 'not-available', message, severity: 'error', path: ['template'] }],
    });
  },
};

/** Email → wait up to three days for the profile → push → two days → email: the journey that history events are counted for. */
export const shortOnboarding = {
  format: 2,
  trigger: { type: 'event', version: 1, config: { event: 'App Opened' } },
  reentry: { policy: 'once' },
  nodes: {
    welcome: email('Welcome'),
    progress: {
      type: 'wait-for-event',
      version: 1,
      config: { awaited: [{ id: 'done', event: 'Step Completed' }], limit: 'P3D' },
    },
    nudge: {
      type: 'send-push',
      version: 1,
      config: { purpose: 'service', title: 'One step left', body: 'It takes a minute.' },
    },
    'two-days': { type: 'wait', version: 1, config: { duration: 'P2D' } },
    'last-word': email('How is it going?'),
  },
  edges: [
    { from: 'trigger', outcome: 'entered', to: 'welcome' },
    { from: 'welcome', outcome: 'sent', to: 'progress' },
    { from: 'progress', outcome: 'done', to: 'two-days' },
    { from: 'progress', outcome: 'not-in-time', to: 'nudge' },
    { from: 'nudge', outcome: 'sent', to: 'two-days' },
    { from: 'two-days', outcome: 'next', to: 'last-word' },
  ],
};

/** @param {string} subject */
function email(subject) {
  return { type: 'send-email', version: 1, config: { subject, body: 'Hello {{ customer.first_name }}' } };
}

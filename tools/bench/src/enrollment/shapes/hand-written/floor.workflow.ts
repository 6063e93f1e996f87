import { condition, defineSignal, proxyLocalActivities, setHandler, sleep } from '@temporalio/workflow';
import type { SendActivities } from './send-activities.js';
import { ANSWERED, type Run, type Times } from './run.js';

const { send } = proxyLocalActivities<SendActivities>({
  startToCloseTimeout: '45s',
  retry: { maximumAttempts: 2 },
});

/** The least a confirmation takes: the mail, within the first workflow task. */
export async function confirmation(run: Run): Promise<void> {
  await send(run, 'thank-you');
}

/** The least an onboarding takes: three mails, a signal or a timer, and a pause. */
export async function onboarding(run: Run, { limitMs, pauseMs }: Times): Promise<void> {
  let answered = false;
  setHandler(defineSignal(ANSWERED), () => {
    answered = true;
  });
  await send(run, 'welcome');
  if (!(await condition(() => answered, limitMs))) return;
  await send(run, 'nudge');
  await sleep(pauseMs);
  await send(run, 'last-word');
}

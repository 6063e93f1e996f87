import { condition, defineSignal, proxyActivities, setHandler, sleep } from '@temporalio/workflow';
import type { Bookkeeping } from './bookkeeping.js';
import type { SendActivities } from './send-activities.js';
import { ANSWERED, type Run, type Times } from './run.js';

const { send, enter, record, planWait, finish } = proxyActivities<SendActivities & Bookkeeping>({
  startToCloseTimeout: '45s',
});

/** A confirmation as one ordinary activity for its node, and one for each thing that is written down. */
export async function confirmation(run: Run): Promise<void> {
  const inside = await enter(run);
  await record(inside, 'thank-you', 1);
  await send(run, 'thank-you');
  await finish(inside, 'thank-you', 1);
}

/** An onboarding in the same manner: a wait is an activity too, which says how long. */
export async function onboarding(run: Run, times: Times): Promise<void> {
  let answered = false;
  setHandler(defineSignal(ANSWERED), () => {
    answered = true;
  });
  const inside = await enter(run);
  await record(inside, 'welcome', 1);
  await send(run, 'welcome');
  await record(inside, 'progress', 2);
  if (!(await condition(() => answered, await planWait(times.limitMs)))) return;
  await record(inside, 'nudge', 3);
  await send(run, 'nudge');
  await record(inside, 'wait', 4);
  await sleep(await planWait(times.pauseMs));
  await record(inside, 'last-word', 5);
  await send(run, 'last-word');
  await finish(inside, 'last-word', 5);
}

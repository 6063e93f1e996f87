import type { Answer, Ask, StartedJourney } from '@sojourn/engine';
import { journeyByKey, MOST_HOPS, untilJourneyIsChanged, type JourneyStatus } from '@sojourn/store';
import { Beforehand } from '../durable-run/beforehand.js';
import { IN_A_CIRCLE } from '../durable-run/mind-hops.js';
import { letInto } from '../relay/let-into.js';
import type { Asking } from './asking.js';

type StartJourney = Extract<Ask, { kind: 'start-journey' }>;

/** The triggers that let in whom somebody names, by what they are asked. */
const NAMED = ['api', 'manual'] as const;
const NOT_BY_NAME = 'Only a journey with the trigger “API” or “Manual” can be started by another one';

const NOT_ITSELF = 'A journey cannot start itself over';

const notLive: Readonly<Record<Exclude<JourneyStatus, 'live'>, string>> = {
  draft: 'It is not live yet',
  paused: 'It is paused',
  archived: 'It was archived',
};

/**
 * Lets the customer into another live journey of the workspace, if that one's own rules say so. While that one is being
 * changed, or is to be, nobody waits for it with a customer's lock: the decision is made anew when it has been.
 */
export async function answerStartJourney(ask: StartJourney, asking: Asking): Promise<Answer> {
  return { kind: 'start-journey', started: await start(ask, asking) };
}

async function start({ journey: key, data }: StartJourney, asking: Asking): Promise<StartedJourney> {
  const { transaction, row, node, visit, house, aftermath } = asking;
  if (row.hops >= MOST_HOPS) return notEntered(IN_A_CIRCLE);
  const found = await journeyByKey(transaction, row.workspaceId, key);
  if (found === null) return notEntered('There is no journey with this key');
  if (found.kind === 'being-changed')
    throw new Beforehand(() => untilJourneyIsChanged(house.dataSource, found.journeyId));
  if (found.status !== 'live') return notEntered(notLive[found.status]);
  if (found.versionId === null) return notEntered(notLive.draft);
  const plan = await house.plans.of(transaction, found.versionId);
  const kind = NAMED.find((type) => type === plan.trigger.type);
  if (kind === undefined) return notEntered(NOT_BY_NAME);
  // It would stop the run that decides right now.
  if (found.journeyId === row.journeyId && plan.reentry.policy === 'restart-per-key')
    return notEntered(NOT_ITSELF);

  const { workspaceId, customerId, customer, workspaceZone, place, now, id: startedBy } = row;
  const came = await letInto(
    transaction,
    { ...found, versionId: found.versionId, plan },
    {
      workspaceId,
      customerId,
      customer,
      workspaceZone,
      place,
      eventId: null,
      startedBy,
      hops: row.hops + 1,
      from: now,
    },
    { kind, now, id: `${row.id}-${node}-${visit}`, data },
    house.engine,
  );
  if (came.kind === 'stays-out') return notEntered(came.reason);
  aftermath.concerns(found.journeyId);
  aftermath.concernsRelay();
  return { kind: 'entered', enrollment: came.enrollmentId };
}

function notEntered(reason: string): StartedJourney {
  return { kind: 'not-entered', reason };
}

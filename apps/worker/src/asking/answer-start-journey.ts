import type { Answer, Ask, Plan, StartedJourney } from '@sojourn/engine';
import {
  journeyByKey,
  MOST_HOPS,
  recordDecisions,
  untilJourneyIsChanged,
  type JourneyByKey,
  type JourneyStatus,
} from '@sojourn/store';
import { stayedOut } from '../decisions/stayed-out.js';
import { Beforehand } from '../durable-run/beforehand.js';
import { IN_A_CIRCLE } from '../durable-run/mind-hops.js';
import { letInto } from '../relay/let-into.js';
import type { Asking } from './asking.js';

type StartJourney = Extract<Ask, { kind: 'start-journey' }>;
type FoundJourney = Extract<JourneyByKey, { kind: 'found' }>;

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
 * Lets the customer into another live journey of the workspace, if that one's own rules say so. What its trigger decided is
 * kept; a journey that was never published has none. While that one is being changed, or is to be, nobody waits for it
 * with a customer's lock: the decision is made anew when it has been.
 */
export async function answerStartJourney(ask: StartJourney, asking: Asking): Promise<Answer> {
  return { kind: 'start-journey', started: await start(ask, asking) };
}

async function start({ journey: key, data }: StartJourney, asking: Asking): Promise<StartedJourney> {
  const { transaction, row, node, visit, house, aftermath } = asking;
  const found = await journeyByKey(transaction, row.workspaceId, key);
  if (found === null) return notEntered('There is no journey with this key');
  if (found.kind === 'being-changed')
    throw new Beforehand(() => untilJourneyIsChanged(house.dataSource, found.journeyId));
  const { versionId } = found;
  if (versionId === null) return notEntered(notLive.draft);
  const plan = await house.plans.of(transaction, versionId);
  const { workspaceId, customerId, customer, workspaceZone, place, now, id: startedBy } = row;
  const decider = { workspaceId, customerId, versionId, eventSeq: null };
  const door = doorOf({ ...found, plan }, row);
  if ('rule' in door) {
    await recordDecisions(transaction, [stayedOut(decider, door.rule)]);
    return notEntered(door.reason);
  }

  const came = await letInto(
    transaction,
    { ...found, versionId, plan },
    {
      ...decider,
      customer,
      workspaceZone,
      place,
      eventId: null,
      startedBy,
      hops: row.hops + 1,
      from: now,
    },
    { kind: door.kind, now, id: `${row.id}-${node}-${visit}`, data },
    house.engine,
  );
  await recordDecisions(transaction, [came.decision]);
  if (came.kind === 'stays-out') return notEntered(came.reason);
  aftermath.concerns(found.journeyId);
  aftermath.concernsRelay();
  return { kind: 'entered', enrollment: came.enrollmentId };
}

/** What the trigger is to be asked; or the rule by which nobody is let in before it is. */
function doorOf(
  { status, journeyId, plan }: FoundJourney & { readonly plan: Plan },
  row: Pick<Asking['row'], 'hops' | 'journeyId'>,
): { readonly kind: (typeof NAMED)[number] } | { readonly rule: string; readonly reason: string } {
  if (row.hops >= MOST_HOPS) return { rule: 'in-a-circle', reason: IN_A_CIRCLE };
  if (status !== 'live') return { rule: status, reason: notLive[status] };
  const kind = NAMED.find((type) => type === plan.trigger.type);
  if (kind === undefined) return { rule: 'not-by-name', reason: NOT_BY_NAME };
  // It would stop the run that decides right now.
  const isItself = journeyId === row.journeyId && plan.reentry.policy === 'restart-per-key';
  return isItself ? { rule: 'not-itself', reason: NOT_ITSELF } : { kind };
}

function notEntered(reason: string): StartedJourney {
  return { kind: 'not-entered', reason };
}

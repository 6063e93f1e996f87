import type { Listening, OutboxEvent, TriggerCallProperties } from '@sojourn/store';
import { attributesOf, recordDecisions, settleTriggerCall } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { stayedOut } from '../decisions/stayed-out.js';
import { arrivalOf } from './arrival-of.js';
import type { EventGate } from './let-in.js';
import type { LetInto } from './let-into.js';
import { letInto } from './let-into.js';

/**
 * Lets a customer into the journey to which a program named them, by its rules of now, and notes what came of the call.
 * What the trigger decided is kept. Returns the journey, if it was entered.
 */
export async function letInCalled(
  transaction: EntityManager,
  event: OutboxEvent,
  { call, journey: key, data }: TriggerCallProperties,
  gate: EventGate,
): Promise<readonly string[]> {
  const journey = gate.listening.find(({ calledAs }) => calledAs === key);
  if (journey === undefined) {
    await settleTriggerCall(transaction, call, notLive('gone'));
    return [];
  }
  const came = await decide(transaction, journey, event, data, gate);
  await recordDecisions(transaction, [came.decision]);
  await settleTriggerCall(transaction, call, came);
  return came.kind === 'entered' ? [journey.journeyId] : [];
}

async function decide(
  transaction: EntityManager,
  journey: Listening,
  event: OutboxEvent,
  data: TriggerCallProperties['data'],
  { engine, plans }: EventGate,
): Promise<LetInto> {
  const { versionId, status } = journey;
  const arrival = arrivalOf(event, await attributesOf(transaction, event.customerId));
  if (status !== 'live')
    return { ...notLive(status), decision: stayedOut({ ...arrival, versionId }, status) };
  const live = { ...journey, plan: await plans.of(transaction, versionId) };
  const occurrence = { kind: 'api', now: event.now, id: event.eventId, data } as const;
  return letInto(transaction, live, arrival, occurrence, engine);
}

const notLive = (rule: string) =>
  ({ kind: 'stays-out', rule, reason: 'The journey was not live any more' }) as const;

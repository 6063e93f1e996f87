import type { Engine, Occurrence } from '@sojourn/engine';
import type { LiveJourney, OutboxEvent } from '@sojourn/store';
import { attributesOf, enter, journeysListeningFor, loadFacts, pastEntries } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { Plans } from '../durable-run/plans.js';

/** What letting customers in is done with. */
export interface Gate {
  readonly engine: Engine;
  readonly plans: Plans;
}

/**
 * Lets the event's customer into every live journey whose trigger and re-entry rule it meets; the unique index sees
 * to it that the same entry happens once. Returns the journeys that were entered.
 */
export async function letIn(
  transaction: EntityManager,
  event: OutboxEvent,
  { engine }: Gate,
): Promise<readonly string[]> {
  const occurrence = occurrenceOf(event);
  if (occurrence === null) return [];
  const { workspaceId, customerId } = event;
  const journeys = await journeysListeningFor(transaction, workspaceId, occurrence.event.name);
  if (journeys.length === 0) return [];
  const customer = await attributesOf(transaction, customerId);

  const entered: string[] = [];
  for (const journey of journeys) {
    const past = await pastEntries(transaction, journey.journeyId, customerId);
    const needed = journey.plan.trigger.facts ?? {};
    const loaded = await loadFacts(transaction, customerId, needed, event.receivedAt);
    const facts = { customer, entry: {}, results: {}, ...loaded };
    const options = { zone: event.workspaceZone, journey: journey.journeyKey, customer: customerId };
    const admission = engine.admit(journey.plan, occurrence, facts, past, options);
    if (admission.kind === 'stays-out') continue;
    const id = await enter(transaction, entryOf(event, journey, admission, engine));
    if (id !== null) entered.push(journey.journeyId);
  }
  return entered;
}

type Admitted = Extract<ReturnType<Engine['admit']>, { kind: 'enters' }>;

function entryOf(event: OutboxEvent, journey: LiveJourney, admitted: Admitted, engine: Engine) {
  const { workspaceId, customerId, eventId, seq, now } = event;
  const { key, generation, data, control } = admitted;
  return {
    workspaceId,
    customerId,
    journeyId: journey.journeyId,
    versionId: journey.versionId,
    entryKey: key,
    generation,
    eventId,
    data,
    cursor: engine.start({ entryPlace: Number(seq), entryEvent: eventId, enteredAt: now, control }),
  };
}

/** What a trigger is asked about; null for what no trigger listens to. */
function occurrenceOf(event: OutboxEvent): Extract<Occurrence, { kind: 'event' }> | null {
  const { eventId: id, seq, name, properties, occurredAt, receivedAt, now } = event;
  if (name === null || properties === null) return null;
  const at = occurredAt ?? receivedAt;
  return { kind: 'event', now, event: { id, place: Number(seq), name, at, receivedAt, properties } };
}

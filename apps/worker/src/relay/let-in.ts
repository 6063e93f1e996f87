import type { Engine } from '@sojourn/engine';
import type { Listening, NewDecision, OutboxEvent, Plans } from '@sojourn/store';
import { attributesOf, holdDate, recordDecisions } from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import { announce } from '../audience/announce.js';
import { stayedOut } from '../decisions/stayed-out.js';
import { arrivalOf } from './arrival-of.js';
import { callOf } from './call-of.js';
import { letInCalled } from './let-in-called.js';
import { letInto } from './let-into.js';
import { occurrenceOf, type RelayedOccurrence } from './occurrence-of.js';

/** What letting customers in is done with. */
export interface Gate {
  readonly engine: Engine;
  readonly plans: Plans;
}

/** What the customer of an event is let in with. */
export interface EventGate extends Gate {
  /** The journeys that listen for it or that it names, and others; those that are live are shared. */
  readonly listening: readonly Listening[];
}

/**
 * Lets the event's customer into every live journey that listens for it and whose trigger and re-entry rule it meets; a
 * program names the one journey itself. Where the event may be news for the members of a segment, it begins an audience
 * run instead. What each trigger decided is kept. Returns the journeys that were entered.
 */
export async function letIn(
  transaction: EntityManager,
  event: OutboxEvent,
  gate: EventGate,
): Promise<readonly string[]> {
  const call = callOf(event);
  if (call !== null) return letInCalled(transaction, event, call, gate);
  const { engine, plans, listening } = gate;
  const occurrence = occurrenceOf(event);
  if (occurrence === null) return [];
  const journeys = listening.filter((each) => isHeardBy(each, occurrence));
  if (journeys.length === 0) return [];
  const arrival = arrivalOf(event, await attributesOf(transaction, event.customerId));

  const entered: string[] = [];
  const decisions: NewDecision[] = [];
  for (const journey of journeys) {
    // Nobody comes in, so nothing more is read for it: many may be paused.
    if (journey.status !== 'live') {
      decisions.push(stayedOut({ ...arrival, versionId: journey.versionId }, journey.status));
      if (occurrence.kind === 'date') await holdDate(transaction, event, journey.journeyId, occurrence.dueAt);
      continue;
    }
    const live = { ...journey, plan: await plans.of(transaction, journey.versionId) };
    if (occurrence.kind === 'event') {
      const announced = await announce(transaction, live, event, occurrence, engine);
      if (announced.kind === 'for-a-segment') {
        if (announced.decision !== null) decisions.push(announced.decision);
        continue;
      }
    }
    const came = await letInto(transaction, live, arrival, occurrence, engine);
    decisions.push(came.decision);
    if (came.kind === 'entered') entered.push(journey.journeyId);
  }
  await recordDecisions(transaction, decisions);
  return entered;
}

function isHeardBy(
  { eventName, segment, attribute, dueAs }: Listening,
  occurrence: RelayedOccurrence,
): boolean {
  switch (occurrence.kind) {
    case 'event':
      return eventName === occurrence.event.name;
    case 'segment':
      return segment === occurrence.segment;
    case 'attribute':
      return attribute === occurrence.path;
    case 'date':
      return dueAs === occurrence.journey;
  }
}

import type { Engine } from '@sojourn/engine';
import { entryKey, NotLoaded } from '@sojourn/engine';
import type { TriggerStep } from '@sojourn/nodes/steps';
import type { LiveJourney, OutboxEvent } from '@sojourn/store';
import { attributesOf, enter, journeysListeningFor } from '@sojourn/store';
import type { EntityManager } from 'typeorm';

/** What letting customers in is done with. */
export interface Gate {
  readonly engine: Engine;
  readonly triggers: readonly TriggerStep[];
}

/**
 * Lets the event's customer into every live journey whose trigger it meets; the unique index sees to it that
 * the same entry happens once. Returns the journeys that were entered.
 */
export async function letIn(
  transaction: EntityManager,
  event: OutboxEvent,
  { engine, triggers }: Gate,
): Promise<readonly string[]> {
  const { name, properties } = event;
  if (name === null || properties === null) return [];
  const journeys = await journeysListeningFor(transaction, event.workspaceId, name);
  if (journeys.length === 0) return [];
  const facts = {
    customer: await attributesOf(transaction, event.customerId),
    entry: properties,
    results: {},
  };

  const entered: string[] = [];
  for (const { journeyId, versionId, plan } of journeys) {
    if (!triggerOf(plan, triggers).matches(plan.trigger.config, { name, properties }, facts).enters) continue;
    const key = entryKey(plan.reentry, properties, event.eventId);
    if (key.kind === 'none') continue;
    const id = await enter(transaction, {
      workspaceId: event.workspaceId,
      customerId: event.customerId,
      journeyId,
      versionId,
      entryKey: key.key,
      eventId: event.eventId,
      data: properties,
      cursor: engine.start(),
    });
    if (id !== null) entered.push(journeyId);
  }
  return entered;
}

function triggerOf({ trigger }: LiveJourney['plan'], triggers: readonly TriggerStep[]): TriggerStep {
  const found = triggers.find(({ type, version }) => type === trigger.type && version === trigger.version);
  if (!found) throw new NotLoaded(`${trigger.type}@${trigger.version}`);
  return found;
}

import type { Plan } from '@sojourn/engine';
import { FORMAT, type Journey } from '@sojourn/journey';
import type { TestStore } from '../testing/test-store.test-helper.js';
import type { JourneyVersionEntity } from './journey-version.entity.js';
import type { JourneyEntity } from './journey.entity.js';
import type { VersionToPublish } from './publish-journey.js';

const trigger = { type: 'event', version: 1, config: { event: 'Order Completed' } };

/** What a store needs to freeze; it looks into neither graph nor plan. */
export function aVersion(
  journey: Pick<JourneyEntity, 'id' | 'draftRevision'>,
  differently: Partial<VersionToPublish> = {},
): VersionToPublish {
  const graph: Journey = {
    format: FORMAT,
    trigger,
    reentry: { policy: 'always' },
    nodes: {},
    edges: [],
    goals: [],
    exits: [],
    settings: {},
    layout: {},
    notes: [],
  };
  const plan: Plan = { format: 1, trigger, reentry: graph.reentry, start: 'wait', nodes: {} };
  return {
    journeyId: journey.id,
    baseRevision: journey.draftRevision,
    graph,
    plan,
    contentHash: 'a'.repeat(64),
    eventNames: ['Order Completed'],
    userId: null,
    ...differently,
  };
}

/** Makes a journey and publishes it; it listens for events of these names. */
export async function publishedJourney(
  { store, workspaceId }: TestStore,
  name = 'Welcome',
  eventNames = ['Order Completed'],
): Promise<{ journey: JourneyEntity; version: JourneyVersionEntity }> {
  const draft = await store.journeys.create(workspaceId, { name, draft: {}, userId: null });
  const published = await store.journeys.publish(workspaceId, aVersion(draft, { eventNames }));
  if (published.kind !== 'published') throw new Error(`the journey was not published: ${published.kind}`);
  return published;
}

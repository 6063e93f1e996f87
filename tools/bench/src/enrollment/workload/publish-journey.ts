import { createEngine, createRegistry } from '@sojourn/engine';
import { contentHash, type Journey } from '@sojourn/journey';
import { nodeTypes } from '@sojourn/nodes/config';
import { prepare } from '@sojourn/nodes/publish';
import { steps, triggers } from '@sojourn/nodes/steps';
import type { Store, WorkspaceId } from '@sojourn/store';

/** A journey that is live. */
export interface Published {
  readonly journeyId: string;
  readonly versionId: string;
}

/** A journey to be published. */
export interface NewJourney {
  readonly name: string;
  readonly graph: Journey;
  /** By which customers come in; none where they come otherwise. */
  readonly events?: readonly string[];
}

/** Publishes a journey as the API does. */
export async function publishJourney(
  store: Store,
  workspaceId: WorkspaceId,
  { name, graph, events = [] }: NewJourney,
): Promise<Published> {
  const engine = createEngine({ registry: createRegistry(nodeTypes), steps, triggers });
  const { templates } = await prepare(graph, engine);
  const compiled = engine.compile(graph, templates);
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  const journey = await store.journeys.create(workspaceId, { name, draft: graph, userId: null });
  const published = await store.journeys.publish(workspaceId, {
    journeyId: journey.id,
    baseRevision: journey.draftRevision,
    graph,
    plan: compiled.plan,
    contentHash: contentHash(graph),
    eventNames: events,
    userId: null,
  });
  if (published.kind !== 'published') throw new Error(`not published: ${published.kind}`);
  return { journeyId: journey.id, versionId: published.version.id };
}

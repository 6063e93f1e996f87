import { gallery } from '@sojourn/nodes/gallery';
import type { JourneyEntity, Store, WorkspaceId } from '@sojourn/store';
import { Proof } from '../journeys/proof.service.js';
import { Mappings } from '../journeys/publish/mapping.service.js';
import { Publisher } from '../journeys/publish/publisher.service.js';
import { NodeCatalog } from '../node-types/node-catalog.service.js';

const SAMPLE = 'purchase-confirmation';

/** Gives a workspace without journeys the sample, published; a workspace that has any is left as it is. */
export async function seedSample(store: Store, workspaceId: WorkspaceId, userId: string): Promise<void> {
  const journey = await untouchedSample(store, workspaceId, userId);
  if (!journey) return;
  const publisher = new Publisher(store, new Proof(new NodeCatalog(store), store), new Mappings(store));
  const publishing = await publisher.publish(journey, userId);
  if (publishing.kind !== 'published')
    throw new Error(`the sample journey was not published: ${publishing.kind}`);
}

/** A new sample, or one that a seeding left behind unpublished; null when there is nothing to do. */
async function untouchedSample(
  store: Store,
  workspaceId: WorkspaceId,
  userId: string,
): Promise<JourneyEntity | null> {
  const { edges } = await store.journeys.page(workspaceId, { first: 2 });
  const [only, another] = edges.map(({ node }) => node);
  if (!only) return createSample(store, workspaceId, userId);
  const isUntouched = only.key === SAMPLE && only.versionId === null && only.draftRevision === 1;
  return isUntouched && !another ? only : null;
}

async function createSample(store: Store, workspaceId: WorkspaceId, userId: string): Promise<JourneyEntity> {
  const sample = gallery.find(({ key }) => key === SAMPLE);
  if (!sample) throw new Error(`the gallery has no journey "${SAMPLE}"`);
  return store.journeys.create(workspaceId, { name: sample.name, draft: sample.journey, userId });
}

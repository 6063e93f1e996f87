import { gallery } from '@sojourn/nodes/gallery';
import { EnrollmentEntity, VisitEntity, newId } from '@sojourn/store';
import { NodeCatalog } from '../node-types/node-catalog.service.js';
import { Proof } from '../journeys/proof.service.js';
import { Publisher } from '../journeys/publish/publisher.service.js';
import { basic, type Tenant } from './tenant.test-helper.js';
import type { TestApi } from './test-api.test-helper.js';

/** The ids of one thing of each kind in a workspace. */
export type Planted = Readonly<Record<'journey' | 'customer' | 'enrollment' | 'apiKey', string>>;

/** Fills a workspace with one thing of each kind; the word stands in all of them. */
export async function plant(api: TestApi, tenant: Tenant, word: string): Promise<Planted> {
  const { store, dataSource } = api;
  const { workspaceId, adminId } = tenant;
  const { apiKey } = await store.apiKeys.create(workspaceId, {
    kind: 'write',
    name: word,
    environment: 'test',
  });
  const journey = await publishedJourney(api, tenant, word);
  await sendIn(api, tenant, word);
  const { edges } = await store.customers.page(workspaceId, { first: 1 });
  const customer = edges[0]?.node.id;
  if (customer === undefined) throw new Error('no customer was made');
  const enrollment = newId();
  await dataSource.getRepository(EnrollmentEntity).insert({
    id: enrollment,
    workspaceId,
    journeyId: journey.id,
    versionId: journey.versionId ?? adminId,
    customerId: customer,
    entryKey: word,
    entryEventId: newId(),
    entry: { word },
    cursor: { kind: 'entered', visits: 0 },
  });
  await dataSource.getRepository(VisitEntity).insert({
    id: newId(),
    workspaceId,
    enrollmentId: enrollment,
    journeyId: journey.id,
    nodeId: 'confirmation',
    number: 1,
    enteredAt: new Date(),
    reason: word,
  });
  return { journey: journey.id, customer, enrollment, apiKey: apiKey.id };
}

async function publishedJourney({ store }: TestApi, { workspaceId, adminId }: Tenant, word: string) {
  const draft = { ...gallery[0]?.journey, notes: [{ id: 'note', text: word, x: 0, y: 0 }] };
  const journey = await store.journeys.create(workspaceId, { name: word, draft, userId: adminId });
  const publishing = await new Publisher(store, new Proof(new NodeCatalog(store))).publish(journey, adminId);
  if (publishing.kind !== 'published') throw new Error(`not published: ${publishing.kind}`);
  return publishing.journey;
}

async function sendIn({ url }: TestApi, { writeKey }: Tenant, word: string): Promise<void> {
  const batch = [
    { type: 'identify', userId: word, anonymousId: `${word}-anonymous`, traits: { word } },
    { type: 'track', userId: word, event: word, properties: { word }, messageId: word },
    { type: 'page', userId: word },
  ];
  const sent = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: basic(writeKey),
    body: JSON.stringify({ batch }),
  });
  if (!sent.ok) throw new Error(`events were not taken: ${sent.status}`);
}

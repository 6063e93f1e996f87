import type { Journey } from '@sojourn/journey';
import { gallery } from '@sojourn/nodes/gallery';
import {
  EnrollmentEntity,
  InAppMessageEntity,
  MessageEntity,
  TaskEntity,
  VisitEntity,
  newId,
  recordDecisions,
  rows,
} from '@sojourn/store';
import { aJourney } from '@sojourn/testing';
import { NodeCatalog } from '../node-types/node-catalog.service.js';
import { Proof } from '../journeys/proof.service.js';
import { Mappings } from '../journeys/publish/mapping.service.js';
import { Publisher } from '../journeys/publish/publisher.service.js';
import { callTrigger } from './call-trigger.test-helper.js';
import { basic, type Tenant } from './tenant.test-helper.js';
import type { TestApi } from './test-api.test-helper.js';

/** The ids of one thing of each kind in a workspace; `byApi` and `list` are keys. */
export type Planted = Readonly<
  Record<
    | 'journey'
    | 'byHand'
    | 'byApi'
    | 'triggerCall'
    | 'audienceRun'
    | 'customer'
    | 'enrollment'
    | 'apiKey'
    | 'task'
    | 'message'
    | 'pool'
    | 'segment'
    | 'list',
    string
  >
>;

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
  const byHand = await publishedJourney(
    api,
    tenant,
    word,
    aJourney().trigger('manual', {}).sendEmail('hello').build(),
  );
  const { key: byApi } = await publishedJourney(
    api,
    tenant,
    word,
    aJourney().trigger('api', {}).always().sendEmail('hello').build(),
  );
  await sendIn(api, tenant, word);
  const triggerCall = await callTrigger(api, tenant, byApi, word);
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
  await dataSource.transaction((transaction) =>
    recordDecisions(transaction, [
      {
        workspaceId,
        customerId: customer,
        versionId: journey.versionId ?? adminId,
        eventSeq: null,
        outcome: 'already-entered',
        enrollmentId: enrollment,
        facts: { why: word },
      },
    ]),
  );
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
  const owner = { workspaceId, customerId: customer, enrollmentId: enrollment };
  const task = newId();
  await dataSource
    .getRepository(TaskEntity)
    .insert({ id: task, ...owner, nodeId: 'call', visit: 2, title: word, script: word, assignee: word });
  const message = await inAppMessage(api, { ...owner, journeyId: journey.id }, word);
  await store.consents.record(workspaceId, {
    customerId: customer,
    channel: 'in-app',
    topic: word,
    state: 'granted',
  });
  const pool = await store.codePools.create(workspaceId, { key: word, name: word });
  if (pool === null) throw new Error('no pool was made');
  const segment = await store.segments.create(workspaceId, {
    key: word,
    name: word,
    condition: { combinator: 'and', rules: [{ field: 'customer.word', operator: '=', value: word }] },
    userId: adminId,
  });
  if (segment.kind !== 'saved') throw new Error('no segment was made');
  await dataSource.query(
    `INSERT INTO segment_member (workspace_id, segment_key, customer_id) VALUES ($1, $2, $3)`,
    [workspaceId, word, customer],
  );
  await store.lists.create(workspaceId, { key: word, name: word });
  await store.lists.change(workspaceId, { key: word, change: 'add', customers: [customer] });
  const { id: audienceRun } = await store.audiences.begin({
    workspaceId,
    journeyId: byHand.id,
    kind: 'manual',
    source: {
      kind: 'rows',
      rows: [
        { number: 1, customerId: customer },
        { number: 2, problem: word },
      ],
    },
    userId: adminId,
  });
  await dataSource.query(`UPDATE audience_run SET stayed_out = '{"already-entered":1}' WHERE id = $1`, [
    audienceRun,
  ]);
  return {
    journey: journey.id,
    byHand: byHand.id,
    byApi,
    triggerCall,
    audienceRun,
    customer,
    enrollment,
    apiKey: apiKey.id,
    task,
    message,
    pool: pool.id,
    segment: segment.segment.id,
    list: word,
  };
}

async function inAppMessage(
  { dataSource }: TestApi,
  owner: Pick<MessageEntity, 'workspaceId' | 'customerId' | 'enrollmentId' | 'journeyId'>,
  word: string,
): Promise<string> {
  const id = newId();
  const { workspaceId, customerId } = owner;
  await dataSource.getRepository(MessageEntity).insert({
    id,
    ...owner,
    nodeId: 'hint',
    visit: 3,
    type: 'send-in-app',
    channel: 'in-app',
    state: 'accepted',
  });
  await dataSource.getRepository(InAppMessageEntity).insert({
    id,
    workspaceId,
    customerId,
    title: word,
    body: word,
    link: `https://example.com/${word}`,
    purpose: 'service',
    sentAt: new Date(),
  });
  return id;
}

/** Gives the planted customer another enrollment, one that needs attention; returns its id. */
export async function plantStuck({ dataSource }: TestApi, { enrollment }: Planted): Promise<string> {
  const id = newId();
  await dataSource.query(
    `INSERT INTO enrollment (id, workspace_id, journey_id, version_id, customer_id, entry_key, entry_event_id, entry, cursor, state)
     SELECT $2::uuid, workspace_id, journey_id, version_id, customer_id, $2::uuid::text, entry_event_id, entry, cursor, 'quarantined'
       FROM enrollment WHERE id = $1`,
    [enrollment, id],
  );
  return id;
}

/** Lets the planted run record the customer's latest event, be begun by it, and decide on it; returns the event's id. */
export async function plantRecorded(
  { dataSource }: TestApi,
  { customer, enrollment }: Planted,
): Promise<string> {
  const [event] = await rows<{ readonly id: string }>(
    dataSource,
    `UPDATE event SET context = jsonb_build_object('journey', jsonb_build_object('enrollment', $2::text))
      WHERE seq = (SELECT max(seq) FROM event WHERE customer_id = $1) RETURNING id`,
    [customer, enrollment],
  );
  if (event === undefined) throw new Error('the customer has no event');
  await dataSource.query(`UPDATE enrollment SET entry_event_id = $2 WHERE id = $1`, [enrollment, event.id]);
  await dataSource.query(
    `UPDATE decision SET event_seq = (SELECT seq FROM event WHERE id = $2) WHERE customer_id = $1`,
    [customer, event.id],
  );
  return event.id;
}

async function publishedJourney(
  { store }: TestApi,
  { workspaceId, adminId }: Tenant,
  word: string,
  graph: Journey | undefined = gallery[0]?.journey,
) {
  const draft = { ...graph, notes: [{ id: 'note', text: word, x: 0, y: 0 }] };
  const journey = await store.journeys.create(workspaceId, { name: word, draft, userId: adminId });
  const publisher = new Publisher(store, new Proof(new NodeCatalog(store), store), new Mappings(store));
  const publishing = await publisher.publish(journey, adminId);
  if (publishing.kind !== 'published') throw new Error(`not published: ${publishing.kind}`);
  return publishing.journey;
}

async function sendIn({ url }: TestApi, { writeKey }: Tenant, word: string): Promise<void> {
  const batch = [
    { type: 'identify', userId: word, anonymousId: `${word}-anonymous`, traits: { word } },
    { type: 'track', userId: word, event: word, properties: { word }, messageId: word },
    { type: 'group', userId: word, groupId: word, traits: { word } },
    { type: 'pageview', userId: word },
  ];
  const sent = await fetch(`${url}/v1/batch`, {
    method: 'POST',
    headers: basic(writeKey),
    body: JSON.stringify({ batch }),
  });
  if (!sent.ok) throw new Error(`events were not taken: ${sent.status}`);
}

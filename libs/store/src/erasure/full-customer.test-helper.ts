import { newId } from '../id.js';
import { identify, track } from '../intake/events.test-helper.js';
import { Intake } from '../intake/intake.js';
import type { JourneyEntity } from '../journeys/journey.entity.js';
import { enroll, walk } from '../path/enrollments.test-helper.js';
import { aMessage } from '../path/messages.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';

/** A customer of whom every table knows something. */
export interface FullCustomer {
  readonly id: string;
  readonly enrollment: string;
  readonly message: string;
}

/** A word that stands in everything the customer of a name is known by. */
export function wordOf(name: string): string {
  return `secret-of-${name}`;
}

/** Makes a customer known by `secret-of-<name>`, and by that word in every table that may hold something of customers. */
export async function aFullCustomer(
  test: TestStore,
  journey: JourneyEntity,
  name: string,
): Promise<FullCustomer> {
  const { dataSource, workspaceId, store } = test;
  const word = wordOf(name);
  const intake = new Intake(dataSource, () => undefined);
  const group = { type: 'group', name: null, properties: {} } as const;
  await intake.receive(workspaceId, {
    events: [
      identify(
        { email: `${word}@Example.com`, name: word },
        { userId: word, anonymousId: `${word}-browser` },
      ),
      track({ userId: word, messageId: `${word}-order`, properties: { note: word }, context: { ip: word } }),
      track({ userId: word, ...group, account: { key: `${name}-account`, traits: {} } }),
    ],
    refused: [{ endpoint: '/v1/track', code: 'invalid', reason: 'No', payload: { deep: { userId: word } } }],
  });
  const id = (await store.customers.byUserId(workspaceId, word))?.id ?? '';
  await store.consents.record(workspaceId, {
    customerId: id,
    channel: 'email',
    topic: null,
    state: 'granted',
  });
  const enrollment = await enroll(test, journey, id);
  await walk(test, journey, enrollment, [{ nodeId: 'mail', outcome: 'sent' }, { nodeId: 'wait' }]);
  const message = await aMessage(test, journey, { customer: id, enrollment, node: 'mail' });
  await dataSource.query(
    `UPDATE message SET rendered = jsonb_build_object('to', $2::text), result = jsonb_build_object('to', $2::text), reason = $2
      WHERE id = $1`,
    [message, word],
  );
  await dataSource.query(
    `UPDATE visit SET reason = $2, facts = jsonb_build_object('customer.name', $2::text) WHERE enrollment_id = $1`,
    [enrollment, word],
  );
  await dataSource.query(
    `UPDATE enrollment
        SET entry = jsonb_build_object('order', $2::text), results = jsonb_build_object('code', $2::text), entry_key = $2,
            cursor = cursor || jsonb_build_object('memory', $2::text)
      WHERE id = $1`,
    [enrollment, word],
  );
  await dataSource.query(
    `WITH made_list AS (INSERT INTO list (workspace_id, key, name) VALUES ($1, 'vip', 'VIP') ON CONFLICT DO NOTHING),
     listed AS (INSERT INTO list_member (workspace_id, list_key, customer_id) VALUES ($1, 'vip', $2)),
     belongs AS (INSERT INTO segment_member (workspace_id, segment_key, customer_id) VALUES ($1, 'some', $2)),
     due AS (INSERT INTO segment_due (workspace_id, segment_key, customer_id, due_at) VALUES ($1, 'some', $2, now())),
     due_by_date AS (
       INSERT INTO date_due (workspace_id, journey_id, customer_id, due_at, filling) VALUES ($1, $8, $2, now(), 1)),
     reaction AS (
       INSERT INTO message_reaction (id, workspace_id, message_id, customer_id, kind, at, url)
       VALUES ($6, $1, $3, $2, 'clicked', now(), 'https://example.com/' || $7::text)),
     in_app AS (
       INSERT INTO in_app_message (id, workspace_id, customer_id, title, body, purpose, sent_at)
       VALUES ($3, $1, $2, $7, $7, 'service', now())),
     decided AS (
       INSERT INTO decision (workspace_id, customer_id, version_id, outcome, decided_at, facts)
       VALUES ($1, $2, $5, 1, now(), jsonb_build_object('name', $7::text))),
     call AS (
       INSERT INTO trigger_call (id, workspace_id, journey_id, customer_id, fingerprint, idempotency_key)
       VALUES ($6, $1, $8, $2, '', $7)),
     taking AS (
       INSERT INTO experiment_taking (enrollment_id, node_id, measure, workspace_id, journey_id, customer_id, arm, place, goal)
       VALUES ($4, 'test', 'goal:x', $1, $8, $2, 'a', 0, 'x')),
     reached AS (
       INSERT INTO goal_reached (enrollment_id, goal, workspace_id, journey_id, event_id, reached_at)
       VALUES ($4, 'bought', $1, $8, $6, now())),
     pool AS (INSERT INTO code_pool (id, workspace_id, key, name) VALUES ($6, $1, $7, 'Codes') RETURNING id),
     run AS (
       INSERT INTO audience_run (id, workspace_id, journey_id, kind, occasion, source, size)
       VALUES ($6, $1, $8, 'manual', $6::text, 'rows', 1)),
     row AS (
       INSERT INTO audience_row (run_id, number, workspace_id, customer_id, data)
       VALUES ($6, 2, $1, $2, jsonb_build_object('note', $7::text)))
     INSERT INTO task (id, workspace_id, customer_id, enrollment_id, node_id, visit, title)
     VALUES ($6, $1, $2, $4, 'call', 1, $7)`,
    [workspaceId, id, message, enrollment, journey.versionId, newId(), word, journey.id],
  );
  return { id, enrollment, message };
}

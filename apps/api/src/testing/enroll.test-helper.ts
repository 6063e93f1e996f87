import { EnrollmentEntity, newId } from '@sojourn/store';
import { basic } from './tenant.test-helper.js';
import type { TestApi } from './test-api.test-helper.js';

const DAY_MS = 86_400_000;

/** Makes a customer, through the intake; returns its id. */
async function makeCustomer({ url, store, house }: TestApi): Promise<string> {
  const sent = await fetch(`${url}/v1/identify`, {
    method: 'POST',
    headers: basic(house.writeKey),
    body: JSON.stringify({ userId: newId(), traits: { email: 'ada@example.com' } }),
  });
  if (!sent.ok) throw new Error(`the customer was not taken: ${sent.status}`);
  const { edges } = await store.customers.page(house.workspaceId, { first: 1 });
  const customer = edges[0]?.node.id;
  if (customer === undefined) throw new Error('no customer was made');
  return customer;
}

/** Puts a new customer into a journey's version, waiting at a node since yesterday for three days; returns the enrollment's id. */
export async function enrollAt(
  api: TestApi,
  journeyId: string,
  node: string,
  differently: Partial<
    Pick<EnrollmentEntity, 'state' | 'endReason' | 'cursor' | 'intent' | 'isTest' | 'held'>
  > = {},
): Promise<string> {
  const [journey] = await api.store.journeys.byIds(api.house.workspaceId, [journeyId]);
  if (!journey?.versionId) throw new Error('the journey is not published');
  const since = Date.now() - DAY_MS;
  const id = newId();
  await api.dataSource.getRepository(EnrollmentEntity).insert({
    id,
    workspaceId: api.house.workspaceId,
    journeyId,
    versionId: journey.versionId,
    customerId: await makeCustomer(api),
    entryKey: id,
    entryEventId: newId(),
    entry: {},
    cursor: {
      kind: 'waiting',
      node,
      visit: 1,
      visits: 1,
      since,
      until: since + 3 * DAY_MS,
      outcome: 'next',
      reason: '',
      wakesOn: [],
    },
    ...differently,
  });
  return id;
}

/** A message of an enrollment that was handed over to a provider and has no answer yet. */
export async function claimMessage({ dataSource }: TestApi, enrollmentId: string): Promise<void> {
  await dataSource.query(
    `INSERT INTO message (id, workspace_id, enrollment_id, journey_id, customer_id, node_id, visit, type, state, lease_until)
     SELECT gen_random_uuid(), workspace_id, id, journey_id, customer_id, 'wait', 1, 'send-email', 'claimed',
            now() + interval '1 minute'
       FROM enrollment WHERE id = $1`,
    [enrollmentId],
  );
}

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
  differently: Partial<Pick<EnrollmentEntity, 'state' | 'endReason' | 'cursor' | 'intent'>> = {},
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

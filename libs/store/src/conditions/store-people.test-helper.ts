import { newId } from '../id.js';
import { publishedJourney } from '../journeys/journeys.test-helper.js';
import { aCustomer, enroll } from '../path/enrollments.test-helper.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import type { Known } from './any-facts.test-helper.js';
import * as words from './vocabulary.test-helper.js';

/** People of a test in the database: ids of their customers, in their order, and of the enrollment that is at hand. */
export interface StoredPeople {
  readonly customerIds: readonly string[];
  readonly enrollmentId: string;
}

interface Owned {
  readonly id: string;
  readonly known: Known;
}

/** Writes people into a workspace of their own, so that the tables say of them what their facts say. */
export async function storePeople(test: TestStore, people: readonly Known[]): Promise<StoredPeople> {
  const owned = people.map((known) => ({ id: newId(), known }));
  await storeCustomers(test, owned);
  await storeAccounts(test, owned);
  await storeEvents(test, owned);
  await storeMembers(test, owned);
  await storeConsents(test, owned);
  return { customerIds: owned.map(({ id }) => id), enrollmentId: await storeMessages(test, owned) };
}

function storeCustomers(test: TestStore, owned: readonly Owned[]): Promise<void> {
  const customers = owned.map(({ id, known }) => ({
    id,
    attributes: known.customer,
    created_at: timestamp(known.knownSince),
    last_activity_at: timestamp(known.lastActivity),
  }));
  return insert(
    test,
    'customer',
    { id: 'uuid', attributes: 'jsonb', created_at: 'timestamptz', last_activity_at: 'timestamptz' },
    customers,
  );
}

/** Each belongs to one of their own, which they joined last, and to one they joined before. */
async function storeAccounts(test: TestStore, owned: readonly Owned[]): Promise<void> {
  const members = owned.flatMap(({ id, known: { account } }) =>
    account === undefined ? [] : [{ id, account, key: account['id'] }],
  );
  await insert(test, 'account', { key: 'text', attributes: 'jsonb' }, [
    // An attribute of that name is not the key.
    ...members.map(({ account, key }) => ({ key, attributes: { ...account, id: 'no key' } })),
    { key: 'before', attributes: { city: 'Ulm', age: 1 } },
  ]);
  await insert(
    test,
    'account_member',
    { account_key: 'text', customer_id: 'uuid', joined_at: 'timestamptz' },
    members.flatMap(({ id, key }) => [
      { account_key: key, customer_id: id, joined_at: timestamp(1) },
      { account_key: 'before', customer_id: id, joined_at: timestamp(0) },
    ]),
  );
}

function storeEvents(test: TestStore, owned: readonly Owned[]): Promise<void> {
  const events = owned.flatMap(({ id, known }) =>
    known.events.map((event) => ({
      id: event.id,
      received_at: timestamp(event.receivedAt),
      seq: event.place,
      customer_id: id,
      type: 'track',
      name: event.name,
      properties: event.properties,
      message_id: event.id,
      occurred_at: timestamp(event.at),
    })),
  );
  const columns = {
    id: 'uuid',
    received_at: 'timestamptz',
    seq: 'bigint',
    customer_id: 'uuid',
    type: 'text',
    name: 'text',
    properties: 'jsonb',
    message_id: 'text',
    occurred_at: 'timestamptz',
  };
  return insert(test, 'event', columns, events);
}

async function storeMembers(test: TestStore, owned: readonly Owned[]): Promise<void> {
  const members = (kind: 'list' | 'segment') =>
    owned.flatMap(({ id, known }) =>
      (known[`${kind}s`] ?? []).map((key) => ({ [`${kind}_key`]: key, customer_id: id })),
    );
  const lists = words.lists.map((key) => ({ key, name: key }));
  await insert(test, 'list', { key: 'text', name: 'text' }, lists);
  await insert(test, 'list_member', { list_key: 'text', customer_id: 'uuid' }, members('list'));
  await insert(test, 'segment_member', { segment_key: 'text', customer_id: 'uuid' }, members('segment'));
}

function storeConsents(test: TestStore, owned: readonly Owned[]): Promise<void> {
  const consents = owned.flatMap(({ id, known }) =>
    // Two at a time were said in the same moment: their ids keep them in order.
    known.consents.map((consent, index) => ({
      id: newId(),
      customer_id: id,
      ...consent,
      at: timestamp(Math.floor(index / 2)),
    })),
  );
  const columns = {
    id: 'uuid',
    customer_id: 'uuid',
    channel: 'text',
    topic: 'text',
    state: 'text',
    at: 'timestamptz',
  };
  return insert(test, 'consent', columns, consents);
}

/** An enrollment belongs to one customer; here all have messages of the same, so that each is looked at as the one at hand. */
async function storeMessages(test: TestStore, owned: readonly Owned[]): Promise<string> {
  const { journey } = await publishedJourney(test);
  const customerId = await aCustomer(test);
  const mine = await enroll(test, journey, customerId);
  const another = await enroll(test, journey, customerId);
  const sent = owned.flatMap(({ id, known }) =>
    known.messages.map((message) => ({ id: newId(), customerId: id, message })),
  );
  const messages = sent.map(({ id, customerId, message }, index) => ({
    id,
    customer_id: customerId,
    journey_id: journey.id,
    enrollment_id: message.mine ? mine : another,
    node_id: message.node,
    visit: index,
    type: 'send-email',
    channel: message.channel,
    content_key: message.contentKey,
    state: message.at.sent === undefined ? 'failed' : 'accepted',
    settled_at: timestamp(message.at.sent),
  }));
  await insert(
    test,
    'message',
    {
      id: 'uuid',
      customer_id: 'uuid',
      journey_id: 'uuid',
      enrollment_id: 'uuid',
      node_id: 'text',
      visit: 'int',
      type: 'text',
      channel: 'text',
      content_key: 'text',
      state: 'text',
      settled_at: 'timestamptz',
    },
    messages,
  );
  const reactions = sent.flatMap(({ id, customerId, message: { at, clicks = [] } }) => {
    const { sent: _, ...others } = at;
    const kinds = Object.entries(others).map(([kind, first]) => ({ kind, at: first, url: null }));
    return [...kinds, ...clicks.map((click) => ({ kind: 'clicked', ...click }))].map((reaction) => ({
      ...reaction,
      id: newId(),
      message_id: id,
      customer_id: customerId,
      at: timestamp(reaction.at),
    }));
  });
  const columns = {
    id: 'uuid',
    message_id: 'uuid',
    customer_id: 'uuid',
    kind: 'text',
    at: 'timestamptz',
    url: 'text',
  };
  await insert(test, 'message_reaction', columns, reactions);
  return mine;
}

async function insert(
  { dataSource, workspaceId }: TestStore,
  table: string,
  columns: Readonly<Record<string, string>>,
  records: readonly object[],
): Promise<void> {
  const names = Object.keys(columns).join(', ');
  const types = Object.entries(columns).map((column) => column.join(' '));
  await dataSource.query(
    `INSERT INTO ${table} (workspace_id, ${names})
     SELECT $1, ${names} FROM jsonb_to_recordset($2::jsonb) AS record (${types.join(', ')})`,
    [workspaceId, JSON.stringify(records)],
  );
}

function timestamp(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}

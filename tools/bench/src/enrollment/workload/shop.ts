import {
  createDataSource,
  CustomerIdentifierEntity,
  Intake,
  Notifier,
  OUTBOX_CHANNEL,
  Store,
  type WorkspaceId,
} from '@sojourn/store';
import { createTestDatabase } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { EVENTS, journeyOf, KINDS, type Kind } from './journeys.js';
import { publishJourney, type Published } from './publish-journey.js';

/** One of the customers that walk. */
export interface Customer {
  /** The name under which their events come in. */
  readonly userId: string;
  readonly id: string;
}

/** A database with the shop that is measured in it: two live journeys, and customers with an address. */
export interface Shop {
  readonly databaseUrl: string;
  readonly dataSource: DataSource;
  readonly workspaceId: WorkspaceId;
  readonly journeys: Readonly<Record<Kind, Published>>;
  readonly customers: readonly Customer[];
  /** Takes an event in, as the API does. */
  track(customer: Customer, event: string, properties: Readonly<Record<string, unknown>>): Promise<void>;
  close(): Promise<void>;
}

const AT_ONCE = 100;
// As many as the API has.
const POOL_SIZE = 10;

/** Opens a shop in a database of its own. */
export async function openShop(customers: number): Promise<Shop> {
  const database = await createTestDatabase();
  const dataSource = await createDataSource({ url: database.url, poolSize: POOL_SIZE }).initialize();
  const store = new Store(dataSource);
  const { id: workspaceId } = await store.workspaces.create({ name: 'Shop', timezone: 'Europe/Berlin' });
  const bell = new Notifier(dataSource, OUTBOX_CHANNEL, {
    onFailure: (error) => {
      throw error;
    },
  });
  const intake = new Intake(dataSource, bell.ring);
  const journeys = {} as Record<Kind, Published>;
  for (const kind of KINDS) {
    const journey = { name: kind, graph: journeyOf(kind), events: [EVENTS[kind]] };
    journeys[kind] = await publishJourney(store, workspaceId, journey);
  }
  return {
    databaseUrl: database.url,
    dataSource,
    workspaceId,
    journeys,
    customers: await letCustomersIn(customers),
    async track({ userId }, name, properties) {
      const incoming = { type: 'track' as const, name, userId, properties };
      await intake.receive(workspaceId, { events: [withId(incoming)], refused: [] });
    },
    async close() {
      await bell.settled();
      await dataSource.destroy();
      await database.drop();
    },
  };

  async function letCustomersIn(count: number): Promise<readonly Customer[]> {
    for (let from = 0; from < count; from += AT_ONCE) {
      const numbers = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, index) => from + index);
      const events = numbers.map((number) => {
        const properties = { email: `customer-${number}@example.com`, first_name: `Ada ${number}` };
        return withId({ type: 'identify' as const, name: null, userId: `customer-${number}`, properties });
      });
      await intake.receive(workspaceId, { events, refused: [] });
    }
    const found = await dataSource.getRepository(CustomerIdentifierEntity).find({ order: { value: 'ASC' } });
    return found.map(({ value, customerId }) => ({ userId: value, id: customerId }));
  }
}

function withId<Event>(event: Event) {
  return { ...event, context: {}, occurredAt: new Date(), messageId: randomUUID() };
}

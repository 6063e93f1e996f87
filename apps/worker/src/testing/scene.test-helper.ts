import type { Directive } from '@sojourn/contract';
import type { NodeType, Plan } from '@sojourn/engine';
import { nodeTypeFromManifest } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import { contentHash } from '@sojourn/journey';
import { prepare } from '@sojourn/nodes/publish';
import type { ActionDefinition, Manifest } from '@sojourn/sdk';
import type { IncomingEvent, PeopleInside, VersionToPublish, WorkspaceId } from '@sojourn/store';
import {
  EnrollmentEntity,
  Intake,
  MessageEntity,
  Notifier,
  OUTBOX_CHANNEL,
  Store,
  VisitEntity,
} from '@sojourn/store';
import { createTestDatabase, type TestDatabase, type VirtualClock } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import { act } from '../acting/act.js';
import type { Desk } from '../acting/desk.js';
import { advance } from '../durable-run/advance.js';
import { relayAll } from '../relay/relay.js';
import { tellChanges } from '../relay/tell-changes.js';
import { engineWith, openDesk } from './desk.test-helper.js';

/** How a journey is published in a scene. */
export interface PublishOptions {
  readonly attempts?: number;
  readonly events?: readonly string[];
  /** Custom actions that are on offer. */
  readonly manifests?: readonly Manifest[];
  /** Types of the catalog that are on offer here though nothing carries them out yet. */
  readonly nodeTypes?: readonly NodeType[];
}

/** A workspace with a database of its own, and a worker's desk without Temporal. */
export type Scene = Awaited<ReturnType<typeof openScene>>;

/** A database whose clock is in the test's hands. */
export interface TimedDatabase {
  readonly database: TestDatabase;
  readonly clock: VirtualClock;
}

/** Opens a scene whose desk has these actions; in a new database by its server's clock, unless another is given. */
export async function openScene(actions: readonly ActionDefinition[] = [], given?: TimedDatabase) {
  const database = given?.database ?? (await createTestDatabase());
  const opened = await openDesk(database.url, actions);
  const { desk } = opened;
  const { dataSource } = desk;
  const store = new Store(dataSource);
  const workspace = await store.workspaces.create({ name: 'Shop', timezone: 'Europe/Berlin' });
  const workspaceId: WorkspaceId = workspace.id;
  const bell = new Notifier(dataSource, OUTBOX_CHANNEL, { onFailure: () => undefined });
  const intake = new Intake(dataSource, bell.ring);

  const receive = async (
    userId: string,
    event: Pick<IncomingEvent, 'account' | 'type' | 'name' | 'properties' | 'messageId' | 'imported'> &
      Partial<Pick<IncomingEvent, 'occurredAt'>>,
  ) => {
    const occurredAt = given ? new Date(await given.clock.now()) : new Date();
    return intake.receive(workspaceId, {
      events: [{ userId, context: {}, occurredAt, ...event }],
      refused: [],
    });
  };

  /** A version of a journey, ready to be published. */
  async function versionOf(
    journeyId: string,
    graph: Journey,
    { attempts = 3, events, manifests = [], nodeTypes: more = [] }: PublishOptions = {},
    inside?: PeopleInside,
  ): Promise<VersionToPublish> {
    const publisher = engineWith([...more.map(available), ...manifests.map(nodeTypeFromManifest)]);
    const { templates } = await prepare(graph, publisher);
    const compiled = publisher.compile(graph, templates, { anyAvailability: true });
    if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
    const { events: watched = [], calendar, segments = [], attributes = [] } = publisher.watch(compiled.plan);
    return {
      journeyId,
      baseRevision: 1,
      graph,
      plan: withAttempts(compiled.plan, attempts),
      contentHash: contentHash(graph),
      eventNames: events ?? watched,
      segmentKeys: watched.length === 0 && calendar === undefined ? segments : [],
      attributePaths: calendar === undefined ? attributes : [],
      datePaths: calendar === 'date' ? attributes : [],
      goesByCalendar: calendar === 'schedule',
      userId: null,
      ...(inside !== undefined && { inside }),
    };
  }

  async function freeze(...version: Parameters<typeof versionOf>) {
    const published = await store.journeys.publish(workspaceId, await versionOf(...version));
    if (published.kind !== 'published') throw new Error(JSON.stringify(published));
    return published;
  }

  return {
    desk,
    store,
    workspaceId,
    databaseUrl: database.url,

    /**
     * Publishes a journey that listens for `events` (those of its trigger unless told); `attempts` are the tries each of
     * its actions has.
     */
    async publish(name: string, graph: Journey, options: PublishOptions = {}): Promise<string> {
      const journey = await store.journeys.create(workspaceId, { name, draft: graph, userId: null });
      await freeze(journey.id, graph, options);
      return journey.id;
    },

    versionOf,
    receive,

    /** Publishes another version of a journey, and says what becomes of the people inside. */
    republish: (journeyId: string, graph: Journey, inside: PeopleInside, options: PublishOptions = {}) =>
      freeze(journeyId, graph, options, inside),

    track: (
      userId: string,
      name: string,
      properties: Readonly<Record<string, unknown>> = {},
      messageId: string = randomUUID(),
    ) => receive(userId, { type: 'track', name, properties, messageId }),

    identify: (userId: string, traits: Readonly<Record<string, unknown>>) =>
      receive(userId, { type: 'identify', name: null, properties: traits, messageId: randomUUID() }),

    relay: () => relayAll({ ...desk, onRelayed: () => undefined }),
    tell: () => tellChanges(desk),

    enrollments: () => dataSource.getRepository(EnrollmentEntity).find({ order: { id: 'ASC' } }),
    messages: () => dataSource.getRepository(MessageEntity).find({ order: { id: 'ASC' } }),
    path: (enrollmentId: string) =>
      dataSource.getRepository(VisitEntity).find({ where: { enrollmentId }, order: { number: 'ASC' } }),

    /**
     * Does what the durable run would do, until it rests: follows directives without any waiting; at the scene's desk,
     * unless another is given.
     */
    async run(enrollmentId: string, at: Desk = desk): Promise<Directive> {
      let directive = await advance(at, enrollmentId, null);
      while (directive.kind === 'act') {
        directive = await act(at, enrollmentId, directive.seq, undefined, new AbortController().signal);
      }
      return directive;
    },

    /** Makes the wait an enrollment rests at due, `agoMs` ago. */
    async passTime(enrollmentId: string, agoMs = 0): Promise<void> {
      await dataSource.query(
        `WITH due AS (SELECT floor(extract(epoch FROM clock_timestamp()) * 1000) - $2 AS ms)
         UPDATE enrollment SET deadline = to_timestamp(due.ms / 1000), overdue_at = to_timestamp(due.ms / 1000 + 60), cursor = jsonb_set(cursor, '{until}', to_jsonb(due.ms))
           FROM due WHERE id = $1`,
        [enrollmentId, agoMs],
      );
    },

    async close(): Promise<void> {
      await bell.settled();
      await opened.close();
      await database.drop();
    },
  };
}

function withAttempts(plan: Plan, attempts: number): Plan {
  const nodes = Object.entries(plan.nodes).map(([id, node]) => {
    if (!node.action) return [id, node] as const;
    return [id, { ...node, action: { ...node.action, retry: { ...node.action.retry, attempts } } }] as const;
  });
  return { ...plan, nodes: Object.fromEntries(nodes) };
}

function available({ availability: _, ...type }: NodeType): NodeType {
  return type;
}

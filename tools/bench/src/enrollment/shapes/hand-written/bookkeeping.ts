import type { Engine } from '@sojourn/engine';
import { enter, lockCustomerOf, storeMove, storeVisits, type VisitChange } from '@sojourn/store';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Kind } from '../../workload/journeys.js';
import type { Published } from '../../workload/publish-journey.js';
import type { Run } from './run.js';

/** A customer inside of a journey. */
export interface Inside {
  readonly enrollmentId: string;
  readonly kind: Kind;
}

/** What a run of one activity per node writes down, each in a transaction and an activity of its own. */
export interface Bookkeeping {
  /** The customer enters. */
  enter(run: Run): Promise<Inside>;
  /** The customer has come to a node, and has left the one before. */
  record(inside: Inside, node: string, number: number): Promise<void>;
  /** How long a wait takes, in milliseconds. */
  planWait(ms: number): Promise<number>;
  /** The customer has left the last node, and the journey. */
  finish(inside: Inside, node: string, number: number): Promise<void>;
}

/** What is written down with. */
export interface BookkeepingParts {
  readonly dataSource: DataSource;
  readonly workspaceId: string;
  readonly journeys: Readonly<Record<Kind, Published>>;
  readonly engine: Pick<Engine, 'start'>;
}

/** Makes the activities: into the tables that Sojourn's own runs write into. */
export function createBookkeeping({
  dataSource,
  workspaceId,
  journeys,
  engine,
}: BookkeepingParts): Bookkeeping {
  const begin = () => engine.start({ entryPlace: 1, entryEvent: randomUUID(), enteredAt: Date.now() });

  async function write({ enrollmentId, kind }: Inside, changes: readonly VisitChange[], ended: boolean) {
    await dataSource.transaction(async (transaction) => {
      await lockCustomerOf(transaction, enrollmentId);
      const { journeyId, versionId } = journeys[kind];
      await storeVisits(transaction, { id: enrollmentId, workspaceId, journeyId }, changes);
      await storeMove(transaction, {
        enrollmentId,
        versionId,
        cursor: begin(),
        directive: { kind: 'done', seq: 0 },
        state: ended ? 'finished' : 'running',
        endReason: null,
        held: false,
        intent: null,
        deadline: null,
        overdueAt: null,
        wakesOn: [],
        listensFor: [],
        results: {},
        now: Date.now(),
      });
    });
  }

  return {
    async enter({ kind, customerId, key, entry }) {
      const enrollmentId = await dataSource.transaction((transaction) =>
        enter(transaction, {
          workspaceId,
          customerId,
          ...journeys[kind],
          entryKey: key,
          generation: 0,
          eventId: randomUUID(),
          data: entry,
          cursor: begin(),
        }),
      );
      if (enrollmentId === null) throw new Error(`${key} has entered already`);
      return { enrollmentId, kind };
    },
    record: (inside, node, number) =>
      write(inside, [begun(node, number), ...(number > 1 ? [left(node, number - 1)] : [])], false),
    planWait: (ms) => Promise.resolve(ms),
    finish: (inside, node, number) => write(inside, [left(node, number)], true),
  };
}

function begun(node: string, number: number): VisitChange {
  const nothing = { dueAt: null, leftAt: null, outcome: null, reason: null, facts: null };
  return { node, number, enteredAt: Date.now(), failed: false, ...nothing };
}

function left(node: string, number: number): VisitChange {
  return { ...begun(node, number), leftAt: Date.now(), outcome: 'sent' };
}

import {
  EnrollmentEntity,
  MessageEntity,
  VisitEntity,
  rows,
  type EnrollmentEntity as Enrollment,
} from '@sojourn/store';
import type { Scene } from '../testing/scene.test-helper.js';

/** An event as it was stored. `receivedAt` is in milliseconds since 1970. */
export interface StoredEvent {
  readonly id: string;
  readonly place: number;
  readonly receivedAt: number;
}

/** Everything the database knows of one customer's run. */
export interface Standing {
  readonly enrollment: Enrollment;
  readonly visits: readonly VisitEntity[];
  readonly messages: readonly MessageEntity[];
}

/** The enrollments of a customer, in the order of ids. */
export async function enrollmentsOf(scene: Scene, customer: string): Promise<readonly string[]> {
  const found = await rows<{ id: string }>(
    scene.desk.dataSource,
    `SELECT enrollment.id FROM enrollment JOIN customer_identifier AS named USING (customer_id)
      WHERE named.value = $1 ORDER BY enrollment.id`,
    [customer],
  );
  return found.map(({ id }) => id);
}

/** What the database knows of some enrollments, in the order of ids. */
export async function standingsOf(scene: Scene, ids: readonly string[]): Promise<readonly Standing[]> {
  const { manager } = scene.desk.dataSource;
  return Promise.all(
    ids.toSorted().map(async (enrollmentId) => ({
      enrollment: await manager.findOneByOrFail(EnrollmentEntity, { id: enrollmentId }),
      visits: await manager.find(VisitEntity, { where: { enrollmentId }, order: { number: 'ASC' } }),
      messages: await manager.find(MessageEntity, { where: { enrollmentId }, order: { id: 'ASC' } }),
    })),
  );
}

/** The events of this name of a customer, in the order of receipt. */
export async function storedEvents(
  scene: Scene,
  customer: string,
  name: string,
): Promise<readonly StoredEvent[]> {
  return rows<StoredEvent>(
    scene.desk.dataSource,
    `SELECT event.id, event.seq::float8 AS place, (extract(epoch FROM event.received_at) * 1000)::float8 AS "receivedAt"
       FROM event JOIN customer_identifier AS named ON named.customer_id = event.customer_id
      WHERE named.value = $1 AND event.name = $2 ORDER BY event.seq`,
    [customer, name],
  );
}

/** The outcomes by which a node was left, one for each visit; null while it lasts. */
export function outcomesOf({ visits }: Standing, node: string): readonly (string | null)[] {
  return visits.filter(({ nodeId }) => nodeId === node).map(({ outcome }) => outcome);
}

/**
 * Throws unless a run is whole, whatever raced: every visit but the last is over, they are numbered without a gap, an
 * ended run has left every node, and each message has one row with an outcome.
 */
export function expectSound({ enrollment, visits, messages }: Standing): void {
  expect(visits.map(({ number }) => number)).toEqual(visits.map((_visit, index) => index + 1));
  expect(visits.slice(0, -1).filter(({ leftAt }) => leftAt === null)).toEqual([]);
  const hasEnded = enrollment.state === 'finished' || enrollment.state === 'exited';
  expect(enrollment.endedAt !== null).toBe(hasEnded);
  expect(visits.at(-1)?.leftAt === null).toBe(!hasEnded && visits.length > 0);
  expect(new Set(messages.map(({ nodeId, visit }) => `${nodeId} ${String(visit)}`)).size).toBe(
    messages.length,
  );
  expect(messages.filter(({ state }) => state === 'claimed')).toEqual([]);
}

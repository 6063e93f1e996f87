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

/**
 * Throws unless these names are one customer's by now, and everything that was on the way or inside is theirs: no event
 * waits to be relayed, and each of these runs is the customer's. Returns the customer's id.
 */
export async function expectOne(
  { desk: { dataSource } }: Scene,
  names: readonly string[],
  standings: readonly Standing[],
): Promise<string> {
  const [owner, ...others] = await rows<{ id: string; left: number }>(
    dataSource,
    `SELECT named.customer_id AS id, (SELECT count(*)::int FROM outbox) AS left
       FROM customer_identifier AS named JOIN customer ON customer.id = named.customer_id
      WHERE named.value = ANY($1) AND named.kind = 'user' AND customer.merged_into IS NULL
      GROUP BY 1`,
    [names],
  );
  if (owner === undefined) throw new Error('nobody has these names');
  expect([others, owner.left]).toEqual([[], 0]);
  expect(new Set(standings.map(({ enrollment }) => enrollment.customerId))).toEqual(new Set([owner.id]));
  return owner.id;
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

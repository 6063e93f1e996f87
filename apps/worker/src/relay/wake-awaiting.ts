import { wakesAt } from '@sojourn/engine';
import {
  askForNudges,
  awaitingEnrollments,
  factsAt,
  isTouched,
  lockEnrollment,
  storeAfterEnd,
  storeGoals,
  type Awaiting,
  type OutboxEvent,
} from '@sojourn/store';
import type { EntityManager } from 'typeorm';
import type { House } from '../durable-run/house.js';
import { isPassing } from './is-passing.js';

/**
 * Asks for a nudge of the customer's enrollments to which one of these events may matter: one that they listen for, or
 * an attribute that was told; a merge may matter to all. Those that have ended only note the goals they reach; one that
 * cannot keeps no other from it. Returns their errors.
 */
export async function wakeAwaiting(
  transaction: EntityManager,
  customerId: string,
  events: readonly Pick<OutboxEvent, 'type' | 'name' | 'properties'>[],
  deciding: Pick<House, 'engine' | 'plans'>,
): Promise<readonly unknown[]> {
  if (events.length === 0) return [];
  const names = new Set(events.flatMap(({ name }) => name ?? []));
  const told = events.flatMap(({ type, properties }) =>
    type === 'identify' ? Object.keys(properties ?? {}).map((attribute) => `customer.${attribute}`) : [],
  );
  // Whatever happens is activity.
  const changed = names.size > 0 ? [...told, 'lastActivity'] : told;
  const awaiting = await awaitingEnrollments(transaction, customerId);
  const isMerged = events.some(({ type }) => type === 'merge');
  const concerned = awaiting.filter(
    ({ listensFor, wakesOn }) =>
      isMerged || listensFor.some((name) => names.has(name)) || isTouched(wakesOn, changed),
  );
  await askForNudges(
    transaction,
    concerned.filter(({ isRunning }) => isRunning).map(({ id }) => id),
  );
  const errors: unknown[] = [];
  for (const ended of concerned.filter(({ isRunning }) => !isRunning)) {
    try {
      await transaction.transaction((savepoint) => noteGoals(savepoint, ended, deciding));
    } catch (error) {
      if (isPassing(error)) throw error;
      errors.push(error);
    }
  }
  return errors;
}

/** Goals count after the end too, until their time is over; there is no run that could be nudged. */
async function noteGoals(
  transaction: EntityManager,
  { id: enrollmentId, listensFor: before }: Pick<Awaiting, 'id' | 'listensFor'>,
  { engine, plans }: Pick<House, 'engine' | 'plans'>,
): Promise<void> {
  const row = await lockEnrollment(transaction, enrollmentId);
  if (row?.cursor.kind !== 'done') return;
  const plan = await plans.of(transaction, row.versionId);
  const facts = await factsAt(transaction, row, engine.factsNeeded(plan, row.cursor));
  const happening = { kind: 'woken' as const, now: row.now, place: row.place };
  const options = { zone: row.workspaceZone, journey: row.journeyKey, customer: row.customerId };
  const { cursor, effects } = engine.advance(plan, row.cursor, happening, facts, options);
  const goals = effects.filter((effect) => effect.kind === 'goal');
  const { listensFor } = wakesAt(plan, cursor, { ...row, zone: row.workspaceZone });
  if (goals.length > 0) await storeGoals(transaction, row, goals);
  if (goals.length > 0 || listensFor.length < before.length)
    await storeAfterEnd(transaction, row.id, cursor, listensFor);
}

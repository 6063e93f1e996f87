import { setTimeout as pause } from 'node:timers/promises';
import { Chance } from '../chance.js';
import { check } from '../checker/check.js';
import type { Violation } from '../checker/violation.js';
import type { Evidence } from '../evidence/evidence.js';
import { Stage } from '../house/stage.js';
import type { House } from '../house/house.js';
import { aJourney, type TcpProxy } from '@sojourn/testing';

/** What an outage of Temporal has come to. */
export interface TemporalOutageReport {
  /** How the intake has answered while Temporal was away. */
  readonly statuses: readonly number[];
  /** Tries that were not answered. */
  readonly unanswered: number;
  readonly settledAfterMs: number;
  readonly evidence: Evidence;
  readonly violations: readonly Violation[];
}

const PEOPLE = 20;
const BETWEEN_MS = 250;
const SETTLED = { withinMs: 240_000, openMs: 60_000 };

/** Takes Temporal away under load: what is sent in meanwhile is taken in, and carried out afterwards in its order. */
export async function temporalOutage(
  house: House,
  way: TcpProxy,
  lastsMs: number,
): Promise<TemporalOutageReport> {
  const chance = new Chance('an outage of Temporal');
  const tenants = await house.tenants(['temporal.example']);
  const [tenant] = tenants;
  if (!tenant) throw new Error('no workspace was made');
  const stage = new Stage(house, tenant);
  await stage.publish(
    'Each order',
    aJourney().on('Order Placed').always().sendEmail('thanks').wait('PT2S').sendEmail('again').build(),
  );
  const people = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`);
  for (const userId of people) await stage.identify(userId);

  await way.cut();
  const orders = Array.from({ length: Math.floor(lastsMs / BETWEEN_MS) }, async (_, index) => {
    await pause(index * BETWEEN_MS);
    await stage.track(people[chance.between(0, PEOPLE - 1)] ?? '', 'Order Placed', { order_id: index });
  });
  await pause(lastsMs);
  await way.mend();
  await Promise.all(orders);
  const settledAfterMs = await house.settled(tenants, SETTLED);
  const evidence = await house.evidence(tenants);
  return {
    statuses: evidence.client.flatMap((entry) => (entry.kind === 'answered' ? [entry.status] : [])),
    unanswered: evidence.client.filter(({ kind }) => kind === 'unanswered').length,
    settledAfterMs,
    evidence,
    violations: check(evidence),
  };
}

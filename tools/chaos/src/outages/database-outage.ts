import { aJourney } from '@sojourn/testing';
import { setTimeout as pause } from 'node:timers/promises';
import { check } from '../checker/check.js';
import type { Violation } from '../checker/violation.js';
import type { Evidence } from '../evidence/evidence.js';
import { readHistoryLengths } from '../evidence/read-history-lengths.js';
import type { House } from '../house/house.js';
import { Stage } from '../house/stage.js';
import { calmMood } from '../provider/mood.js';

/** An outage of the database: how it begins and ends, and how long it lasts. */
export interface DatabaseOutage {
  readonly domain: string;
  readonly lastsMs: number;
  begin(): unknown;
  end(): Promise<void>;
}

/** What an outage has cost. */
export interface OutageReport {
  /** History events of each run beyond those of a run without an outage. */
  readonly furtherEvents: readonly number[];
  readonly evidence: Evidence;
  readonly violations: readonly Violation[];
}

const PEOPLE = 16;
const BETWEEN_MS = 400;
// So that some are in the provider's hands at any time.
const SLOW_MS = 1_000;
const SETTLED = { withinMs: 240_000, openMs: 60_000 };

/**
 * Has people in every state when the database goes away (about to enter, in a provider's hands, waiting for a moment that
 * comes while it is away) and says what that has cost, compared with one who came before.
 */
export async function databaseOutage(house: House, outage: DatabaseOutage): Promise<OutageReport> {
  const tenants = await house.tenants([outage.domain]);
  const [tenant] = tenants;
  if (!tenant) throw new Error('no workspace was made');
  const stage = new Stage(house, tenant);
  const journey = aJourney().on('Order Placed').sendEmail('thanks').wait('PT4S').sendEmail('again').build();
  await stage.publish('Two mails', journey);
  await stage.identify('first');
  await stage.track('first', 'Order Placed');
  await stage.until(`SELECT state <> 'running' FROM enrollment WHERE workspace_id = $1`);

  house.setMood((_what, attempt) => ({ deed: 'take-slowly', ms: attempt === 1 ? SLOW_MS : 0 }), tenants);
  const arrivals = Array.from({ length: PEOPLE }, async (_, index) => {
    await pause(index * BETWEEN_MS);
    await stage.identify(`person-${index}`);
    await stage.track(`person-${index}`, 'Order Placed');
  });
  await pause(PEOPLE * BETWEEN_MS - 1_000);
  await outage.begin();
  await pause(outage.lastsMs);
  await outage.end();
  house.setMood(calmMood, tenants);
  await Promise.all(arrivals);
  await house.settled(tenants, SETTLED);

  const evidence = await house.evidence(tenants);
  const ids = evidence.database.enrollments
    .toSorted((one, other) => one.enteredAt - other.enteredAt)
    .map(({ id }) => id);
  const [without = 0, ...lengths] = await readHistoryLengths(house.grounds.temporalAddress, ids);
  return {
    furtherEvents: lengths.map((length) => length - without),
    evidence,
    violations: check(evidence),
  };
}

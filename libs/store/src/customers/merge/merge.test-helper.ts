import type { Reentry } from '@sojourn/journey';
import type { EnrollmentState } from '../../path/enrollment.entity.js';
import { EnrollmentEntity } from '../../path/enrollment.entity.js';
import { newId } from '../../id.js';
import { aVersion } from '../../journeys/journeys.test-helper.js';
import type { JourneyEntity } from '../../journeys/journey.entity.js';
import type { TestStore } from '../../testing/test-store.test-helper.js';
import type { Attributes } from '../customer.entity.js';
import { customerTransaction } from '../customer-transaction.js';
import type { Merge } from './merge.js';
import { mergeCustomers } from './merge-customers.js';

/** Merges two customers in a transaction of its own. */
export async function merged(test: TestStore, merge: Merge): Promise<Attributes> {
  return customerTransaction(test.dataSource, (transaction) =>
    mergeCustomers(transaction, test.workspaceId, merge),
  );
}

/** Publishes a journey that lets customers in again as the policy says. */
export async function journeyWith(test: TestStore, reentry: Reentry): Promise<JourneyEntity> {
  const draft = await test.store.journeys.create(test.workspaceId, {
    name: reentry.policy,
    draft: {},
    userId: null,
  });
  const version = aVersion(draft);
  const published = await test.store.journeys.publish(test.workspaceId, {
    ...version,
    graph: { ...version.graph, reentry },
    plan: { ...version.plan, reentry },
  });
  if (published.kind !== 'published') throw new Error(`the journey was not published: ${published.kind}`);
  return published.journey;
}

/** How a customer came into a journey. */
export interface TestEntry {
  readonly entryKey?: string;
  readonly generation?: number;
  readonly isTest?: boolean;
  readonly state?: EnrollmentState;
  /** Minutes ago. */
  readonly ago?: number;
}

/** Puts a customer into a journey's published version under a key, and returns the enrollment's id. */
export async function enterAs(
  { dataSource, workspaceId }: TestStore,
  journey: JourneyEntity,
  customerId: string,
  { entryKey = 'once', generation = 0, isTest = false, state = 'running', ago = 0 }: TestEntry = {},
): Promise<string> {
  const id = newId();
  const enteredAt = new Date(Date.now() - ago * 60_000);
  await dataSource.getRepository(EnrollmentEntity).insert({
    id,
    workspaceId,
    journeyId: journey.id,
    versionId: journey.versionId ?? '',
    customerId,
    entryKey,
    generation,
    isTest,
    entry: {},
    cursor: { kind: 'entered', visits: 0 },
    state,
    enteredAt,
    endedAt: state === 'finished' || state === 'exited' ? enteredAt : null,
  });
  return id;
}

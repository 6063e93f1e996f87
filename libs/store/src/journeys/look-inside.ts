import type { FactsNeeded } from '@sojourn/conditions';
import type { Facts, Plan, Standing } from '@sojourn/engine';
import type { DataSource } from 'typeorm';
import { readEnrollments, type EnrollmentRow } from '../enrollment/enrollment-row.js';
import { factsAt } from '../enrollment/facts-at.js';
import { readPlans } from '../enrollment/plan.js';
import { sendsInHand } from '../ledger/in-hand.js';
import { sendKeyText } from '../ledger/message-row.js';
import type { EnrollmentState } from '../path/enrollment.entity.js';
import type { WorkspaceId } from '../workspace-id.js';
import { aheadOf, movesAhead, type Ahead } from './changes-ahead.js';
import { peopleInside, someInside, type PeopleAtNode } from './people-inside.js';

/** Who is looked at, and how closely. */
export interface Look {
  /** So many at each node of each version, unless they would be more than `atMostInAll`; but always one. */
  readonly atMost: number;
  readonly atMostInAll: number;
  /** People in this version are none of those; null = whoever is inside. */
  readonly exceptVersionId: string | null;
  /** What has to be known of somebody who stands like this. */
  readonly needs: (standing: Standing) => FactsNeeded;
}

/** The people inside a journey at one moment. */
export interface Inside {
  /** All of them, by version and node. */
  readonly at: readonly PeopleAtNode[];
  /** Those who were looked at. */
  readonly people: readonly PersonInside[];
  /** The plans of the versions they are in, by id of the version. */
  readonly plans: ReadonlyMap<string, Plan>;
}

/** Somebody inside a journey, with everything that decides what they do next. */
export interface PersonInside {
  readonly enrollmentId: string;
  readonly state: EnrollmentState;
  /** They leave anyway, for this reason; null = they do not. */
  readonly stop: string | null;
  readonly standing: Standing;
  readonly facts: Facts;
}

/** Counts the people inside a journey, and looks closely at some of them: one moment for all, and no lock. */
export async function lookInside(
  dataSource: DataSource,
  workspaceId: WorkspaceId,
  journeyId: string,
  { atMost, atMostInAll, exceptVersionId, needs }: Look,
): Promise<Inside> {
  return dataSource.transaction('REPEATABLE READ', async (transaction) => {
    const at = await peopleInside(transaction, workspaceId, journeyId, exceptVersionId);
    const each = Math.max(1, Math.min(atMost, Math.floor(atMostInAll / Math.max(1, at.length))));
    const ids = await someInside(transaction, workspaceId, journeyId, each, exceptVersionId);
    const found = await readEnrollments(transaction, ids);
    const moves = found.length === 0 ? [] : await movesAhead(transaction, journeyId, found);
    const versions = [...at, ...moves].map(({ versionId }) => versionId);
    const plans = await readPlans(transaction, [...new Set(versions)]);
    const inHand = await sendsInHand(transaction, ids);
    const people: PersonInside[] = [];
    for (const row of found) {
      const ahead = aheadOf(row, moves);
      const standing = standingOf(row, ahead, plans, inHand);
      const facts = await factsAt(transaction, row, needs(standing));
      const { id: enrollmentId, state } = row;
      people.push({ enrollmentId, state, stop: ahead.stop, standing, facts });
    }
    return { at, people, plans };
  });
}

function standingOf(
  { id, versionId, cursor, now, place, heldAt, journeyStatus, ...row }: EnrollmentRow,
  { moves }: Ahead,
  plans: ReadonlyMap<string, Plan>,
  inHand: ReadonlySet<string>,
): Standing {
  return {
    plan: planOf(plans, versionId),
    cursor,
    now,
    place,
    options: { zone: row.workspaceZone, journey: row.journeyKey, customer: row.customerId },
    moves: moves.map((move) => ({ to: planOf(plans, move.versionId), mapping: move.mapping })),
    isBusy:
      cursor.kind === 'acting' &&
      inHand.has(sendKeyText({ enrollmentId: id, nodeId: cursor.node, visit: cursor.visit })),
    heldAt: journeyStatus === 'live' ? heldAt : null,
  };
}

function planOf(plans: ReadonlyMap<string, Plan>, versionId: string): Plan {
  const plan = plans.get(versionId);
  if (!plan) throw new Error(`journey version ${versionId} is gone`);
  return plan;
}

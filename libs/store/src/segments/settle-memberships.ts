import type { EntityManager } from 'typeorm';
import type { WorkspaceId } from '../workspace-id.js';
import { causeOf, eachOnce, type AskedMembership, type MembershipNews } from './asked-membership.js';
import { judgeMemberships, type JudgedAt } from './judge-memberships.js';
import { segmentsAsking } from './segment-definition.js';
import { storeMemberships } from './store-memberships.js';
import { recordMembership, wakeByMembership } from './tell-membership.js';

/** What settling has brought about. */
export interface Settled {
  readonly news: readonly MembershipNews[];
  /** Whether the relay is to be rung after the commit: for nudges, or for journeys that let customers in. */
  readonly concernsRelay: boolean;
}

/**
 * Brings memberships up to date, under the locks of the customers, all of one workspace: those that are asked about, and
 * then those of segments that ask about these. A segment is settled after all those it asks about, so that nobody comes
 * in by what holds no more.
 */
export async function settleMemberships(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  asked: readonly AskedMembership[],
  at: JudgedAt,
): Promise<Settled> {
  const told: MembershipNews[] = [];
  let concernsRelay = false;
  for (let open = eachOnce(asked); open.length > 0;) {
    const rank = Math.min(...open.map(({ segment }) => segment.rank));
    const turn = open.filter(({ segment }) => segment.rank === rank);
    const judged = await judgeMemberships(transaction, turn, at);
    const news = await storeMemberships(transaction, workspaceId, judged);
    let led: readonly AskedMembership[] = [];
    if (news.length > 0) {
      told.push(...news);
      const onTheWay = await recordMembership(transaction, workspaceId, news);
      const woken = await wakeByMembership(transaction, news);
      concernsRelay ||= onTheWay + woken > 0;
      led = await ledTo(transaction, workspaceId, news);
    }
    open = eachOnce([...open.filter(({ segment }) => segment.rank !== rank), ...led]);
  }
  return { news: told, concernsRelay };
}

async function ledTo(
  transaction: EntityManager,
  workspaceId: WorkspaceId,
  news: readonly MembershipNews[],
): Promise<readonly AskedMembership[]> {
  const keys = [...new Set(news.map(({ segment }) => segment))];
  const asking = await segmentsAsking(transaction, workspaceId, keys);
  return asking.flatMap(({ about, ...segment }) =>
    news
      .filter((each) => each.segment === about)
      .map(({ customerId, cause, hops }) => ({
        customerId,
        segment,
        cause: cause === 'changed' ? causeOf(segment, customerId) : cause,
        hops,
      })),
  );
}

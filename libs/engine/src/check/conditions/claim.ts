import type { RuleGroup } from '@sojourn/conditions';
import { aspectOf, type Aspect, type Holds } from './aspect.js';

/** A condition without *not*: every rule says for itself whether it is meant or denied. */
export type Claim = RuleClaim | GroupClaim;

/** One rule. */
export interface RuleClaim extends Aspect {
  readonly kind: 'rule';
}

/** All of these hold, or some of them. */
export interface GroupClaim {
  readonly kind: 'all' | 'some';
  readonly claims: readonly Claim[];
  /** What all of them are about; null when they are about several things, or nothing. */
  readonly subject: string | null;
}

/** A condition as a claim, or (`isDenied`) that it does not hold. */
export function claimOf({ combinator, not, rules }: RuleGroup, isDenied = false): Claim {
  const denies = isDenied !== (not === true);
  // Without rules it holds, also when they are joined by *or*.
  const isAll = rules.length === 0 || combinator === 'and';
  return joined(
    isAll === denies ? 'some' : 'all',
    rules.map((rule) => ('rules' in rule ? claimOf(rule, denies) : ruleClaim(aspectOf(rule), denies))),
  );
}

/** Claims as one; those that are joined in the same way already become part of it. */
export function joined(kind: GroupClaim['kind'], claims: readonly Claim[]): GroupClaim {
  const flat = claims.flatMap((claim) => (claim.kind === kind ? claim.claims : [claim]));
  const subject = flat[0]?.subject ?? null;
  return { kind, claims: flat, subject: flat.every((claim) => claim.subject === subject) ? subject : null };
}

function ruleClaim(aspect: Aspect, isDenied: boolean): RuleClaim {
  if (!isDenied) return { ...aspect, kind: 'rule' };
  return { ...aspect, kind: 'rule', holds: (value) => opposite(aspect.holds(value)) };
}

function opposite(holds: Holds): Holds {
  return holds === 'maybe' ? 'maybe' : !holds;
}

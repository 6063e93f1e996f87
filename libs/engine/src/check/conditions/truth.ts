import { groupBy } from '@sojourn/journey';
import type { Holds } from './aspect.js';
import { joined, type Claim, type GroupClaim, type RuleClaim } from './claim.js';

/** Whether a claim holds whatever the data are. *open*: it depends, or it was not found out. */
export type Truth = 'always' | 'never' | 'open';

/** How many comparisons may still be made; each takes one away. */
export interface Effort {
  left: number;
}

/** Finds out whether a claim always or never holds. What it says is certain; it does not find everything. */
export function truthOf(claim: Claim, effort: Effort): Truth {
  if (claim.kind === 'rule' || claim.subject !== null) return truthAboutOne(claim, effort);
  const decisive = claim.kind === 'all' ? 'never' : 'always';
  const { kind } = claim;
  const { bySubject, mixed } = sorted(claim);
  const truths = [...bySubject.values(), ...mixed].map((part) => truthOf(part, effort));
  if (truths.includes(decisive)) return decisive;
  if (truths.every((truth) => truth !== 'open')) return decisive === 'never' ? 'always' : 'never';
  const isDecided = (part: Claim): boolean => {
    if (part.subject === null) return part.kind === kind && part.claims.some(isDecided);
    const others = bySubject.get(part.subject);
    return others !== undefined && truthOf(joined(kind, [others, part]), effort) === decisive;
  };
  // Whichever of its alternatives holds, it does not go with the rest.
  const isHopeless = mixed.some((part) => part.claims.every(isDecided));
  return isHopeless ? decisive : 'open';
}

/** The parts of a claim: joined by what they are about, and those that are about several things. */
function sorted({ kind, claims }: GroupClaim) {
  const groups = groupBy(claims, ({ subject }) => subject);
  const mixed = (groups.get(null) ?? []).filter((claim) => claim.kind !== 'rule');
  const bySubject = new Map(
    [...groups].flatMap(([subject, own]) => (subject === null ? [] : [[subject, joined(kind, own)]])),
  );
  return { bySubject, mixed };
}

/** Asks a claim about one thing for everything that can be. */
function truthAboutOne(claim: Claim, effort: Effort): Truth {
  const rules = rulesIn(claim);
  const marks = rules.flatMap((rule) => rule.marks);
  const values = rules[0]?.domain(marks) ?? [];
  const cost = values.length * (marks.length + rules.length);
  if (cost > effort.left) return 'open';
  effort.left -= cost;
  const answers = new Set(values.map((value) => holdsFor(claim, value)));
  if (answers.size !== 1 || answers.has('maybe')) return 'open';
  return answers.has(true) ? 'always' : 'never';
}

function rulesIn(claim: Claim): readonly RuleClaim[] {
  return claim.kind === 'rule' ? [claim] : claim.claims.flatMap(rulesIn);
}

function holdsFor(claim: Claim, value: unknown): Holds {
  if (claim.kind === 'rule') return claim.holds(value);
  const decisive = claim.kind === 'some';
  let isOpen = false;
  for (const part of claim.claims) {
    const holds = holdsFor(part, value);
    if (holds === decisive) return decisive;
    isOpen ||= holds === 'maybe';
  }
  return isOpen ? 'maybe' : !decisive;
}

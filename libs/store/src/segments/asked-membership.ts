import type { SegmentDefinition } from './segment-definition.js';

/**
 * Why somebody came into a segment or left it: because of what has happened or because time went by, because of what was
 * brought in afterwards or came too late, or because the segment was made or edited.
 */
export type ChangeCause = 'changed' | 'imported' | 'found-at-edit';

/** A question: whether a customer belongs to a segment now. */
export interface AskedMembership {
  readonly customerId: string;
  readonly segment: SegmentDefinition;
  readonly cause: ChangeCause;
  /** How many journeys lie between what has led to it and somebody's own act. */
  readonly hops: number;
}

/** A customer who has come into a segment, or left it. */
export interface MembershipNews {
  readonly customerId: string;
  readonly segment: string;
  readonly change: 'entered' | 'left';
  readonly cause: ChangeCause;
  readonly hops: number;
}

/** What an event of the type `segment` says. */
export interface MembershipProperties {
  /** The segment's key. */
  readonly segment: string;
  readonly change: MembershipNews['change'];
  readonly because: ChangeCause;
}

/**
 * Why whoever is looked at now may come in or leave: whom the filling of an edited segment has not reached yet may do so
 * by the edit.
 */
export function causeOf({ state, reached }: SegmentDefinition, customerId: string): ChangeCause {
  const isAhead = state !== 'live' && (reached === null || customerId > reached);
  return isAhead ? 'found-at-edit' : 'changed';
}

/** Each question once: of several the one whose cause lets customers in, and the most hops. */
export function eachOnce(asked: readonly AskedMembership[]): readonly AskedMembership[] {
  const once = new Map<string, AskedMembership>();
  for (const question of asked) {
    const name = `${question.customerId} ${question.segment.key}`;
    const same = once.get(name);
    const cause = same?.cause === 'changed' ? same.cause : question.cause;
    once.set(name, { ...question, cause, hops: Math.max(question.hops, same?.hops ?? 0) });
  }
  return [...once.values()];
}

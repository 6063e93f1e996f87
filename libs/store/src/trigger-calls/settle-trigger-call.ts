import type { EntityManager } from 'typeorm';

/** What a call has come to; `rule` is the first one that said no, `reason` is for people. */
export type TriggerCallOutcome =
  | { readonly kind: 'entered'; readonly enrollmentId: string }
  | { readonly kind: 'stays-out'; readonly rule: string; readonly reason: string };

/**
 * Notes what a call has come to, in the transaction that decided it. The first answer stays: an event that comes again, as
 * one does that had been set aside, changes nothing.
 */
export async function settleTriggerCall(
  transaction: EntityManager,
  callId: string,
  outcome: TriggerCallOutcome,
): Promise<void> {
  const [state, enrollmentId, rule, reason] =
    outcome.kind === 'entered'
      ? ['entered', outcome.enrollmentId, null, null]
      : ['stayed-out', null, outcome.rule, outcome.reason];
  await transaction.query(
    `UPDATE trigger_call
        SET state = $2, enrollment_id = $3, rule = $4, reason = $5, settled_at = clock_timestamp()
      WHERE id = $1 AND state = 'waiting'`,
    [callId, state, enrollmentId, rule, reason],
  );
}

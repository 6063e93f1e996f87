import type { Consent } from '../facts.js';
import type { KnownRule } from '../rule-group.schema.js';
import type { Scope } from '../scope.js';
import { always, type Verdict } from '../verdict.js';

type ConsentRule = Extract<KnownRule, { field: 'consent' }>;

/** Judges what the customer said last about a channel: about the topic, else in general, else nothing is known. */
export function consentVerdict({ operator, value }: ConsentRule, { facts, looked }: Scope): Verdict {
  const { channel, topic = null } = value;
  const said = (about: string | null) =>
    facts.consents?.findLast((consent) => consent.channel === channel && consent.topic === about)?.state;
  const state: Consent['state'] | 'unknown' = said(topic) ?? said(null) ?? 'unknown';
  looked?.(`consent ${topic === null ? channel : `${channel} ${topic}`}`, state);
  return always(state === operator);
}

import { readDraft } from '../document/read-draft.js';

/** What tells one entry of a customer from another, by what it is called; empty when the journey tells none apart. */
export function entryFacts(graph: unknown, entryKey: string): Readonly<Record<string, string>> {
  const policy = readDraft(graph)?.reentry.policy;
  return policy === 'once-per-key' || policy === 'restart-per-key' ? { 'Entered for': entryKey } : {};
}

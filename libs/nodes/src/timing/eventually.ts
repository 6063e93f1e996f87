/** The longest rest, in milliseconds, of a node whose wait ends by itself, though nobody can say when: for the proof. */
export const EVENTUALLY_MS = 10 * 365 * 86_400_000;

/** What a provider writes down; an accept is written before it is answered. */
export interface ProviderEntry {
  readonly kind: 'accepted' | 'refused' | 'dropped';
  /** By what it was carried: mails, or calls of the partner. */
  readonly channel: 'mail' | 'partner';
  /** The key it was handed over with. */
  readonly key: string;
  readonly to: string;
  /** What was handed over, shortened to a hash: tries under one key must not differ. */
  readonly words: string;
  /** How many tries of this key the provider has seen, this one included. */
  readonly attempt: number;
  /** What became of the answer; an accept whose answer is lost is a doubt. */
  readonly answer: 'given' | 'late' | 'lost' | 'none';
}

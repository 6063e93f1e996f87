/** What the durable run of an audience does next; decided by the database's word. Holds no customer data. */
export type AudienceDirective =
  /** Ask again at once: there are more customers to look at. */
  | { readonly kind: 'more' }
  /** Sleep, or until nudged. `remainingMs` is null when only a nudge ends it (a paused journey). */
  | { readonly kind: 'wait'; readonly remainingMs: number | null }
  | { readonly kind: 'done' };

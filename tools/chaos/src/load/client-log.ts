/** An event as a program of the customer's sends it. */
export interface SentEvent {
  readonly type: 'track' | 'identify';
  readonly messageId: string;
  readonly userId?: string;
  readonly event?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly traits?: Readonly<Record<string, unknown>>;
  /** When it happened, by the sender's clock. */
  readonly timestamp?: string;
}

/** What can be asked of a journey. */
export type StopVerb = 'pause' | 'resume' | 'archive';

/** What the load generator writes down: each request before it is sent, each answer after it has come. */
export type ClientEntry =
  | {
      readonly kind: 'asked';
      readonly request: string;
      readonly workspaceId: string;
      readonly events: readonly SentEvent[];
    }
  | { readonly kind: 'answered'; readonly request: string; readonly status: number }
  /** No answer came; the request is sent again. */
  | { readonly kind: 'unanswered'; readonly request: string; readonly reason: string }
  | {
      readonly kind: 'stop-asked';
      readonly request: string;
      readonly journeyId: string;
      readonly verb: StopVerb;
    }
  /** `done`: it says so; `was-so`: it says that it was so already, as after an answer that got lost. */
  | { readonly kind: 'stop-answered'; readonly request: string; readonly verdict: 'done' | 'was-so' };

/** The entries about requests for some workspaces and their journeys. */
export function entriesAbout<Entry extends ClientEntry>(
  entries: readonly Entry[],
  {
    workspaceIds,
    journeyIds,
  }: { readonly workspaceIds: readonly string[]; readonly journeyIds: readonly string[] },
): readonly Entry[] {
  const mine = new Set(
    entries.flatMap((entry) => {
      if (entry.kind === 'asked') return workspaceIds.includes(entry.workspaceId) ? [entry.request] : [];
      return entry.kind === 'stop-asked' && journeyIds.includes(entry.journeyId) ? [entry.request] : [];
    }),
  );
  return entries.filter(({ request }) => mine.has(request));
}

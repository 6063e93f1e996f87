import { readDraft } from '../document/read-draft.js';
import type { JourneyStatus } from '../generated/graphql.js';

/** What is known of a journey as it is published. */
interface Published {
  readonly status: JourneyStatus;
  readonly version: { readonly graph: unknown } | null;
}

/** Why people cannot let customers into a journey now, in words; null when they can. */
export function whyNotByHand({ status, version }: Published): string | null {
  switch (status) {
    case 'DRAFT':
      return 'This journey was never published. Publish it first, with the trigger “By hand”.';
    case 'PAUSED':
      return 'This journey is paused. Resume it, and let customers in then.';
    case 'ARCHIVED':
      return 'This journey is archived, and lets nobody in any more.';
    case 'LIVE':
      return readDraft(version?.graph)?.trigger.type === 'manual'
        ? null
        : 'Nobody enters this journey by hand: it has another trigger.';
  }
}

import { contentHash, type Journey, parseJourney } from '@sojourn/journey';

/** Whether a draft would do something else than a published graph; where nodes stand on the canvas does not matter. */
export function saysSomethingElse(draft: unknown, published: Journey): boolean {
  const parsed = parseJourney(draft);
  return parsed.kind === 'problems' || contentHash(parsed.journey) !== contentHash(published);
}

import type { SegmentRowFragment } from '../generated/graphql.js';

/** How much of a segment's filling is done, in percent; 100 only once everybody was looked at. */
export function filledPart({
  state,
  lookedAt,
  size,
}: Pick<SegmentRowFragment, 'state' | 'lookedAt' | 'size'>): number {
  if (state === 'LIVE') return 100;
  if (size === null) return 0;
  return Math.min(99, Math.floor((100 * lookedAt) / Math.max(1, size)));
}

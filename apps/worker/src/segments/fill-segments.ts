import type { FilledPage } from '@sojourn/store';
import { fillPage, isOutage, segmentsToFill, skipInFilling } from '@sojourn/store';
import type { SegmentParts } from './settle-segments.js';
import { POSTPONED_MS } from './settle-segments.js';

// Their locks are held for one transaction.
const PAGE = 50;

/** Fills the segments that were made, edited or deleted, a page of each in turn, until all are full. */
export async function fillSegments(parts: SegmentParts, page = PAGE): Promise<void> {
  const full = new Set<string>();
  for (;;) {
    const open = (await segmentsToFill(parts.dataSource)).filter((id) => !full.has(id));
    if (open.length === 0) return;
    for (const segmentId of open) {
      const { isOver, concernsRelay } = await fillNext(parts, segmentId, page);
      if (concernsRelay) parts.onSettled();
      if (isOver) full.add(segmentId);
    }
  }
}

type Filled = Pick<FilledPage, 'isOver' | 'concernsRelay'>;

/** Where something is wrong with somebody of a page, one by one: they are left out, and keep no other from it. */
async function fillNext(parts: SegmentParts, segmentId: string, page: number): Promise<Filled> {
  const { dataSource, log } = parts;
  try {
    return await fillPage(dataSource, segmentId, page);
  } catch (error) {
    if (isOutage(error)) throw error;
    if (page === 1) {
      log.error('segment not filled for a customer', { segmentId }, error);
      await skipInFilling(dataSource, segmentId, POSTPONED_MS);
      return { isOver: false, concernsRelay: false };
    }
  }
  let concernsRelay = false;
  for (let at = 0; at < page; at += 1) {
    const filled = await fillNext(parts, segmentId, 1);
    concernsRelay ||= filled.concernsRelay;
    if (filled.isOver) return { isOver: true, concernsRelay };
  }
  return { isOver: false, concernsRelay };
}

import { NotLoaded } from '@sojourn/engine';
import { endAudience, isOutage } from '@sojourn/store';
import type { House } from '../durable-run/house.js';

const MOST_ATTEMPTS = 10;
// The log has the rest: the words of an error may quote data.
const REASON = 'Something went wrong again and again. Please ask whoever runs Sojourn to look at the log.';

/**
 * Ends an audience run as failed when it has met an error too often, and says whether it did. What passes by itself, an
 * outage or a worker of another build, is never too much.
 */
export async function giveUp(
  { dataSource, log }: Pick<House, 'dataSource' | 'log'>,
  runId: string,
  attempt: number,
  error: unknown,
): Promise<boolean> {
  if (isOutage(error) || error instanceof NotLoaded) return false;
  log.error('unexpected error', { audienceRunId: runId, attempt }, error);
  if (attempt < MOST_ATTEMPTS) return false;
  return endAudience(dataSource, runId, { state: 'failed', reason: REASON });
}

import { Analytics } from '@segment/analytics-node';
import type { DevFile } from '@sojourn/stack';

/** Runs `send` with a stock Segment client that points here, and waits until everything is delivered. */
export async function bySegment(dev: DevFile, send: (analytics: Analytics) => void): Promise<void> {
  const analytics = new Analytics({ writeKey: dev.writeKey, host: dev.url });
  const failures: unknown[] = [];
  analytics.on('error', (failure) => failures.push(failure));
  send(analytics);
  await analytics.closeAndFlush();
  if (failures.length > 0) throw new Error(`The client could not deliver: ${JSON.stringify(failures)}`);
}

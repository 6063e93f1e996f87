import { setTimeout as pause } from 'node:timers/promises';
import type { DurableLog } from '../durable-log.js';
import type { Tenant } from '../house/tenant.js';
import type { ClientEntry, SentEvent } from './client-log.js';

const ANSWER_MS = 5_000;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 3_000;

/** Sends events as real clients do: what is not answered, or answered with 429 or 5xx, is sent again unchanged. */
export class Sender {
  private requests = 0;

  constructor(
    private readonly tenant: Tenant,
    private readonly log: DurableLog<ClientEntry>,
  ) {}

  /**
   * Sends a request until it is answered for good; gives the status.
   *
   * @throws when it is given up
   */
  async send(events: readonly [SentEvent, ...SentEvent[]], givenUp: AbortSignal): Promise<number> {
    const { workspaceId, domain } = this.tenant;
    const request = `${domain}-${(this.requests += 1)}`;
    this.log.append({ kind: 'asked', request, workspaceId, events });
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
      givenUp.throwIfAborted();
      const status = await this.tryOnce(request, events);
      if (status !== null && status !== 429 && status < 500) return status;
      await pause(pauseMs);
    }
  }

  private async tryOnce(
    request: string,
    events: readonly [SentEvent, ...SentEvent[]],
  ): Promise<number | null> {
    const [only] = events;
    const isBatch = events.length > 1;
    const body = isBatch ? { batch: events } : only;
    try {
      const answer = await fetch(`${this.tenant.url}/v1/${isBatch ? 'batch' : only.type}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Basic ${Buffer.from(`${this.tenant.writeKey}:`).toString('base64')}`,
        },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(ANSWER_MS),
      });
      await answer.arrayBuffer();
      this.log.append({ kind: 'answered', request, status: answer.status });
      return answer.status;
    } catch (error) {
      this.log.append({ kind: 'unanswered', request, reason: String(error) });
      return null;
    }
  }
}

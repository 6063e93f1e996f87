import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Inject, Injectable, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { listen, type Listener, OUTBOX_CHANNEL, REFUSED_CHANNEL } from '@sojourn/store';
import type { Logger } from 'pino';
import { ENVIRONMENT } from '../environment/environment.module.js';
import type { Environment } from '../environment/environment.js';
import { latestChange } from '../journeys/counts/latest-change.js';
import { describeError } from '../logging/describe-error.js';
import { LOG } from '../logging/logging.module.js';

const ARRIVED = 'arrived';

/** However much comes in, a page is told of it this often at most. */
const QUIET_MS = 500;

/** Tells when something may have come in, in whichever workspace: processes say so through PostgreSQL. */
@Injectable()
export class ArrivalsFeed implements OnModuleInit, OnModuleDestroy {
  private readonly arrivals = new EventEmitter().setMaxListeners(0);
  private listener: Listener | undefined;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    const tell = () => void this.arrivals.emit(ARRIVED);
    this.listener = listen({
      url: this.environment.databaseUrl,
      channels: [OUTBOX_CHANNEL, REFUSED_CHANNEL],
      onNotification: tell,
      // What was said while the connection was broken is unknown.
      onListening: tell,
      onBreak: (error) => {
        this.log.warn({ error: describeError(error) }, 'arrivals of events are not heard for the moment');
      },
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener?.close();
  }

  /** A value whenever something may have come in since the one before, twice a second at most, until it is returned. */
  changes(): AsyncIterator<unknown> {
    const changes = latestChange(this.arrivals, ARRIVED);
    let quietUntil = 0;
    return {
      async next() {
        await delay(Math.max(0, quietUntil - Date.now()), undefined, { ref: false });
        const change = await changes.next();
        quietUntil = Date.now() + QUIET_MS;
        return change;
      },
      return: async () => (await changes.return?.()) ?? { done: true, value: undefined },
    };
  }
}

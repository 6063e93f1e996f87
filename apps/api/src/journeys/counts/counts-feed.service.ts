import { EventEmitter } from 'node:events';
import { Inject, Injectable, OnModuleDestroy, OnModuleInit } from '@nestjs/common';
import { COUNTS_CHANNEL, listen, type Listener } from '@sojourn/store';
import type { Logger } from 'pino';
import { ENVIRONMENT } from '../../environment/environment.module.js';
import type { Environment } from '../../environment/environment.js';
import { describeError } from '../../logging/describe-error.js';
import { LOG } from '../../logging/logging.module.js';
import { latestChange } from './latest-change.js';

/** Tells when the counts of a journey may have changed: workers say so through PostgreSQL. */
@Injectable()
export class CountsFeed implements OnModuleInit, OnModuleDestroy {
  private readonly changes = new EventEmitter().setMaxListeners(0);
  private listener: Listener | undefined;

  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onModuleInit(): void {
    this.listener = listen({
      url: this.environment.databaseUrl,
      channels: [COUNTS_CHANNEL],
      onNotification: (_channel, journeyId) => this.changes.emit(journeyId),
      // What was said while the connection was broken is unknown: everything may have changed.
      onListening: () => {
        for (const journeyId of this.changes.eventNames()) this.changes.emit(journeyId);
      },
      onBreak: (error) => {
        this.log.warn({ error: describeError(error) }, 'changes of counts are not heard for the moment');
      },
    });
  }

  async onModuleDestroy(): Promise<void> {
    await this.listener?.close();
  }

  /** A value whenever the counts of a journey may have changed since the one before, until it is returned. */
  changesOf(journeyId: string): AsyncIterator<unknown> {
    return latestChange(this.changes, journeyId);
  }
}

import { Inject, Injectable, OnApplicationShutdown } from '@nestjs/common';
import { AttributeObserver, Notifier } from '@sojourn/store';
import { DATA_SOURCE, type DataSource } from './data-source.js';
import { REFUSED_BELL } from './refused-bell.js';

/** Lets go of the database when everything else has stopped. */
@Injectable()
export class StoreLifecycle implements OnApplicationShutdown {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly notifier: Notifier,
    private readonly observer: AttributeObserver,
    @Inject(REFUSED_BELL) private readonly refusedBell: Notifier,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.notifier.settled();
    await this.observer.settled();
    await this.refusedBell.settled();
    await this.dataSource.destroy();
  }
}

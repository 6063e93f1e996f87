import { Injectable, OnApplicationShutdown } from '@nestjs/common';
import { Notifier } from '@sojourn/store';
import { DataSource } from 'typeorm';

/** Lets go of the database when everything else has stopped. */
@Injectable()
export class StoreLifecycle implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notifier: Notifier,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.notifier.settled();
    await this.dataSource.destroy();
  }
}

import type { DataSource } from 'typeorm';

/** How a notifier is set up. */
export interface NotifierOptions {
  /** Shortest time between two notifications, in milliseconds. */
  readonly quietMs?: number;
  /** Told when PostgreSQL did not take a notification; listeners have a slow poll as their net. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Sends empty notifications on one channel, outside any transaction: at once after a quiet time, else at its end,
 * however often it is rung meanwhile. Inside a transaction, NOTIFY would make all commits queue behind one lock.
 */
export class Notifier {
  private rungAgain = false;
  private round: Promise<void> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly channel: string,
    private readonly options: NotifierOptions,
  ) {}

  /** Has the listeners notified soon; returns at once. */
  readonly ring = (): void => {
    this.rungAgain = true;
    this.round ??= this.run();
  };

  /** Resolves when everything that was rung for has been sent. */
  async settled(): Promise<void> {
    await this.round;
  }

  private async run(): Promise<void> {
    while (this.rungAgain) {
      this.rungAgain = false;
      const quiet = new Promise((resolve) => setTimeout(resolve, this.options.quietMs ?? 20));
      await this.dataSource.query(`SELECT pg_notify($1, '')`, [this.channel]).catch(this.options.onFailure);
      await quiet;
    }
    this.round = null;
  }
}

import type { Worker } from '@temporalio/worker';

/** Workers at work. */
export interface RunningWorkers {
  /** Rejects when one of them cannot go on. */
  readonly failed: Promise<never>;
  /** Takes no more work, and waits for what is in hand. */
  stop(): Promise<void>;
}

/** Runs workers until they are stopped. */
export function runWorkers(workers: readonly Worker[]): RunningWorkers {
  const runs = workers.map((worker) => worker.run());
  return {
    failed: new Promise<never>((_resolve, reject) => {
      for (const run of runs) run.catch(reject);
    }),
    async stop() {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await Promise.all(runs);
    },
  };
}

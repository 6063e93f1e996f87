import { Connection } from '@temporalio/client';
import {
  type InternalConnectionOptions,
  InternalConnectionOptionsSymbol,
} from '@temporalio/client/lib/connection.js';
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js';

/** The clock of Temporal's test server. */
export interface TestClock {
  /** To the server it belongs to. */
  readonly connection: Connection;
  /** What it shows, in milliseconds since 1970. */
  now(): Promise<number>;
  /** Has it skip so many milliseconds; resolves when it is there. While a run has a task at hand it goes as any clock. */
  skip(ms: number): Promise<void>;
}

/** Connects to a test server, at `host:port`. */
export async function connectToTestClock(address: string): Promise<TestClock> {
  // As Temporal's own library for tests connects, which can only start a server of its own.
  const options: InternalConnectionOptions = {
    address,
    [InternalConnectionOptionsSymbol]: { supportsTestService: true },
  };
  const connection = await Connection.connect(options);
  const { testService } = connection;
  if (testService === undefined)
    throw new Error('this connection does not speak to the clock of a test server');
  return {
    connection,
    async now() {
      const { time } = await testService.getCurrentTime({});
      return tsToMs(time);
    },
    async skip(ms) {
      await testService.unlockTimeSkippingWithSleep({ duration: msToTs(ms) });
    },
  };
}

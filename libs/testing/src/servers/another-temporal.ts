import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTemporal } from '@sojourn/stack';
import type { TestServers } from './test-servers.js';

/** A Temporal server beside the one that all tests share. */
export interface AnotherTemporal {
  /** `host:port` of its gRPC service; it has the namespace `default`. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * Starts an empty Temporal server of a test's own.
 *
 * @param dynamicConfig what its dynamic configuration says otherwise than by default, by its key
 */
export async function startAnotherTemporal(
  dynamicConfig: TestServers['dynamicConfig'] = {},
): Promise<AnotherTemporal> {
  const directory = await mkdtemp(join(tmpdir(), 'sojourn-temporal-'));
  const server = await startTemporal({ directory, dynamicConfig });
  return {
    address: server.address,
    async stop() {
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

import { type RunningPart, startPostgres, startTemporal } from '@sojourn/stack';
import type { Keeper } from '@sojourn/testing';
import { join } from 'node:path';
import type { Parts } from './parts.js';

/** What the product stands on: real servers, whose state outlives their kills. */
export interface Grounds {
  readonly databaseUrl: string;
  /** `host:port`. */
  readonly temporalAddress: string;
}

/** What `openGrounds` needs. */
export interface GroundsOptions {
  /** Holds their data. */
  readonly directory: string;
  readonly parts: Parts;
  /** Ends them when we are killed ourselves. */
  readonly keeper: Pick<Keeper, 'keep' | 'release'>;
}

// The order of commits is what stops are judged by.
const settings = { track_commit_timestamp: 'on' };

/** Starts PostgreSQL and Temporal; after a kill they come back with the same addresses. */
export async function openGrounds({ directory, parts, keeper }: GroundsOptions): Promise<Grounds> {
  const watched = ({ pid, exited }: RunningPart) => {
    keeper.keep(pid);
    void exited.then(() => {
      keeper.release(pid);
    });
  };
  const ports: { postgres?: number; temporal?: number } = {};
  const [postgres, temporal] = await Promise.all([
    parts.start('postgres', async (signal) => {
      const server = await startPostgres({
        directory: join(directory, 'postgres'),
        port: ports.postgres,
        settings,
        signal,
      });
      ports.postgres = server.port;
      watched(server);
      return server;
    }),
    parts.start('temporal', async (signal) => {
      const server = await startTemporal({
        directory: join(directory, 'temporal'),
        port: ports.temporal,
        signal,
      });
      ports.temporal = server.port;
      watched(server);
      return server;
    }),
  ]);
  return { databaseUrl: postgres.url, temporalAddress: temporal.address };
}

import type { ClientBase } from 'pg';
import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { PreparingClient } from './preparing-client.js';
import { StatementNames } from './statement-names.js';

// PostgreSQL ends a statement that takes too long. This much later nothing has come at all, not even that.
const SILENCE_MS = 500;

/** How a process speaks with PostgreSQL. Times are milliseconds; 0 means without end. */
export interface DataSourceSettings {
  /** `postgresql://user:password@host:port/database`. */
  readonly url: string;
  /** Most connections held at once. */
  readonly poolSize?: number;
  /** Shown in `pg_stat_activity`. */
  readonly applicationName?: string;
  /** Longest run of one statement. A connection on which nothing comes for half a second more is given up. */
  readonly statementTimeoutMs?: number;
  /** Longest wait for one lock. */
  readonly lockTimeoutMs?: number;
  /** Longest pause inside a transaction before PostgreSQL ends the connection. */
  readonly idleInTransactionTimeoutMs?: number;
  /** Longest wait for a connection: a new one, or a free one of the pool. */
  readonly connectTimeoutMs?: number;
}

/**
 * A data source over all entities, not yet initialized. The schema is the migrations' alone.
 * The default time limits stay below an activity's, so that PostgreSQL lets go before its caller gives up.
 */
export function createDataSource({
  url,
  poolSize = 10,
  applicationName = 'sojourn',
  statementTimeoutMs = 8_000,
  lockTimeoutMs = 5_000,
  idleInTransactionTimeoutMs = 10_000,
  connectTimeoutMs = 5_000,
}: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    applicationName,
    entities: [...entities],
    migrations: [...migrations],
    synchronize: false,
    migrationsRun: false,
    installExtensions: false,
    extra: {
      Client: PreparingClient,
      statementNames: new StatementNames(),
      statement_timeout: statementTimeoutMs,
      lock_timeout: lockTimeoutMs,
      idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
      connectionTimeoutMillis: connectTimeoutMs,
      query_timeout: statementTimeoutMs === 0 ? 0 : statementTimeoutMs + SILENCE_MS,
      onConnect: outliveErrors,
    },
  });
}

/**
 * A connection that dies in the moment in which the pool hands it out has nobody who listens to its error, which would
 * end the process. Whoever uses it next is told anyway.
 */
function outliveErrors(connection: ClientBase): void {
  connection.on('error', () => undefined);
}

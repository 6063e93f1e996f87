import type { createDataSource } from '@sojourn/store';

/** Token of the pool of connections. */
export const DATA_SOURCE = Symbol('data source');

/** The pool of connections to PostgreSQL. */
export type DataSource = ReturnType<typeof createDataSource>;

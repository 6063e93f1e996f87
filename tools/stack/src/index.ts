export { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres/start-postgres.js';
export { startTemporal, type RunningTemporal, type TemporalOptions } from './temporal/start-temporal.js';
export { StartFailure } from './start-failure.js';

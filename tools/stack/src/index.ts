export { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres/start-postgres.js';
export { startTemporal, type RunningTemporal, type TemporalOptions } from './temporal/start-temporal.js';
export {
  startTemporalOnPostgres,
  type RunningTemporalOnPostgres,
  type TemporalOnPostgresOptions,
} from './temporal-on-postgres/start-temporal-on-postgres.js';
export { ensureNamespace } from './temporal/ensure-namespace.js';
export {
  startTimeSkippingServer,
  type TimeSkippingOptions,
  type TimeSkippingServer,
} from './time-skipping/start-time-skipping-server.js';
export { startMailSink, type MailSinkOptions, type RunningMailSink } from './mail-sink/start-mail-sink.js';
export { startStack, type RunningStack, type StackOptions } from './start-stack.js';
export { choosePort } from './processes/port.js';
export type { Backoff } from './supervisor/backoff.js';
export type { RunningPart } from './supervisor/part.js';
export { PartLog } from './supervisor/part-log.js';
export { startApp } from './supervisor/start-app.js';
export { Supervisor } from './supervisor/supervisor.js';
export { builtWorkspace } from './stack/layout.js';
export { type Home, makeHome } from './stack/home.js';
export type { DevFile } from './stack/dev-file.js';
export type { PartName } from './stack/part-names.js';
export { StartFailure } from './start-failure.js';

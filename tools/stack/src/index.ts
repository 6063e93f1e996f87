export { startPostgres, type PostgresOptions, type RunningPostgres } from './postgres/start-postgres.js';
export { startTemporal, type RunningTemporal, type TemporalOptions } from './temporal/start-temporal.js';
export { startMailSink, type MailSinkOptions, type RunningMailSink } from './mail-sink/start-mail-sink.js';
export { startStack, type RunningStack, type StackOptions } from './start-stack.js';
export type { DevFile } from './stack/dev-file.js';
export type { PartName } from './stack/part-names.js';
export { StartFailure } from './start-failure.js';

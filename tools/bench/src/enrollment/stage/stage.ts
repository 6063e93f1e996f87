import type { MailSink } from './start-mail-sink.js';

/** The servers that are measured against, by the pids whose processor time counts. */
export interface Stage {
  readonly temporalAddress: string;
  readonly mails: MailSink;
  readonly pids: {
    readonly temporal: number;
    readonly temporalPostgres: number;
    readonly ourPostgres: number;
  };
  /** Of Temporal's PostgreSQL. */
  readonly temporalPostgresUrl: string;
  close(): Promise<void>;
}

import { telemetryVariables, type TelemetryVariables } from '@sojourn/telemetry';
import { z } from 'zod';

const postgresUrl = z
  .string('is missing: the address of PostgreSQL, such as postgres://user@host:5432/name')
  .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://');

const variables = z.object({
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: postgresUrl,
  PUBLIC_URL: z.url().optional(),
  SOJOURN_ENV: z.enum(['development', 'production']).default('production'),
  SOJOURN_EVENTS_PER_SECOND: z.coerce.number('must be a number').min(1).max(1_000_000).default(10_000),
  SOJOURN_EDITOR_DIR: z.string().min(1).optional(),
  SOJOURN_INBOX_DIR: z.string().min(1).optional(),
  SOJOURN_DEV_FILE: z.string().min(1).optional(),
  ...telemetryVariables,
});

/** How this process was configured. */
export interface Environment {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** The origin people and links use, without a slash at the end. */
  readonly publicUrl: string;
  readonly mode: 'development' | 'production';
  /** How many events a second each key may send in, ten seconds' worth at once. */
  readonly eventsPerSecond: number;
  /** Folder of the built editor; nothing is served at `/` without it. */
  readonly editorDir?: string | undefined;
  /** Folder of received mails; development only. */
  readonly inboxDir?: string | undefined;
  /** File that tells scripts how to reach this start; development only. */
  readonly devFile?: string | undefined;
  /** What operators are told, and where; nothing unless it says so. */
  readonly telemetry?: TelemetryVariables | undefined;
}

/** The environment as read, or every complaint about it at once. */
export type EnvironmentReading =
  | { readonly kind: 'environment'; readonly environment: Environment }
  | { readonly kind: 'problems'; readonly problems: readonly string[] };

/** Reads and checks the process's variables; development-only ones are dropped in production. */
export function readEnvironment(source: Readonly<Record<string, string | undefined>>): EnvironmentReading {
  const reading = variables.safeParse(source);
  if (!reading.success) {
    const problems = reading.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
    return { kind: 'problems', problems };
  }
  const { PORT, HOST, DATABASE_URL, PUBLIC_URL, SOJOURN_ENV, ...others } = reading.data;
  const inDevelopment = SOJOURN_ENV === 'development';
  return {
    kind: 'environment',
    environment: {
      port: PORT,
      host: HOST,
      databaseUrl: DATABASE_URL,
      publicUrl: (PUBLIC_URL ?? `http://${HOST}:${PORT}`).replace(/\/+$/, ''),
      mode: SOJOURN_ENV,
      eventsPerSecond: others.SOJOURN_EVENTS_PER_SECOND,
      telemetry: others,
      editorDir: others.SOJOURN_EDITOR_DIR,
      inboxDir: inDevelopment ? others.SOJOURN_INBOX_DIR : undefined,
      devFile: inDevelopment ? others.SOJOURN_DEV_FILE : undefined,
    },
  };
}

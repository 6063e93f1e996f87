import { DECISION_DAYS } from '@sojourn/store';
import { telemetryVariables } from '@sojourn/telemetry';
import { availableParallelism } from 'node:os';
import { z } from 'zod';

// More delays live customers on the same machine for little: those of two wait for the processor already.
const AT_WORK_EACH = 2;

const url = (protocols: RegExp, example: string) =>
  z.url({ protocol: protocols, hostname: /.*/, error: `must be an address such as ${example}` });

const both = z.object({
  DATABASE_URL: url(/^postgres(ql)?$/, 'postgresql://user:password@127.0.0.1:5432/sojourn'),
  TEMPORAL_ADDRESS: z.string().regex(/^[^\s/]+:\d+$/, 'must be host and port, such as 127.0.0.1:7233'),
  TEMPORAL_NAMESPACE: z.string().min(1).default('default'),
  /** Moves the journeys to a Temporal server that they have not known before: where there is only one. */
  SOJOURN_ADOPT_TEMPORAL: z.stringbool().default(false),
  /** Private hosts that actions may reach all the same, separated by commas. */
  SOJOURN_EGRESS_ALLOW: z
    .string()
    .default('')
    .transform((hosts) =>
      hosts
        .split(',')
        .map((host) => host.trim())
        .filter((host) => host !== ''),
    ),
});

/** Environment of the main process. */
export const mainEnvironmentSchema = both.extend({
  SMTP_URL: url(/^smtps?$/, 'smtp://127.0.0.1:1025'),
  MAIL_FROM: z.string().min(3, 'must be the sender of mails, such as Shop <shop@example.com>'),
  SOJOURN_ENV: z.enum(['development', 'production']).default('production'),
  SOJOURN_WORKER_SLOTS: z.coerce.number().int().min(2).max(200).default(10),
  /** How many of a workspace's audiences' customers are at work at once; by default a few for each processor. */
  SOJOURN_AUDIENCE_AT_WORK: z.coerce
    .number()
    .int()
    .min(1)
    .max(10_000)
    .default(() => AT_WORK_EACH * availableParallelism()),
  /** For how many days it can be said why a customer entered a journey, or why not. */
  SOJOURN_DECISION_DAYS: z.coerce.number().int().min(1).max(36_500).default(DECISION_DAYS),
  ...telemetryVariables,
});

/** Environment of a repair. */
export const repairEnvironmentSchema = both.omit({
  SOJOURN_EGRESS_ALLOW: true,
  SOJOURN_ADOPT_TEMPORAL: true,
});

/** Environment of a redrive. */
export const redriveEnvironmentSchema = both.pick({ DATABASE_URL: true });

/** Environment of what has a build take over the runs. */
export const promoteEnvironmentSchema = both
  .pick({ TEMPORAL_ADDRESS: true, TEMPORAL_NAMESPACE: true })
  .extend({
    /** How long it waits for Temporal and for the first worker of its build, in seconds. */
    SOJOURN_PROMOTE_PATIENCE: z.coerce.number().int().min(1).max(3_600).default(120),
  });

/** Environment of the process of custom actions. */
export const actionsEnvironmentSchema = both.extend({
  SOJOURN_ACTIONS_DIR: z.string().min(1, 'must be the folder of action files'),
  SOJOURN_ACTIONS_SLOTS: z.coerce.number().int().min(1).max(200).default(10),
  ...telemetryVariables,
});

/** Thrown when the environment is not what a process needs; its message lists everything wrong, and holds no value. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

/** The environment as a process needs it. Throws an error that lists everything wrong. */
export function readEnvironment<Schema extends z.ZodType>(
  schema: Schema,
  environment: NodeJS.ProcessEnv,
): z.output<Schema> {
  const read = schema.safeParse(environment);
  if (read.success) return read.data;
  const lines = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new EnvironmentError(`The environment is not complete.\n${lines.join('\n')}`);
}

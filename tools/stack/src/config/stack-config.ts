import { resolve } from 'node:path';
import { z } from 'zod';
import { StartFailure } from '../start-failure.js';
import { logLevels } from '../supervisor/log-line.js';

const port = z.coerce
  .number('is no number')
  .int('is no whole number')
  .min(0, 'is below 0')
  .max(65_535, 'is above 65535');
const address = z.string().regex(/^[^\s:]+:\d+$/, 'is not of the form host:port');

const environmentSchema = z.object({
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'is no http address' }).optional(),
  SOJOURN_HOME: z.string().default('.sojourn'),
  SOJOURN_ACTIONS_DIR: z.string().default('actions'),
  SOJOURN_LOG_LEVEL: z.enum(logLevels, { error: `is none of ${logLevels.join(', ')}` }).default('warn'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'is no postgres:// address' }).optional(),
  TEMPORAL_ADDRESS: address.optional(),
  TEMPORAL_NAMESPACE: z.string().default('default'),
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'is no smtp:// address' }).optional(),
  MAIL_FROM: z.string().default('Sojourn <hello@sojourn.example>'),
  SOJOURN_POSTGRES_PORT: port.optional(),
  SOJOURN_TEMPORAL_PORT: port.optional(),
  SOJOURN_TEMPORAL_UI_PORT: port.optional(),
  SOJOURN_SMTP_PORT: port.optional(),
  SOJOURN_EDITOR_PORT: port.optional(),
});

/** What can be chosen about the stack, by environment variables of the same names. */
export type StackConfig = Readonly<z.infer<typeof environmentSchema>>;

/**
 * Reads the environment; folders are taken from `root` on.
 *
 * @throws StartFailure that names everything that is wrong at once
 */
export function readConfig(environment: NodeJS.ProcessEnv, root: string): StackConfig {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const { success, data, error } = environmentSchema.safeParse(given);
  if (!success) {
    const problems = error.issues.map(({ path, message }) => `  ${path.join('.')} ${message}`);
    throw new StartFailure(
      `The environment has values that cannot be used:\n${problems.join('\n')}`,
      'Correct them, or unset them for the defaults.',
    );
  }
  return {
    ...data,
    SOJOURN_HOME: resolve(root, data.SOJOURN_HOME),
    SOJOURN_ACTIONS_DIR: resolve(root, data.SOJOURN_ACTIONS_DIR),
  };
}

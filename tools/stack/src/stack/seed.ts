import { z } from 'zod';
import { StartFailure } from '../start-failure.js';
import { type DevFile, sameDatabase } from './dev-file.js';
import { runCommand } from './run-command.js';
import type { StackContext } from './stack-context.js';

const seededSchema = z.object({
  signInUrl: z.string(),
  writeKey: z.string().optional(),
  apiKey: z.string().optional(),
});

/** The keys scripts use, and a sign-in link that works once. */
export type Seeded = Pick<DevFile, 'signInUrl' | 'writeKey' | 'apiKey'>;

/**
 * Makes sure of a workspace, its admin, the sample journey and keys. Only hashes of keys are stored, so
 * when ours are lost, or are those of another database, new ones are made.
 */
export async function seed(
  { layout, supervisor, logOf }: Pick<StackContext, 'layout' | 'supervisor' | 'logOf'>,
  { databaseUrl, publicUrl, known }: { databaseUrl: string; publicUrl: string; known: DevFile | undefined },
): Promise<Seeded> {
  const kept = known && sameDatabase(known.databaseUrl, databaseUrl) ? known : undefined;
  const env = {
    ...process.env,
    SOJOURN_ENV: 'development',
    DATABASE_URL: databaseUrl,
    PUBLIC_URL: publicUrl,
    ...(kept ? {} : { SOJOURN_MINT_KEYS: '1' }),
  };
  const log = logOf('seed');
  try {
    const lines = await runCommand({
      name: 'seed',
      script: layout.seed,
      env,
      log,
      signal: supervisor.signal,
    });
    const { signInUrl, writeKey = kept?.writeKey, apiKey = kept?.apiKey } = readAnswer(lines);
    if (writeKey === undefined || apiKey === undefined) {
      throw new StartFailure('The seed made no keys.', `The log is ${log.file}.`);
    }
    return { signInUrl, writeKey, apiKey };
  } finally {
    log.close();
  }
}

/** The answer is the one line of JSON that fits; around it the command may log. */
function readAnswer(lines: readonly string[]): z.infer<typeof seededSchema> {
  for (const line of lines.toReversed()) {
    try {
      return seededSchema.parse(JSON.parse(line));
    } catch {
      continue;
    }
  }
  throw new StartFailure(
    `The seed answered nothing that can be read: ${lines.join(' ')}`,
    'Report this: it is a bug.',
  );
}

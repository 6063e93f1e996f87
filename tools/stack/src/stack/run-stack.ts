import { join } from 'node:path';
import { choosePort } from '../processes/port.js';
import { PartLog } from '../supervisor/part-log.js';
import { startApps } from './apps.js';
import { claimHome } from './claim-home.js';
import { database, type Database } from './database.js';
import { type DevFile, readDevFile, writeDevFile } from './dev-file.js';
import { makeHome } from './home.js';
import { keepPorts, readKeptPorts } from './kept-ports.js';
import { mail } from './mail.js';
import { migrate } from './migrate.js';
import { seed, type Seeded } from './seed.js';
import type { StackContext } from './stack-context.js';
import { temporalServer } from './temporal-server.js';

/** What `runStack` is given: the rest of the context is what the home says. */
export type StackChoices = Pick<StackContext, 'config' | 'layout' | 'screen' | 'supervisor'>;

/**
 * Brings up the whole stack: the grounds side by side, then migrations and seed, then our own processes.
 * What has been started is in the supervisor's hands, whether this succeeds or not.
 *
 * @throws StartFailure with what to do
 */
export async function runStack(choices: StackChoices): Promise<{ context: StackContext; dev: DevFile }> {
  const context = await enterHome(choices);
  const { home } = context;
  const url = await chooseUrl(context);
  const [ground, temporal, smtp] = await Promise.all([
    preparedDatabase(context, url),
    temporalServer(context),
    mail(context),
  ]);
  keepPorts(home.portsFile, { postgres: ground.postgres.port, temporal: temporal.port, smtp: smtp.port });

  const dev: DevFile = {
    url,
    graphqlUrl: `${url}/graphql`,
    inboxUrl: `${url}/inbox`,
    ...ground.seeded,
    databaseUrl: ground.postgres.url,
    temporalAddress: temporal.address,
    smtpUrl: smtp.url,
  };
  writeDevFile(home.devFile, dev);
  await startApps(context, dev);
  return { context, dev };
}

async function enterHome(choices: StackChoices): Promise<StackContext> {
  const home = makeHome(choices.config.SOJOURN_HOME);
  await claimHome(home);
  const logOf = (part: string) =>
    new PartLog(join(home.logs, `${part}.log`), (line) => {
      choices.screen.log(part, line);
    });
  return { ...choices, home, ports: readKeptPorts(home.portsFile), logOf };
}

async function chooseUrl({ config, home, ports }: StackContext): Promise<string> {
  const http = await choosePort({
    port: config.PORT === 0 ? undefined : config.PORT,
    preferredPort: ports.http,
    host: config.HOST,
    purpose: 'the editor and the API',
    variable: 'PORT',
  });
  keepPorts(home.portsFile, { http });
  // An address to listen on need not be one to go to.
  const everywhere = config.HOST === '0.0.0.0' || config.HOST === '::';
  return `http://${everywhere ? '127.0.0.1' : config.HOST}:${http}`;
}

async function preparedDatabase(
  context: StackContext,
  url: string,
): Promise<{ postgres: Database; seeded: Seeded }> {
  const { config, home, screen } = context;
  const postgres = await database(context);

  const migratedFrom = performance.now();
  await migrate(context, postgres.url);
  screen.up('migrations', performance.now() - migratedFrom);

  const seededFrom = performance.now();
  const known = readDevFile(home.devFile);
  const seeded = await seed(context, {
    databaseUrl: postgres.url,
    publicUrl: config.PUBLIC_URL ?? url,
    known,
  });
  screen.up('seed', performance.now() - seededFrom);
  return { postgres, seeded };
}

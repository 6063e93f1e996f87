import { join } from 'node:path';
import { choosePort } from '../processes/port.js';
import { PartLog } from '../supervisor/part-log.js';
import { type Grounds, startApi, startWorkers } from './apps.js';
import { claimHome } from './claim-home.js';
import { database, type Database } from './database.js';
import { type DevFile, readDevFile, writeDevFile } from './dev-file.js';
import { makeHome } from './home.js';
import { keepPorts, readKeptPorts } from './kept-ports.js';
import { mail } from './mail.js';
import { migrate } from './migrate.js';
import { seed } from './seed.js';
import type { StackContext } from './stack-context.js';
import { temporalServer } from './temporal-server.js';

/** What `runStack` is given: the rest of the context is what the home says. */
export type StackChoices = Pick<StackContext, 'config' | 'layout' | 'screen' | 'supervisor'>;

/**
 * Brings up the whole stack: the grounds side by side, then our own processes, the API once the seed has
 * made the keys. What has been started is in the supervisor's hands, whether this succeeds or not.
 *
 * @throws StartFailure with what to do
 */
export async function runStack(choices: StackChoices): Promise<{ context: StackContext; dev: DevFile }> {
  const context = await enterHome(choices);
  const url = await chooseUrl(context);
  const [postgres, temporal, smtp] = await Promise.all([
    migratedDatabase(context),
    temporalServer(context),
    mail(context),
  ]);
  keepPorts(context.home.portsFile, { postgres: postgres.port, temporal: temporal.port, smtp: smtp.port });
  const grounds = { databaseUrl: postgres.url, temporalAddress: temporal.address, smtpUrl: smtp.url };
  const [dev] = await Promise.all([seededApi(context, url, grounds), startWorkers(context, grounds)]);
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

async function migratedDatabase(context: StackContext): Promise<Database> {
  const postgres = await database(context);
  const startedAt = performance.now();
  await migrate(context, postgres.url);
  context.screen.up('migrations', performance.now() - startedAt);
  return postgres;
}

async function seededApi(context: StackContext, url: string, grounds: Grounds): Promise<DevFile> {
  const { config, home, screen } = context;
  const startedAt = performance.now();
  const known = readDevFile(home.devFile);
  const { databaseUrl } = grounds;
  const seeded = await seed(context, { databaseUrl, publicUrl: config.PUBLIC_URL ?? url, known });
  screen.up('seed', performance.now() - startedAt);

  const dev: DevFile = { url, graphqlUrl: `${url}/graphql`, inboxUrl: `${url}/inbox`, ...seeded, ...grounds };
  writeDevFile(home.devFile, dev);
  await startApi(context, dev);
  return dev;
}

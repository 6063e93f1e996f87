import { join } from 'node:path';
import type { Layout } from '../stack/layout.js';
import { wellBehaved } from './app.test-helper.js';
import { program } from './scratch.test-helper.js';

/** The smallest programs that keep to what the stack expects of API, worker and their commands. */
export function standIns(folder: string): Layout {
  const minted = join(folder, 'minted');
  return {
    migrate: program(
      folder,
      'migrate',
      'if (!process.env.DATABASE_URL) throw new Error("DATABASE_URL is missing");',
    ),
    seed: program(
      folder,
      'seed',
      `import { existsSync, readFileSync, writeFileSync } from 'node:fs';
       const file = ${JSON.stringify(minted)};
       const count = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
       const mint = process.env.SOJOURN_MINT_KEYS === '1';
       if (mint) writeFileSync(file, String(count + 1));
       console.log(JSON.stringify({ level: 30, msg: 'seeding' }));
       console.log(JSON.stringify({
         signInUrl: process.env.PUBLIC_URL + '/sign-in?token=' + Math.random(),
         ...(mint ? { writeKey: 'write-' + (count + 1), apiKey: 'api-' + (count + 1) } : {}),
       }));`,
    ),
    api: program(
      folder,
      'api',
      `import { createServer } from 'node:http';
       createServer((_request, response) => response.end(process.env.DATABASE_URL))
         .listen(Number(process.env.PORT), process.env.HOST, () => process.send('ready'));
       ${wellBehaved.replace("process.send('ready');", '')}`,
    ),
    worker: program(folder, 'worker', wellBehaved),
    actionsWorker: program(folder, 'actions', wellBehaved),
    editor: folder,
  };
}

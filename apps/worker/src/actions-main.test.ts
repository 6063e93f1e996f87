import { enrollmentWorkflowId } from '@sojourn/contract';
import { aJourney, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { Client, Connection } from '@temporalio/client';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { eventually } from './testing/eventually.test-helper.js';
import { createNamespace } from './testing/namespace.test-helper.js';
import type { Scene } from './testing/scene.test-helper.js';
import { openScene } from './testing/scene.test-helper.js';
import type { StartedProcess } from './testing/started-process.test-helper.js';
import { ready, startProcess } from './testing/started-process.test-helper.js';

const house = fileURLToPath(new URL('../../..', import.meta.url));

describe('the process of custom actions', () => {
  let folder: string;
  let scene: Scene;
  let connection: Connection;
  let client: Client;
  let processes: readonly StartedProcess[];
  const requests: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
  const statuses: number[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      requests.push({ headers: request.headers, body });
      response.writeHead(statuses.shift() ?? 200).end('ok');
    });
  });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sojourn-actions-'));
    await symlink(join(house, 'node_modules'), join(folder, 'node_modules'));
    await cp(join(house, 'examples/actions/send-webhook.ts'), join(folder, 'send-webhook.ts'));
    await writeFile(join(folder, 'broken.ts'), 'export default {');
    await writeFile(join(folder, 'nothing.mjs'), 'export const nothing = 1;');
    await writeFile(join(folder, 'taken.ts'), action('send-email'));
    await writeFile(join(folder, 'zz-twice.ts'), action('send-webhook'));
    await writeFile(join(folder, 'add-points.js'), action('add-points'));
    await writeFile(join(folder, 'add-points.test.ts'), 'throw new Error("a test is no action");');
    await writeFile(join(folder, 'README.md'), '# Actions');

    const address = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    [scene, connection] = await Promise.all([openScene(), Connection.connect({ address })]);
    const namespace = await createNamespace(connection);
    client = new Client({ connection, namespace });
    const environment = {
      DATABASE_URL: scene.databaseUrl,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'shop@example.com',
      SOJOURN_ACTIONS_DIR: folder,
      SOJOURN_EGRESS_ALLOW: '127.0.0.1',
    };
    processes = [startProcess('main', environment), startProcess('actions-main', environment)];
    await Promise.all(processes.map(ready));
  });
  afterAll(async () => {
    for (const { child } of processes) child.kill('SIGTERM');
    await Promise.all(processes.map(({ exited }) => exited));
    await connection.close();
    await scene.close();
    server.close();
    await rm(folder, { recursive: true });
  });

  function action(type: string): string {
    return `import { defineAction } from '@sojourn/sdk';
      import { z } from 'zod';
      export default defineAction({ type: '${type}', version: 1, title: 'Title', config: z.object({}),
        outcomes: ['done'], retry: { attempts: 1, timeout: '5s' }, summary: 'Do', run: async () => 'done' });`;
  }

  it('announces what it could load', async () => {
    const offered = await scene.store.manifests.listOffered();
    expect(offered.map(({ type, title }) => [type, title])).toEqual([
      ['add-points', 'Title'],
      ['send-webhook', 'Send webhook'],
    ]);
  });

  it('names each file it could not load, and what is wrong with it', () => {
    const said = processes[1]?.lines.filter(({ msg }) => msg === 'action file not loaded') ?? [];
    expect(said.map(({ file, reason }) => [String(file).split('/').at(-1), reason])).toEqual([
      ['broken.ts', expect.stringMatching(/Expected identifier but found end of file/)],
      ['nothing.mjs', expect.stringMatching(/defineAction/)],
      ['taken.ts', expect.stringMatching(/"send-email" is built in/)],
      ['zz-twice.ts', expect.stringMatching(/version 1 of "send-webhook" is in another file/)],
    ]);
  });

  it('carries a webhook from its file to its delivery, tried again, on a queue of its own', async () => {
    statuses.push(503);
    const { port } = server.address() as AddressInfo;
    const config = { url: `http://127.0.0.1:${port}/hook`, body: '{ "order": {{ entry.order_id | json }} }' };
    const manifests = await scene.store.manifests.listOffered();
    const webhook = { type: 'send-webhook', version: 1, config };
    const graph = aJourney().node('tell', webhook, 'accepted').exit('told').build();
    const journeyId = await scene.publish('Webhook', graph, { manifests, attempts: 5 });
    await scene.track('ada', 'Order Completed', { order_id: 'A-7' });

    const { id } = await eventually('the end', async () =>
      (await scene.enrollments()).find((each) => each.journeyId === journeyId && each.state !== 'running'),
    );
    expect(await scene.path(id)).toMatchObject([
      { nodeId: 'tell', outcome: 'accepted', reason: 'Answered 200' },
      { nodeId: 'exit' },
    ]);
    expect(requests.map(({ body }) => body)).toEqual(['{ "order": "A-7" }', '{ "order": "A-7" }']);
    expect(requests.map(({ headers }) => headers['idempotency-key'])).toEqual([
      `${id}-tell-1`,
      `${id}-tell-1`,
    ]);
    expect(await scene.messages()).toMatchObject([{ type: 'send-webhook', state: 'accepted', attempts: 2 }]);

    const handle = client.workflow.getHandle(enrollmentWorkflowId(id));
    await handle.result();
    const { events } = await handle.fetchHistory();
    const scheduled = (events ?? []).flatMap(({ activityTaskScheduledEventAttributes: task }) =>
      task ? [task.taskQueue?.name] : [],
    );
    expect(scheduled).toEqual(['sojourn-custom-actions']);
  });
});

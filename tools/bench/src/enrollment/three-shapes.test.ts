import { ensureNamespace } from '@sojourn/stack';
import { eventually, TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { openShape } from './shapes/open-shape.js';
import type { Shape, ShapeName } from './shapes/shape.js';
import { type MailSink, startMailSink } from './stage/start-mail-sink.js';
import { KINDS } from './workload/journeys.js';
import { queueBulk } from './workload/queue-bulk.js';
import { openShop, type Shop } from './workload/shop.js';
import { walk } from './workload/walk.js';

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));
const names = ['ours', 'floor', 'per-node'] as const;

// What is compared must do the same work: otherwise the bench would measure nothing, and nobody would notice.
describe('every shape', () => {
  const open = new Map<ShapeName, { readonly shape: Shape; readonly shop: Shop; readonly mails: MailSink }>();

  beforeAll(async () => {
    const temporalAddress = process.env[TEST_TEMPORAL_ADDRESS] ?? '';
    await Promise.all(
      names.map(async (name) => {
        const namespace = `bench-${randomUUID()}`;
        const [mails, shop] = await Promise.all([startMailSink(), openShop(3)]);
        await ensureNamespace(temporalAddress, namespace);
        const parts = { temporalAddress, namespace, smtpUrl: mails.url, slots: 10, checkout };
        open.set(name, { shape: await openShape(name, shop, parts), shop, mails });
      }),
    );
  });
  afterAll(async () => {
    for (const { shape, shop, mails } of open.values()) {
      await shape.close();
      await Promise.all([shop.close(), mails.close()]);
    }
  });

  it.each(names)('carries customers through both journeys, each mail once: %s', async (name) => {
    const { shape, shop, mails } = open.get(name) ?? {};
    if (shape === undefined || shop === undefined || mails === undefined) throw new Error(`no ${name}`);
    const walks = KINDS.flatMap((kind) =>
      shop.customers.map((customer, index) =>
        walk({ shape, mails, kind, customer, key: `${kind}-${index}` }),
      ),
    );
    const times = await Promise.all(walks);
    // From the order to its mail; and from both events of an onboarding to theirs.
    expect(times.map(({ length }) => length)).toEqual([1, 1, 1, 2, 2, 2]);
    for (const each of times.flat()) expect(each).toBeGreaterThan(0);
    expect(mails.surplus()).toBe(0);
  });

  it('is measured beside an audience that is carried out too, where it has lanes', async () => {
    const { shop, mails } = open.get('ours') ?? {};
    if (shop === undefined || mails === undefined) throw new Error('no ours');
    const bulk = await queueBulk(shop, 20);
    await eventually('a mail to each of the audience', () => mails.surplus() === 20, { withinMs: 50_000 });
    expect(await bulk.queued()).toBe(0);
  });
});

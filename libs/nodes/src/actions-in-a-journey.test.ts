import { createEngine, createRegistry, type Compiled } from '@sojourn/engine';
import type { Journey } from '@sojourn/journey';
import { catalog } from './config.js';
import { steps, triggers } from './steps.js';

const engine = createEngine({ registry: createRegistry(catalog), steps, triggers });
const registry = createRegistry(catalog);
const node = (type: string, config: Journey['nodes'][string]['config']) => ({
  type,
  version: registry.latest(type)?.version ?? 1,
  config,
});

/** One node after the other, each by the outcome that stands after its id. */
function inARow(
  nodes: Readonly<Record<string, Journey['nodes'][string]>>,
  outcomes: readonly string[],
): Journey {
  const ids = Object.keys(nodes);
  return {
    format: 2,
    trigger: node('event', { event: 'Order Completed' }),
    reentry: { policy: 'once' },
    nodes,
    edges: ids.map((to, at) => ({
      from: ids[at - 1] ?? 'trigger',
      outcome: at === 0 ? 'entered' : (outcomes[at - 1] ?? 'next'),
      to,
    })),
    goals: [],
    exits: [],
    settings: {},
    layout: {},
    notes: [],
  };
}

function planOf(journey: Journey): Extract<Compiled, { kind: 'compiled' }>['plan'] {
  const compiled = engine.compile(journey, {}, { anyAvailability: true });
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

const now = Date.parse('2026-11-25T10:00:00Z');
const order = { order_id: 'A1', total: 24.9, brand: 'Denim & Co', products: [{ id: 1 }] };
const walk = (journey: Journey, world = {}) =>
  engine.simulate(
    planOf(journey),
    {
      id: 'ada',
      attributes: { first_name: 'Ada', orders: 2, email: 'ada@example.com', phone: '+49 30 1' },
      consents: [{ channel: 'email', topic: null, state: 'granted' }],
    },
    [{ at: now, kind: 'event', event: 'Order Completed', properties: order }],
    { from: now, to: now + 86_400_000, zone: 'UTC' },
    world,
  );

describe('actions in a journey', () => {
  const inDatabase = inARow(
    {
      count: node('set-attribute', { attribute: 'orders', change: 'increment', value: 1 }),
      brand: node('set-attribute', { attribute: 'brand', change: 'set', value: '{{ entry.brand }}' }),
      code: node('assign-code', { pool: 'brand-{{ customer.brand }}' }),
      note: node('record-event', {
        event: 'Code Given',
        properties: { code: '{{ results.code.code }}', orders: '{{ customer.orders }}' },
      }),
      vip: node('add-to-list', { list: 'buyers' }),
      task: node('create-task', { title: 'Thank {{ customer.first_name }}', dueIn: 'PT2H' }),
      inbox: node('send-in-app', {
        title: 'Your code: {{ results.code.code }}',
        body: 'Thanks, {{ customer.first_name }}.',
        purpose: 'service',
      }),
      'no-list': node('remove-from-list', { list: 'buyers' }),
    },
    ['next', 'next', 'assigned', 'next', 'next', 'next', 'sent'],
  );

  it('that the database carries out are done in one walk, each seeing what those before it did', () => {
    const { runs, attributes } = walk(inDatabase, { codes: { 'brand-denim-co': ['SAVE-10'] } });
    expect(attributes).toMatchObject({ orders: 3, brand: 'Denim & Co' });
    expect(runs[0]?.effects.filter(({ kind }) => !kind.startsWith('visit-') && kind !== 'ask')).toEqual([
      { kind: 'set-attribute', attribute: 'orders', value: 3 },
      { kind: 'set-attribute', attribute: 'brand', value: 'Denim & Co' },
      { kind: 'record-event', event: 'Code Given', properties: { code: 'SAVE-10', orders: 3 } },
      { kind: 'list', list: 'buyers', change: 'add' },
      { kind: 'create-task', title: 'Thank Ada', dueAt: now + 2 * 3_600_000 },
      {
        kind: 'send-in-app',
        title: 'Your code: SAVE-10',
        body: 'Thanks, Ada.',
        expiresAt: null,
        purpose: 'service',
      },
      { kind: 'list', list: 'buyers', change: 'remove' },
      { kind: 'done', end: { kind: 'finished', reason: 'Reached the end' }, at: now },
    ]);
  });

  it('end where a way out is not drawn: no code is left', () => {
    const { runs } = walk(inDatabase, { codes: { 'brand-denim-co': [] } });
    expect(runs[0]?.trace.at(-1)).toMatchObject({
      node: 'code',
      reason: 'No code is left in “brand-denim-co”',
    });
  });

  it('that reach outside are reached one after the other, by the channel that was chosen', () => {
    const channels = [{ channel: 'push' }, { channel: 'email' }];
    const journey = inARow(
      {
        best: node('choose-channel', { channels, purpose: 'promotional' }),
        mail: node('send-email', {
          subject: 'By {{ results.best.channel }}',
          body: 'Hello',
          purpose: 'promotional',
        }),
        call: node('request-call', {
          reason: 'Say thanks',
          answers: [{ id: 'glad', title: 'Glad' }],
          purpose: 'service',
        }),
        hook: node('send-webhook', { url: 'https://example.com' }),
      },
      ['email', 'sent', 'glad'],
    );
    const { actions, runs } = walk(journey);
    expect(actions.map(({ node: id, channel, outcome }) => [id, channel, outcome])).toEqual([
      ['mail', 'email', 'sent'],
      ['call', 'phone', 'glad'],
      ['hook', null, 'accepted'],
    ]);
    expect(runs[0]?.trace[0]).toMatchObject({
      node: 'best',
      reason: 'Email: the only channel that is permitted. Left out – Push: no address',
    });
  });

  it('wait for an address, and are skipped without one', () => {
    const letter = node('send-letter', {
      kind: 'document',
      title: 'Contract',
      body: 'Yours',
      purpose: 'service',
    });
    const { runs, actions } = walk(inARow({ letter }, []));
    expect(actions).toEqual([]);
    expect(runs[0]).toMatchObject({ endedAt: now + 600_000 });
    expect(runs[0]?.trace.at(-1)).toMatchObject({ reason: 'No address: customer.address is not set' });
  });
});

describe('the proof', () => {
  const codes = (config: Journey['nodes'][string]) =>
    engine.check(inARow({ it: config }, []), { anyAvailability: true }).map(({ code }) => code);

  it('refuses each of these actions until it is carried out', () => {
    const mail = node('send-email', { subject: 'Hi', body: 'Hello', purpose: 'service' });
    expect(engine.check(inARow({ mail }, [])).map(({ code }) => code)).toContain('not-available');
  });

  it('refuses a promotion by phone, and a post outside of a schedule', () => {
    const answers = [{ id: 'glad', title: 'Glad' }];
    expect(codes(node('request-call', { reason: 'Buy!', answers, purpose: 'promotional' }))).toContain(
      'promotional-call',
    );
    expect(codes(node('publish-post', { network: 'blog', connection: 'ours', text: 'Hello' }))).toContain(
      'wrong-trigger',
    );
  });

  it('knows an attribute that the journey writes itself', () => {
    const brand = node('set-attribute', { attribute: 'brand', change: 'set', value: '{{ entry.brand }}' });
    const mail = node('send-email', {
      subject: 'For {{ customer.brand }}',
      body: 'Hello',
      purpose: 'service',
    });
    const unknown = (journey: Journey) =>
      engine
        .check(journey, { anyAvailability: true, attributes: { city: 'text' } })
        .filter(({ code }) => code === 'unknown-variable');
    expect(unknown(inARow({ mail }, []))).toHaveLength(1);
    expect(unknown(inARow({ brand, mail }, ['next']))).toEqual([]);
  });

  it('finds a name that is nowhere in a text', () => {
    expect(codes(node('send-sms', { text: 'Hi {{ first_name }}', purpose: 'service' }))).toContain(
      'unknown-variable',
    );
  });
});

import fc from 'fast-check';
import { createEngine } from './create-engine.js';
import type { Cursor } from './cursor.js';
import type { Effect } from './effect.js';
import type { Facts } from './facts.js';
import type { Happening } from './happening.js';
import { NotLoaded } from './not-loaded.js';
import type { Plan } from './plan.js';
import { aJourney, node } from './testing/a-journey.test-helper.js';
import { toyRegistry, toySteps } from './testing/toy-types.test-helper.js';

const engine = createEngine({ registry: toyRegistry, steps: toySteps });
const options = { zone: 'UTC', journey: 'welcome', customer: 'ada' };
const known: Facts = { customer: { email: 'ada@example.com' }, entry: {}, results: {} };
const unknown: Facts = { ...known, customer: {} };

function planOf(nodes: Parameters<typeof aJourney>[0], ...arrows: readonly string[]): Plan {
  const compiled = engine.compile(aJourney(nodes, arrows));
  if (compiled.kind === 'refused') throw new Error(JSON.stringify(compiled.problems));
  return compiled.plan;
}

/** Lets things happen one after the other and keeps what was to be done at each. */
function play(plan: Plan, facts: Facts, ...happenings: readonly Happening[]) {
  let cursor = engine.start();
  const effects: (readonly Effect[])[] = [];
  for (const happening of happenings) {
    const advanced = engine.advance(plan, cursor, happening, facts, options);
    cursor = advanced.cursor;
    effects.push(advanced.effects);
  }
  return { cursor, effects };
}

const send = node('send', { text: 'Hello' });
const confirmation = planOf({ hello: send }, 'trigger entered hello');
const twice = planOf(
  { hello: send, later: node('pause', { ms: 50 }), bye: send },
  'trigger entered hello',
  'hello sent later',
  'later next bye',
);

describe('advance', () => {
  it('walks from the trigger to the first action', () => {
    expect(play(confirmation, known, { kind: 'woken', now: 10 })).toMatchObject({
      cursor: { kind: 'acting', node: 'hello', visit: 1, visits: 1, since: 10 },
      effects: [
        [
          { kind: 'visit-began', node: 'hello', visit: 1, at: 10 },
          { kind: 'act', node: 'hello', visit: 1 },
        ],
      ],
    });
  });

  it('ends when an outcome leads nowhere', () => {
    const { cursor, effects } = play(
      confirmation,
      known,
      { kind: 'woken', now: 10 },
      { kind: 'acted', now: 20, outcome: 'sent', reason: 'Accepted by the provider', result: { id: 'm-1' } },
    );
    const end = { kind: 'finished', reason: 'Reached the end' };
    expect(cursor).toMatchObject({ kind: 'done', visits: 1, end });
    expect(effects[1]).toEqual([
      {
        kind: 'visit-ended',
        node: 'hello',
        visit: 1,
        at: 20,
        outcome: 'sent',
        reason: 'Accepted by the provider',
        result: { id: 'm-1' },
      },
      { kind: 'done', end, at: 20 },
    ]);
  });

  it('parks at a wait, and goes on when its time has come', () => {
    const before: readonly Happening[] = [
      { kind: 'woken', now: 0 },
      { kind: 'acted', now: 0, outcome: 'sent' },
    ];
    const parked = play(twice, known, ...before);
    expect(parked.cursor).toMatchObject({ kind: 'waiting', node: 'later', visit: 2, since: 0, until: 50 });
    expect(parked.effects[1]?.at(-1)).toEqual({
      kind: 'wait',
      node: 'later',
      visit: 2,
      until: 50,
      alarm: 50,
      wakesOn: [],
      listensFor: [],
      reason: 'Pausing 50',
    });
    expect(play(twice, known, ...before, { kind: 'woken', now: 49 }).cursor).toEqual(parked.cursor);
    const due = play(twice, known, ...before, { kind: 'woken', now: 50 });
    expect(due.cursor).toMatchObject({ kind: 'acting', node: 'bye', visit: 3 });
    expect(due.effects[2]?.[0]).toMatchObject({ kind: 'visit-ended', outcome: 'next', reason: 'Paused 50' });
  });

  it('passes a wait of no length at once', () => {
    const plan = planOf({ now: node('pause', { ms: 0 }) }, 'trigger entered now');
    expect(play(plan, known, { kind: 'woken', now: 7 }).cursor.kind).toBe('done');
  });

  it.each([
    [{ vip: true }, 'yes', 'vip is true'],
    [{}, 'else', 'Nothing fits'],
  ])('chooses by the facts %j: %s, and says why', (customer, outcome, reason) => {
    const plan = planOf({ pick: node('choose', { by: 'vip' }) }, 'trigger entered pick');
    const { effects } = play(plan, { ...known, customer }, { kind: 'woken', now: 1 });
    expect(effects[0]?.[1]).toMatchObject({ kind: 'visit-ended', outcome, reason });
  });

  it('shows the result of an action to the nodes after it in the same walk', () => {
    const plan = planOf(
      { hello: send, pick: node('choose', { by: 'hello' }) },
      'trigger entered hello',
      'hello sent pick',
    );
    const acted: Happening = { kind: 'acted', now: 2, outcome: 'sent', result: { yes: true } };
    const { effects } = play(plan, known, { kind: 'woken', now: 1 }, acted);
    expect(effects[1]).toContainEqual(expect.objectContaining({ node: 'pick', outcome: 'yes' }));
  });

  it('exits at a node that ends, with its reason', () => {
    const { cursor, effects } = play(planOf({ end: node('stop') }, 'trigger entered end'), known, {
      kind: 'woken',
      now: 1,
    });
    expect(cursor).toMatchObject({ kind: 'done', end: { kind: 'exited', reason: 'Stopped here' } });
    expect(effects[0]?.[1]).toMatchObject({ kind: 'visit-ended', outcome: null, reason: 'Stopped here' });
  });

  it('exits as failed when a failure leads nowhere, and follows it when it does', () => {
    const failed: Happening = { kind: 'acted', now: 2, outcome: 'failed', reason: 'Mailbox unknown' };
    expect(play(confirmation, known, { kind: 'woken', now: 1 }, failed).cursor).toMatchObject({
      kind: 'done',
      end: { kind: 'exited', reason: 'failed' },
    });
    const plan = planOf(
      { hello: send, later: node('pause', { ms: 9 }) },
      'trigger entered hello',
      'hello failed later',
    );
    expect(play(plan, known, { kind: 'woken', now: 1 }, failed).cursor).toMatchObject({
      kind: 'waiting',
      node: 'later',
    });
  });

  it('follows sent when a send was skipped', () => {
    const skipped: Happening = { kind: 'acted', now: 2, outcome: 'skipped', reason: 'No consent' };
    const { cursor, effects } = play(twice, known, { kind: 'woken', now: 1 }, skipped);
    expect(cursor).toMatchObject({ kind: 'waiting', node: 'later' });
    expect(effects[1]?.[0]).toMatchObject({ outcome: 'skipped', reason: 'No consent' });
  });
});

describe('an action that misses something', () => {
  const parked = engine.advance(confirmation, engine.start(), { kind: 'woken', now: 0 }, unknown, options);

  it('waits for it', () => {
    expect(parked.cursor).toMatchObject({ kind: 'waiting', until: 600, wakesOn: ['customer.email'] });
    expect(parked.effects.at(-1)).toMatchObject({ kind: 'wait', reason: 'Waiting for customer.email' });
  });

  it('acts as soon as it is there, in the same visit', () => {
    expect(
      engine.advance(confirmation, parked.cursor, { kind: 'woken', now: 5 }, known, options),
    ).toMatchObject({
      cursor: { kind: 'acting', node: 'hello', visit: 1, visits: 1, since: 5 },
      effects: [{ kind: 'act', node: 'hello', visit: 1 }],
    });
  });

  it('acts when it came in time and was seen late', () => {
    const late = engine.advance(confirmation, parked.cursor, { kind: 'woken', now: 9_999 }, known, options);
    expect(late.cursor.kind).toBe('acting');
  });

  it.each([{}, { email: null }, { email: '  ' }])(
    'goes on waiting with %j, and then goes the other way',
    (customer) => {
      const facts = { ...known, customer };
      const early = engine.advance(confirmation, parked.cursor, { kind: 'woken', now: 599 }, facts, options);
      expect(early).toEqual({ cursor: parked.cursor, effects: [] });
      const late = engine.advance(confirmation, parked.cursor, { kind: 'woken', now: 600 }, facts, options);
      expect(late.effects[0]).toMatchObject({
        kind: 'visit-ended',
        outcome: 'skipped',
        reason: 'No address',
      });
    },
  );
});

describe('a stop', () => {
  const stopped: Happening = { kind: 'stopped', now: 5, reason: 'Journey archived' };
  const end = { kind: 'exited', reason: 'Journey archived' };

  it('ends an enrollment wherever it stands, closing the visit', () => {
    expect(play(confirmation, known, stopped)).toMatchObject({
      cursor: { kind: 'done', visits: 0, end },
      effects: [[{ kind: 'done', end, at: 5 }]],
    });
    expect(play(confirmation, known, { kind: 'woken', now: 1 }, stopped).effects[1]).toEqual([
      { kind: 'visit-ended', node: 'hello', visit: 1, at: 5, outcome: null, reason: 'Journey archived' },
      { kind: 'done', end, at: 5 },
    ]);
    expect(play(confirmation, unknown, { kind: 'woken', now: 1 }, stopped).cursor).toMatchObject({
      kind: 'done',
      visits: 1,
      end,
    });
  });

  it('says that another takes its place', () => {
    const { cursor } = play(confirmation, known, { ...stopped, restarts: true });
    expect(cursor).toMatchObject({ end: { ...end, by: { kind: 'restart' } } });
  });

  it('does nothing to one that is done', () => {
    const { cursor, effects } = play(confirmation, known, stopped, { ...stopped, reason: 'Again' });
    expect(cursor).toMatchObject({ end });
    expect(effects[1]).toEqual([]);
  });
});

describe('what has no bearing on the cursor', () => {
  const acting: Cursor = { kind: 'acting', node: 'hello', visit: 1, visits: 1, since: 0 };
  const waiting: Cursor = {
    ...acting,
    kind: 'waiting',
    until: 9,
    outcome: 'skipped',
    reason: '',
    wakesOn: [],
  };

  it.each([
    ['a waking during an action', acting, { kind: 'woken', now: 5 }],
    ['an answer before the first step', engine.start(), { kind: 'acted', now: 5, outcome: 'sent' }],
    ['an answer during a wait', waiting, { kind: 'acted', now: 5, outcome: 'sent' }],
    ['a waking before its time', waiting, { kind: 'woken', now: 8 }],
  ] as const)('changes nothing: %s', (_what, cursor, happening) => {
    const advanced = engine.advance(confirmation, cursor, happening, known, options);
    expect(advanced.cursor).toBe(cursor);
    expect(advanced.effects).toEqual([]);
  });
});

describe('what cannot be', () => {
  it('is thrown: a cursor of another plan, a step that is not loaded', () => {
    const lost: Cursor = { kind: 'acting', node: 'elsewhere', visit: 1, visits: 1, since: 0 };
    expect(() =>
      engine.advance(confirmation, lost, { kind: 'acted', now: 1, outcome: 'sent' }, known, options),
    ).toThrow('The plan has no node elsewhere');
    const bare = createEngine({ registry: toyRegistry });
    const plan = planOf({ end: node('stop') }, 'trigger entered end');
    expect(() => bare.advance(plan, bare.start(), { kind: 'woken', now: 1 }, known, options)).toThrow(
      NotLoaded,
    );
  });
});

describe('any walk', () => {
  /** A journey without loops: every arrow leads to a later node. */
  const anyPlan = fc
    .array(fc.tuple(fc.constantFrom('send', 'pause', 'choose', 'stop'), fc.nat(1000), fc.nat(9), fc.nat(9)), {
      minLength: 1,
      maxLength: 12,
    })
    .map((draws) => {
      const config = { send: { text: 'Hello' }, choose: { by: 'vip' }, stop: {} };
      const outcomes = { send: ['sent', 'failed'], pause: ['next'], choose: ['yes', 'else'], stop: [] };
      const nodes = draws.map(
        ([type, ms], at) =>
          [`n${at}`, node(type, type === 'pause' ? { ms } : config[type as 'send'])] as const,
      );
      const arrows = draws.flatMap(([type, , one, two], at) =>
        outcomes[type as 'send'].map(
          (outcome, way) => `n${at} ${outcome} n${at + 1 + (way === 0 ? one : two)}`,
        ),
      );
      const inside = arrows.filter((arrow) => nodes.some(([id]) => arrow.endsWith(` ${id}`)));
      return planOf(Object.fromEntries(nodes), 'trigger entered n0', ...inside);
    });
  const anyHappening = fc.oneof(
    fc.record({ kind: fc.constant('woken' as const), pass: fc.nat(2000) }),
    fc.record({
      kind: fc.constant('acted' as const),
      pass: fc.nat(20),
      outcome: fc.constantFrom('sent', 'skipped', 'failed', 'odd'),
    }),
    fc.record({ kind: fc.constant('stopped' as const), pass: fc.nat(20), reason: fc.string() }),
  );
  const anyFacts: fc.Arbitrary<Facts> = fc.record({
    customer: fc.record({ email: fc.constantFrom('a@example.com', ''), vip: fc.boolean() }),
    entry: fc.dictionary(fc.string(), fc.jsonValue()),
    results: fc.constant({}),
  });

  it('never throws, is the same every time, is never early, and counts its visits', () => {
    fc.assert(
      fc.property(anyPlan, fc.array(fc.tuple(anyHappening, anyFacts), { maxLength: 25 }), (plan, script) => {
        let cursor = engine.start();
        let now = 0;
        for (const [{ pass, ...what }, facts] of script) {
          now += pass;
          const happening: Happening = { ...what, now };
          const advanced = engine.advance(plan, cursor, happening, facts, options);
          expect(engine.advance(plan, structuredClone(cursor), happening, facts, options)).toEqual(advanced);
          if (
            cursor.kind === 'waiting' &&
            (cursor.until === null || now < cursor.until) &&
            cursor.wakesOn.length === 0 &&
            what.kind !== 'stopped'
          ) {
            expect(advanced.cursor).toBe(cursor);
          }
          if (cursor.kind === 'done') expect(advanced.effects).toEqual([]);
          const began = advanced.effects.flatMap((effect) =>
            effect.kind === 'visit-began' ? [effect.visit] : [],
          );
          expect(began).toEqual(began.map((_, at) => cursor.visits + 1 + at));
          expect(advanced.cursor.visits).toBe(cursor.visits + began.length);
          cursor = advanced.cursor;
        }
      }),
    );
  });
});

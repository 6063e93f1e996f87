import { applyFix, FORMAT, parseJourney, type JourneyNode } from '@sojourn/journey';
import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import { createEngine } from '../create-engine.js';
import type { CheckOptions } from './check-options.js';
import { all, any, rule } from './testing/conditions.test-helper.js';
import { drawn, found, node, proofRegistry, prove, type Sketch } from './testing/prove.test-helper.js';

/** On a busy machine large drafts take their time: a limit is for what hangs. */
const PATIENCE_MS = 60_000;

const engine = createEngine({ registry: proofRegistry });
const known: CheckOptions = {
  attributes: { age: 'number' },
  events: { Order: { total: 'number' } },
  segments: ['vip'],
  lists: [],
  now: 0,
};

const anything = fc.anything({ withNullPrototype: true });
const name = fc.oneof(
  fc.constantFrom('a', 'b', 'trigger', '__proto__', 'constructor', 'toString'),
  fc.string(),
);
const group = fc.constantFrom(
  all(rule('customer.age', '>', 5), any(rule('results.a.x', '=', 1), rule('event.total', '<', 1))),
  all(rule('message', 'opened', { node: 'a' }), rule('segment', 'in', 'vp')),
  all(),
);

/** A node that its type accepts. */
const soundNode: fc.Arbitrary<JourneyNode> = fc.oneof(
  fc.constantFrom('PT0S', 'P1D', 'P9D').map((length) => node('wait', { for: length })),
  fc.record({ event: fc.constantFrom('Order', 'order'), where: group }).map((config) => node('hear', config)),
  fc.constantFrom('a', 'b', 'z').map((to) => node('react', { to, within: 'P1D' })),
  fc
    .array(group, { maxLength: 3 })
    .map((whens) => node('fork', { ways: whens.map((when, at) => ({ id: `w${at}`, when })) })),
  fc.integer({ min: 1, max: 40 }).map((times) => node('repeat', { times })),
  fc
    .record({
      text: fc.constantFrom('{{ customer.aeg }}', '{{ results.b.value }}', 'Hi', '{{ x'),
      purpose: fc.constantFrom('promotional', 'transactional'),
      channel: fc.constantFrom('email', 'phone', 'letter'),
    })
    .map((config) => node('send', config)),
  fc.constantFrom(
    node('code', { pool: 'p' }),
    node('post'),
    node('call'),
    node('later'),
    node('stop'),
    node('x'),
  ),
);
const outcome = fc.constantFrom(
  'next',
  'sent',
  'heard',
  'late',
  'again',
  'done',
  'w0',
  'w1',
  'else',
  'skipped',
);
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');

/** A journey of the saved form, drawn in any way. */
const anySketch: fc.Arbitrary<Sketch> = fc
  .record({
    nodes: fc.dictionary(id, soundNode, { minKeys: 1 }),
    edges: fc.array(fc.tuple(id, outcome, id), { maxLength: 25 }),
    first: id,
    exits: fc.array(group, { maxLength: 2 }),
    holdout: fc.constantFrom(0, 0.5),
  })
  .map(({ nodes, edges, first, exits, holdout }) => ({
    trigger: node('start', { events: ['Order'] }),
    nodes,
    arrows: [`trigger entered ${first}`, ...edges.map((edge) => edge.join(' '))],
    exits: exits.map((when, at) => ({ id: `e${at}`, when, reason: 'r' })),
    settings: { holdout },
  }));

describe('check', () => {
  it('bears any value in any place', () => {
    const config = fc.dictionary(
      fc.constantFrom(
        'text',
        'for',
        'to',
        'ways',
        'times',
        'where',
        'event',
        'same',
        'pool',
        'limit',
        'reads',
      ),
      fc.oneof(anything, group),
    );
    const types = proofRegistry.list().map(({ type }) => type);
    const step = fc.record({ type: fc.constantFrom(...types, 'x'), version: fc.constant(1), config });
    const edge = fc.record({ from: name, outcome: fc.oneof(outcome, fc.constant('entered')), to: name });
    const watch = fc.record({
      id: name,
      when: fc.oneof(group, anything),
      where: anything,
      same: anything,
      event: name,
    });
    const draft = fc.record(
      {
        format: fc.oneof(fc.constantFrom(1, FORMAT, 99), anything),
        trigger: fc.oneof(step, anything),
        reentry: fc.oneof(fc.record({ policy: name, key: name }), anything),
        nodes: fc.oneof(fc.dictionary(name, fc.oneof(step, anything)), anything),
        edges: fc.oneof(fc.array(fc.oneof(edge, anything)), anything),
        goals: fc.oneof(fc.array(fc.oneof(watch, anything)), anything),
        exits: fc.oneof(fc.array(fc.oneof(watch, anything)), anything),
        settings: fc.oneof(fc.record({ holdout: anything }), anything),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(draft, anything), (saved) => {
        const problems = engine.check(saved, known);
        expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
        expect(engine.compile(saved, {}, known)).toEqual({ kind: 'refused', problems });
        expect(engine.messageLoad(saved).all).toBeGreaterThanOrEqual(0);
      }),
      tries(60),
    );
  });

  it('says the same of the same journey, each thing once, and refuses it for errors only', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const journey = drawn(sketch);
        expect(parseJourney(journey).kind).toBe('journey');
        const problems = engine.check(journey, known);
        expect(engine.check(JSON.parse(JSON.stringify(journey)), known)).toEqual(problems);
        expect(new Set(problems.map((each) => JSON.stringify(each))).size).toBe(problems.length);
        const hasError = problems.some(({ severity }) => severity === 'error');
        expect(engine.compile(journey, {}, known).kind).toBe(hasError ? 'refused' : 'compiled');
      }),
      tries(60),
    );
  });

  it('offers only fixes that change something and leave a journey', () => {
    fc.assert(
      fc.property(anySketch, (sketch) => {
        const journey = drawn(sketch);
        for (const { fix } of engine.check(journey, known)) {
          if (fix === undefined) continue;
          const fixed = applyFix(journey, fix);
          expect(fixed).not.toEqual(journey);
          expect(parseJourney(fixed).kind).toBe('journey');
        }
      }),
      tries(60),
    );
  });

  it('refuses names of object internals', () => {
    const nodes: unknown = JSON.parse('{ "__proto__": { "type": "stop", "version": 1, "config": {} } }');
    const codes = (saved: unknown) =>
      engine.check(saved).map(({ code, path }) => `${code} at ${path.join('.')}`);
    expect(codes({ ...drawn({ nodes: {}, arrows: ['trigger entered __proto__'] }), nodes })).toContain(
      'forbidden-name at nodes.__proto__',
    );
    expect(
      found({ nodes: {}, arrows: ['trigger entered constructor', 'toString valueOf hasOwnProperty'] }),
    ).toEqual([
      'edge-to-nowhere at edges.0.to',
      'edge-from-nowhere at edges.1.from',
      'edge-to-nowhere at edges.1.to',
    ]);
  });

  it('leaves a journey of a newer format alone', () => {
    const problems = engine.check({ ...drawn({}), format: FORMAT + 1, nodes: { a: { shape: 'new' } } });
    expect(problems.map(({ code }) => code)).toEqual(['newer-format']);
  });

  it('reads a journey of an older format', () => {
    const { goals: _goals, exits: _exits, ...old } = drawn({});
    expect(engine.check({ ...old, format: 1 })).toEqual([]);
  });
});

describe('check of a large draft', () => {
  const ids = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);
  const aChain = (count: number): Sketch => ({
    nodes: {
      ...Object.fromEntries(ids(count).map((each) => [each, node('wait', { for: 'P1D' })])),
      z: node('stop'),
    },
    arrows: [
      'trigger entered n0',
      ...ids(count - 1).map((each, at) => `${each} next n${at + 1}`),
      `n${count - 1} next z`,
    ],
  });

  it(
    'reads a chain of 5,000 nodes, and one that bites its tail',
    () => {
      const { nodes, arrows = [] } = aChain(5_000);
      expect(prove(aChain(5_000))).toEqual([]);
      expect(found({ nodes: { ...nodes }, arrows: [...arrows, 'n4999 late n0'] })).toEqual([
        'unknown-outcome at edges.5001.outcome',
        'loop at edges.5001',
      ]);
    },
    PATIENCE_MS,
  );

  it(
    'reads 5,000 edges from one outcome, to itself',
    () => {
      const arrows = Array.from({ length: 5_000 }, () => 'a sent a');
      expect(found({ nodes: { a: node('send') }, arrows: ['trigger entered a', ...arrows] })).toHaveLength(
        9_999,
      );
    },
    PATIENCE_MS,
  );

  it(
    'reads 100 nodes that all lead to each other',
    () => {
      const everyone = ids(100);
      const sketch = (each: JourneyNode): Sketch => ({
        nodes: Object.fromEntries(everyone.map((from) => [from, each])),
        arrows: [
          'trigger entered n0',
          ...everyone.flatMap((from) => everyone.map((to) => `${from} again ${to}`)),
        ],
      });
      const codes = (each: JourneyNode) => new Set(prove(sketch(each)).map(({ code }) => code));
      expect(codes(node('repeat', { times: 100 }))).toEqual(new Set(['second-edge', 'loop-without-wait']));
      expect(codes(node('send'))).toEqual(
        new Set(['unknown-outcome', 'second-edge', 'loop', 'many-messages']),
      );
    },
    PATIENCE_MS,
  );

  it(
    'reads 5,000 edges between nodes that are not there',
    () => {
      const arrows = ids(5_000).map((each, at) => `x${each} next y${at}`);
      expect(found({ nodes: { a: node('send') }, arrows: ['trigger entered a', ...arrows] })).toHaveLength(
        10_000,
      );
    },
    PATIENCE_MS,
  );

  it(
    'reads a condition of 10,000 rules, and one that is nested as deep as can be',
    () => {
      const wide = all(...Array.from({ length: 10_000 }, (_, at) => rule('customer.age', '!=', at)));
      expect(found({ nodes: { a: node('fork', { ways: [{ id: 'w', when: wide }] }) } })).toEqual([]);
      let deep = all(rule('customer.age', '>', 60), rule('customer.age', '<', 18));
      for (let depth = 0; depth < 15; depth += 1) deep = depth % 2 === 0 ? any(deep) : all(deep);
      expect(prove({ nodes: { a: node('fork', { ways: [{ id: 'w', when: deep }] }) } })).toMatchObject([
        { code: 'never-true' },
      ]);
    },
    PATIENCE_MS,
  );
});

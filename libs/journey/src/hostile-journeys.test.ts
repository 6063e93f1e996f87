import { aJourney, aNode } from './a-journey.test-helper.js';
import { contentHash } from './content-hash.js';
import { applyDiff } from './diff/apply-diff.js';
import { diff } from './diff/diff.js';
import type { Journey } from './journey.schema.js';
import { parseJourney } from './parse-journey.js';
import { parseJourneyText } from './parse-journey-text.js';
import { printJourney } from './print-journey.js';

/** A chain of so many nodes. */
function chain(length: number): Journey {
  const ids = Array.from({ length }, (_, index) => `node-${index}`);
  return {
    ...aJourney(),
    nodes: Object.fromEntries(ids.map((id) => [id, aNode()])),
    edges: ids.map((id, index) => ({ from: ids[index - 1] ?? 'trigger', outcome: 'next', to: id })),
    layout: Object.fromEntries(ids.map((id, index) => [id, { x: 0, y: index }])),
  };
}

/** The same JSON, which counts how often something in it is looked at. */
function counting(json: unknown, count: () => void): unknown {
  if (typeof json !== 'object' || json === null) return json;
  const copy: object = Array.isArray(json) ? [] : {};
  for (const [name, value] of Object.entries(json)) Object.assign(copy, { [name]: counting(value, count) });
  return new Proxy(copy, {
    get(target, name, receiver) {
      count();
      return Reflect.get(target, name, receiver) as unknown;
    },
    ownKeys(target) {
      count();
      return Reflect.ownKeys(target);
    },
  });
}

/** So often something is looked at when this value is read. */
function looksAt(json: unknown): number {
  let looks = 0;
  parseJourney(counting(json, () => (looks += 1)));
  return looks;
}

const codesOf = (json: unknown) => {
  const parsed = parseJourney(json);
  return parsed.kind === 'problems' ? [...new Set(parsed.problems.map(({ code }) => code))] : [];
};
const codesOfText = (text: string) => {
  const parsed = parseJourneyText(text);
  return parsed.kind === 'problems' ? [...new Set(parsed.problems.map(({ code }) => code))] : [];
};
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const withConfig = (config: unknown) => ({ ...aJourney(), nodes: { first: { ...aNode(), config } } });

describe('a large journey', () => {
  it('of 500 nodes is read, printed, hashed and told apart', () => {
    const large = chain(500);
    const moved = { ...large, edges: large.edges.map((edge) => ({ ...edge, to: 'node-0' })) };
    expect(parseJourneyText(printJourney(large))).toEqual({ kind: 'journey', journey: large });
    expect(contentHash(large)).not.toBe(contentHash(moved));
    expect(diff(large, moved)).toHaveLength(499);
    expect(applyDiff(large, diff(large, moved))).toEqual(moved);
  });

  it('takes ten times as many looks when it has ten times as many nodes', () => {
    expect(looksAt(chain(1_000))).toBeLessThan(11 * looksAt(chain(100)));
    const broken = (length: number) => ({ ...chain(length), edges: chain(length).edges.map(() => ({})) });
    expect(looksAt(broken(1_000))).toBeLessThan(11 * looksAt(broken(100)));
  });

  it('may have edges in circles, to their own start and to nowhere: that is for others to judge', () => {
    const edges = [
      { from: 'first', outcome: 'next', to: 'first' },
      { from: 'second', outcome: 'next', to: 'first' },
      { from: 'first', outcome: 'next', to: '__proto__' },
    ];
    expect(codesOf({ ...aJourney(), edges })).toEqual([]);
    expect(applyDiff(aJourney(), diff(aJourney(), { ...aJourney(), edges }))).toEqual({
      ...aJourney(),
      edges,
    });
  });
});

describe('what no one could have drawn', () => {
  it.each([
    ['10 MB of text', JSON.stringify(withConfig({ body: 'x'.repeat(10_000_000) })), 'too-large'],
    ['10 MB of brackets', '['.repeat(10_000_000), 'too-large'],
    ['100,000 brackets', '['.repeat(100_000) + ']'.repeat(100_000), 'too-deep'],
    ['200 levels', nested(200), 'too-deep'],
    ['300,000 values', `[${'0,'.repeat(299_999)}0]`, 'too-large'],
    ['a number too large to be one', '{ "format": 1e999 }', 'not-json'],
    ['NaN', '{ "format": NaN }', 'not-json'],
    ['nothing', '', 'not-json'],
    ['a node that stands twice', '{ "nodes": { "a": {}, "a": {} } }', 'repeated-name'],
    ['a node called __proto__', '{ "nodes": { "__proto__": {} } }', 'forbidden-name'],
    ['a deep value that is dropped', `{ "a": ${nested(100_000)}, "a": 1 }`, 'repeated-name'],
  ])('is a problem: %s', (_what, text, code) => {
    expect(codesOfText(text)).toContain(code);
  });

  it('is a problem: text beyond measure in one field, or in the name of one', () => {
    expect(codesOf(withConfig({ body: 'x'.repeat(2_000_000) }))).toEqual(['too-large']);
    expect(codesOf(withConfig({ ['x'.repeat(2_000_000)]: 1 }))).toEqual(['too-large']);
  });

  it('is a problem: 20,000 goals with one id', () => {
    const goals = new Array(20_000).fill({ id: 'a', event: 'A', ends: true });
    expect(codesOf({ ...aJourney(), goals })).toEqual(['invalid-value']);
  });

  it.each([
    ['settings', { priority: -1 }],
    ['settings', { holdout: -0.01 }],
    ['settings', { pace: { perHour: -5 } }],
    ['settings', { staleAfter: 'P-2D' }],
    ['settings', { holdout: 1 }],
    ['reentry', { policy: 'again-after', after: 'PT0S' }],
    ['trigger', { type: 'event', version: -1, config: {} }],
  ])('is a problem: a number out of bounds in %s, %j', (part, value) => {
    expect(codesOf({ ...aJourney(), [part]: value })).toEqual(['invalid-value']);
  });

  it.each([NaN, Infinity, undefined, 1n, Symbol('s'), () => 1, new Date(NaN), new Map()])(
    'is a problem: a configuration that holds what JSON cannot, %p',
    (value) => {
      expect(codesOf(withConfig({ value }))).toContain('not-json');
    },
  );
});

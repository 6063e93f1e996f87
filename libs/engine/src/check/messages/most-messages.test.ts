import { tries } from '@sojourn/properties';
import fc from 'fast-check';
import type { Draft } from '../draft.js';
import { readDraft } from '../draft.js';
import { drawn, node, proofRegistry, type Sketch } from '../testing/prove.test-helper.js';
import { mostMessages } from './most-messages.js';

const draftOf = (sketch: Sketch): Draft => readDraft(drawn(sketch), proofRegistry, {});
const most = (sketch: Sketch) => mostMessages(draftOf(sketch), ({ purpose }) => purpose === 'promotional');

const send = node('send');
const wait = (length: string) => node('wait', { for: length });
const fork = (...ids: readonly string[]) =>
  node('fork', { ways: ids.map((id) => ({ id, when: { combinator: 'and', rules: [] } })) });

/** Nodes one after the other, by their main way out. */
function aChain(...nodes: readonly (typeof send)[]): Sketch {
  const main: Readonly<Record<string, string>> = { send: 'sent', wait: 'next', hear: 'heard', fork: 'else' };
  return {
    nodes: Object.fromEntries(nodes.map((each, at) => [`n${at}`, each])),
    arrows: nodes.map((_, at) =>
      at === 0 ? 'trigger entered n0' : `n${at - 1} ${main[nodes[at - 1]?.type ?? ''] ?? ''} n${at}`,
    ),
  };
}

/** A loop of a wait and a message, walked so often. */
const aLoop = (times: number, length: string, arrows: readonly string[] = []): Sketch => ({
  nodes: { r: node('repeat', { times }), w: wait(length), a: send, z: send },
  arrows: ['trigger entered r', 'r again w', 'w next a', 'a sent r', ...arrows],
});

describe('the most messages in seven days', () => {
  it.each<[string, Sketch, number]>([
    ['nothing is sent', aChain(wait('P1D')), 0],
    ['one is sent', aChain(send), 1],
    ['several are sent at once', aChain(send, send, send), 3],
    ['they are six days and 24 hours apart', aChain(send, wait('P7D'), send), 1],
    ['they are a second less apart', aChain(send, wait('P6D'), wait('PT23H59M59S'), send), 2],
    ['waits add up', aChain(send, wait('P4D'), send, wait('P4D'), send), 2],
    [
      'the worst seven days are not the first',
      aChain(send, wait('P9D'), send, wait('P1D'), send, wait('P1D'), send),
      3,
    ],
    ['a wait may be over at once', aChain(send, node('hear', { event: 'Order', limit: 'P9D' }), send), 2],
    ['others are of another kind', aChain(send, node('send', { purpose: 'service' }), send), 2],
    [
      'one of two ways is taken',
      {
        nodes: { f: fork('x'), a: send, b: send, c: send },
        arrows: ['trigger entered f', 'f x a', 'f else b', 'b sent c'],
      },
      2,
    ],
    [
      'the shorter way sends fewer',
      {
        nodes: { a: send, f: fork('x'), b: send, w: wait('P8D'), c: send },
        arrows: ['trigger entered a', 'a sent f', 'f x b', 'b sent w', 'f else c', 'w next c'],
      },
      2,
    ],
    [
      'nobody gets there',
      { nodes: { a: send, b: send, c: send }, arrows: ['trigger entered a', 'b sent c'] },
      1,
    ],
    ['a loop is walked every day', aLoop(3, 'P1D'), 3],
    ['a loop is walked every day for long', aLoop(50, 'P1D'), 7],
    ['a loop is walked every hour', aLoop(50, 'PT1H'), 30],
    ['one more follows the loop', aLoop(3, 'P1D', ['r done z']), 4],
    [
      'loops stand in one another',
      {
        nodes: { o: node('repeat', { times: 2 }), i: node('repeat', { times: 2 }), a: send, w: wait('PT1H') },
        arrows: ['trigger entered o', 'o again i', 'i again a', 'a sent w', 'w next i', 'i done o'],
      },
      // Four in truth: reckoned on the high side.
      6,
    ],
    [
      'a loop is refused anyway',
      { nodes: { a: send, b: send }, arrows: ['trigger entered a', 'a sent b', 'b sent a'] },
      2,
    ],
  ])('when %s', (_when, sketch, expected) => {
    expect(most(sketch)).toBe(expected);
  });

  /** Follows every way, a loop as often as it may be, and counts what lies within seven days of each message. */
  function walked(draft: Draft): number {
    const follow = (id: string, at: number, sent: readonly number[], passed: number): number => {
      const { message, rests, passes } = draft.nodes.get(id)?.traits ?? {};
      const times = message === undefined ? sent : [...sent, at];
      const within = (start: number, index: number) =>
        times.slice(index).filter((time) => time - start < 7 * 86_400_000).length;
      const isLast = passes === passed;
      const taken = draft.onward(id).filter(({ outcome }) => !isLast || outcome === 'done');
      const count = passes === undefined ? passed : passed + 1;
      const after = taken.map(({ to }) => follow(to, at + (rests?.min ?? 0), times, count));
      return Math.max(0, ...times.map(within), ...after);
    };
    return follow('trigger', 0, [], 0);
  }

  it('agree with walking every way, where there are no loops', () => {
    const kinds = { send, day: wait('P1D'), days: wait('P3D'), week: wait('P7D'), fork: fork('x', 'y') };
    const anyNode = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]));
    const outcomes = {
      send: ['sent', 'failed'],
      day: ['next'],
      days: ['next'],
      week: ['next'],
      fork: ['x', 'y', 'else'],
    };
    const sketch = fc
      .array(fc.tuple(anyNode, fc.array(fc.nat(3), { minLength: 3, maxLength: 3 })), {
        minLength: 1,
        maxLength: 9,
      })
      .map((nodes): Sketch => ({
        nodes: Object.fromEntries(nodes.map(([kind], at) => [`n${at}`, kinds[kind]])),
        arrows: [
          'trigger entered n0',
          ...nodes.flatMap(([kind, jumps], at) =>
            outcomes[kind].flatMap((outcome, index) => {
              const to = at + 1 + (jumps[index] ?? 0);
              return to < nodes.length ? [`n${at} ${outcome} n${to}`] : [];
            }),
          ),
        ],
      }));
    fc.assert(
      fc.property(sketch, (each) => {
        const draft = draftOf(each);
        expect(mostMessages(draft, () => true)).toBe(walked(draft));
      }),
      tries(200),
    );
  });

  it('agree with walking every way round a loop', () => {
    const kinds = { send, hours: wait('PT12H'), days: wait('P2D') };
    const anyNode = fc.constantFrom(...(Object.keys(kinds) as (keyof typeof kinds)[]));
    const sketch = fc
      .record({
        before: fc.array(anyNode, { maxLength: 2 }),
        inside: fc.array(anyNode, { maxLength: 3 }),
        after: fc.array(anyNode, { maxLength: 2 }),
        times: fc.integer({ min: 1, max: 4 }),
      })
      .map(({ before, inside, after, times }): Sketch => {
        const part = (name: string, nodes: readonly (keyof typeof kinds)[]) =>
          nodes.map((kind, at) => [`${name}${at}`, kinds[kind]] as const);
        const body = part('i', [...inside, 'hours']);
        const [start, rest] = [part('b', before), part('z', after)];
        const line = (names: readonly string[]) =>
          names.slice(1).map((name, at) => `${names[at] ?? ''} ${out(names[at] ?? '')} ${name}`);
        const nodes = Object.fromEntries([
          ...start,
          ...body,
          ...rest,
          ['r', node('repeat', { times })] as const,
        ]);
        const out = (id: string) =>
          id === 'trigger' ? 'entered' : nodes[id]?.type === 'send' ? 'sent' : 'next';
        const ids = (each: readonly (readonly [string, unknown])[]) => each.map(([id]) => id);
        return {
          nodes,
          arrows: [
            ...line(['trigger', ...ids(start), 'r']),
            `r again ${body[0]?.[0] ?? ''}`,
            ...line([...ids(body), 'r']),
            ...(rest[0] === undefined ? [] : [`r done ${rest[0][0]}`]),
            ...line(ids(rest)),
          ],
        };
      });
    fc.assert(
      fc.property(sketch, (each) => {
        const draft = draftOf(each);
        expect(mostMessages(draft, () => true)).toBe(walked(draft));
      }),
      tries(200),
    );
  });
});

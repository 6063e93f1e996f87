import { all, rule } from './testing/conditions.test-helper.js';
import { found, node, prove, type Sketch } from './testing/prove.test-helper.js';

const send = node('send');
const stop = node('stop');
const wait = (length: string) => node('wait', { for: length });
const repeat = (times: number) => node('repeat', { times });
const restless = node('hear', { event: 'Order', limit: 'P1D' });

describe('loops', () => {
  const table: readonly (readonly [string, Sketch, readonly string[]])[] = [
    [
      'lets an arrow lead back to what counts its passes, with a wait on the way',
      {
        nodes: { a: repeat(3), b: send, c: wait('P1D'), d: stop },
        arrows: ['trigger entered a', 'a again b', 'b sent c', 'c next a', 'a done d'],
      },
      [],
    ],
    [
      'lets an arrow lead back from what is left only when its time is over',
      {
        nodes: { a: repeat(3), b: node('hear', { event: 'Order', limit: 'P3D' }), d: stop },
        arrows: ['trigger entered a', 'a again b', 'b late a', 'b heard d', 'a done d'],
      },
      [],
    ],
    [
      'refuses an arrow back to anything else',
      {
        nodes: { a: send, b: wait('P1D') },
        arrows: ['trigger entered a', 'a sent b', 'b next a'],
      },
      ['loop at edges.2'],
    ],
    [
      'refuses an arrow back past what counts',
      {
        nodes: { a: send, b: wait('P1D'), c: repeat(2) },
        arrows: ['trigger entered a', 'a sent b', 'b next c', 'c again a'],
      },
      ['loop at edges.3'],
    ],
    [
      'refuses a node that leads to itself',
      { nodes: { a: send }, arrows: ['trigger entered a', 'a sent a'] },
      ['loop at edges.1'],
    ],
    [
      'refuses a loop that no way leads to',
      {
        nodes: { a: stop, b: wait('P1D') },
        arrows: ['trigger entered a', 'b next b'],
      },
      ['loop at edges.1', 'unreachable at nodes.b'],
    ],
    [
      'refuses a loop without a wait',
      {
        nodes: { a: repeat(3), b: send, c: stop },
        arrows: ['trigger entered a', 'a again b', 'b sent a', 'a done c'],
      },
      ['loop-without-wait at edges.2'],
    ],
    [
      'refuses a loop when one way round has no wait',
      {
        nodes: { a: repeat(3), b: send, c: wait('PT1S'), d: stop },
        arrows: ['trigger entered a', 'a again b', 'b sent c', 'b skipped a', 'c next a', 'a done d'],
      },
      ['loop-without-wait at edges.3'],
    ],
    [
      'refuses a loop whose only wait may be over at once, by the way that is left then',
      {
        nodes: { a: repeat(3), b: restless },
        arrows: ['trigger entered a', 'a again b', 'b heard a', 'b late a'],
      },
      ['loop-without-wait at edges.2'],
    ],
    [
      'does not judge a wait that is not finished yet',
      {
        nodes: { a: repeat(3), b: node('wait') },
        arrows: ['trigger entered a', 'a again b', 'b next a'],
      },
      ['missing at nodes.b.config.for'],
    ],
    [
      'lets loops stand in one another: who leaves the inner one has rested there',
      {
        nodes: { a: repeat(3), b: repeat(2), c: wait('P1D'), d: stop },
        arrows: ['trigger entered a', 'a again b', 'b again c', 'c next b', 'b done a', 'a done d'],
      },
      [],
    ],
    [
      'refuses an inner loop without a wait',
      {
        nodes: {
          a: repeat(3),
          b: repeat(2),
          c: node('send', { purpose: 'service' }),
          d: wait('P1D'),
          e: stop,
        },
        arrows: [
          'trigger entered a',
          'a again b',
          'b again c',
          'c sent b',
          'b done d',
          'd next a',
          'a done e',
        ],
      },
      ['loop-without-wait at edges.3'],
    ],
    [
      'refuses an outer loop that can be walked past the wait inside',
      {
        nodes: {
          a: repeat(3),
          f: node('fork', { ways: [{ id: 'past', when: all(rule('customer.vip', '=', true)) }] }),
          b: repeat(2),
          c: wait('P1D'),
          d: stop,
        },
        arrows: [
          'trigger entered a',
          'a again f',
          'f else b',
          'b again c',
          'c next b',
          'b done a',
          'a done d',
          'f past a',
        ],
      },
      ['loop-without-wait at edges.7'],
    ],
    [
      'refuses a loop that nobody gets out of',
      {
        nodes: { a: repeat(3), b: wait('P1D'), c: wait('P2D') },
        arrows: ['trigger entered a', 'a again b', 'b next a', 'a done c', 'c next a'],
      },
      ['endless-loop at nodes.a'],
    ],
    [
      'lets several arrows close one loop',
      {
        nodes: { a: repeat(3), b: wait('P1D'), c: repeat(2), d: stop },
        arrows: ['trigger entered a', 'a again b', 'b next c', 'c again a', 'c done a', 'a done d'],
      },
      [],
    ],
    [
      'refuses a loop that begins anew for ever inside another',
      {
        nodes: { a: repeat(3), b: repeat(2), c: wait('P1D'), d: stop },
        arrows: ['trigger entered a', 'a again b', 'b again c', 'c next b', 'b done c', 'a done d'],
      },
      ['endless-loop at nodes.b'],
    ],
    [
      'lets ways that meet again pass',
      {
        nodes: { a: node('fork', { ways: [] }), b: wait('P1D'), c: stop, d: send },
        arrows: ['trigger entered a', 'a else b', 'b next c', 'd sent c'],
      },
      ['unreachable at nodes.d'],
    ],
  ];
  it.each(table)('%s', (_fact, sketch, problems) => {
    expect(found(sketch)).toEqual(problems);
  });

  it('are told which node an arrow may lead back to', () => {
    const [problem] = prove({ nodes: { a: send }, arrows: ['trigger entered a', 'a sent a'] });
    expect(problem).toMatchObject({
      nodeId: 'a',
      message:
        'This arrow leads back to an earlier node: a customer would walk in circles. An arrow may only lead back to “repeat”.',
    });
  });

  it('may stand in one another as deep as one likes', () => {
    const ids = Array.from({ length: 500 }, (_, at) => `r${at}`);
    const sketch: Sketch = {
      nodes: { ...Object.fromEntries(ids.map((id) => [id, repeat(2)])), w: wait('P1D') },
      arrows: [
        'trigger entered r0',
        ...ids.map((id, at) => `${id} again ${ids[at + 1] ?? 'w'}`),
        'w next r499',
        ...ids.slice(1).map((id, at) => `${id} done r${at}`),
      ],
    };
    expect(found(sketch)).toEqual([]);
  });
});

import { applyFix } from '@sojourn/journey';
import { drawn, found, node, prove, type Sketch } from './testing/prove.test-helper.js';

const send = node('send');
const stop = node('stop');
const wait = (length: string) => node('wait', { for: length });
const reentry = { policy: 'again-after-exit' } as const;
const restless = node('hear', { event: 'Order', limit: 'P1D' });

describe('ends', () => {
  const table: readonly (readonly [string, Sketch, readonly string[]])[] = [
    [
      'warns of a wait that nothing follows',
      { nodes: { a: send, b: wait('P1D') }, arrows: ['trigger entered a', 'a sent b'] },
      ['dead-end at nodes.b'],
    ],
    [
      'lets a wait stand at the end where it keeps customers from coming again',
      { nodes: { a: send, b: wait('P1D') }, arrows: ['trigger entered a', 'a sent b'], reentry },
      [],
    ],
    [
      'lets one way out of a wait end the journey',
      {
        nodes: { a: restless, b: stop },
        arrows: ['trigger entered a', 'a late b'],
      },
      [],
    ],
    ['lets a message stand at the end', { nodes: { a: send } }, []],
    [
      'warns of a wait without an end',
      {
        nodes: { a: node('hear', { event: 'Order' }), b: stop },
        arrows: ['trigger entered a', 'a heard b', 'a late b'],
      },
      ['endless-wait at nodes.a'],
    ],
    [
      'warns of a way out that is easily forgotten',
      { nodes: { a: restless, b: stop }, arrows: ['trigger entered a', 'a heard b'] },
      ['undrawn-outcome at nodes.a'],
    ],
  ];
  it.each(table)('%s', (_fact, sketch, problems) => {
    expect(found(sketch)).toEqual(problems);
  });

  it('are not given to a wait that can have none', () => {
    const sketch = { nodes: { a: node('park'), b: stop }, arrows: ['trigger entered a', 'a next b'] };
    expect(prove(sketch)).toMatchObject([{ code: 'endless-wait' }]);
    expect(prove(sketch)[0]?.fix).toBeUndefined();
  });

  it('are given to a wait without one', () => {
    const sketch = {
      nodes: { a: node('hear', { event: 'Order' }), b: stop },
      arrows: ['trigger entered a', 'a heard b', 'a late b'],
    };
    const [problem] = prove(sketch);
    expect(problem?.message).toBe(
      '“hear” has no end: who never gets what it waits for stays in the journey for ever.',
    );
    const fixed = problem?.fix && applyFix(drawn(sketch), problem.fix);
    expect(fixed?.nodes['a']?.config).toEqual({ event: 'Order', limit: 'P7D' });
  });
});

describe('dates', () => {
  const sketch: Sketch = {
    nodes: { a: node('until', { date: '2026-11-25T09:00:00Z' }), b: stop },
    arrows: ['trigger entered a', 'a next b'],
  };
  const nine = Date.parse('2026-11-25T09:00:00Z');

  it('are pointed out when they have passed', () => {
    expect(found(sketch, { now: nine + 1 })).toEqual(['past-date at nodes.a.config.date']);
  });

  it('are let be while they are to come, and when nobody says what time it is', () => {
    expect(found(sketch, { now: nine })).toEqual([]);
    expect(found(sketch)).toEqual([]);
    expect(
      found({ ...sketch, nodes: { a: node('until', { date: 'soon' }), b: stop } }, { now: nine }),
    ).toEqual([]);
  });
});

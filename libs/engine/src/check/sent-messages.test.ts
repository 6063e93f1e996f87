import { applyFix } from '@sojourn/journey';
import { createEngine } from '../create-engine.js';
import { drawn, found, node, proofRegistry, prove, type Sketch } from './testing/prove.test-helper.js';

describe('messages', () => {
  const sends = (config: object): Sketch => ({ nodes: { a: node('send', { ...config }) } });
  const many = (purpose: string, count: number): Sketch => ({
    nodes: Object.fromEntries(
      Array.from({ length: count }, (_, at) => [`n${at}`, node('send', { purpose })]),
    ),
    arrows: Array.from({ length: count }, (_, at) =>
      at === 0 ? 'trigger entered n0' : `n${at - 1} sent n${at}`,
    ),
  });

  const table: readonly (readonly [string, Sketch, readonly string[]])[] = [
    ['are never promotions by phone', sends({ channel: 'phone' }), ['promotion-by-phone at nodes.a']],
    ['are calls for the customer’s benefit', sends({ channel: 'phone', purpose: 'service' }), []],
    [
      'are never mere news on paper',
      sends({ channel: 'letter', kind: 'newsletter' }),
      ['not-worth-paper at nodes.a'],
    ],
    ['are never anything on paper', sends({ channel: 'letter' }), ['not-worth-paper at nodes.a']],
    ['are gifts on paper', sends({ channel: 'letter', kind: 'gift' }), []],
    ['are documents on paper', sends({ channel: 'letter', kind: 'document', purpose: 'transactional' }), []],
    [
      'have no holdout when everyone must get them',
      { ...sends({ purpose: 'transactional' }), settings: { holdout: 0.1 } },
      ['holdout-over-transactional at settings.holdout'],
    ],
    ['have no holdout of nobody', { ...sends({ purpose: 'transactional' }), settings: { holdout: 0 } }, []],
    ['have a holdout otherwise', { ...sends({}), settings: { holdout: 0.1 } }, []],
    ['are seven promotions within seven days at most', many('promotional', 8), ['many-messages at nodes']],
    ['may be seven promotions within seven days', many('promotional', 7), []],
    ['may be more of what customers must know', many('service', 20), []],
  ];
  it.each(table)('%s', (_fact, sketch, problems) => {
    expect(found(sketch)).toEqual(problems);
  });

  it('say how many they may be', () => {
    expect(prove(many('promotional', 9))).toMatchObject([
      {
        severity: 'warning',
        message: 'A customer can get 9 promotional messages within 7 days here; more than 7 are too many.',
      },
    ]);
  });

  it('are counted for whoever asks, promotions apart', () => {
    const engine = createEngine({ registry: proofRegistry });
    const { nodes = {}, arrows = [] } = many('promotional', 3);
    const journey = drawn({
      nodes: { ...nodes, z: node('send', { purpose: 'service' }) },
      arrows: [...arrows, 'n2 sent z'],
    });
    expect(engine.messageLoad(journey)).toEqual({ all: 4, promotional: 3 });
    const again = (after: string) =>
      engine.messageLoad({ ...journey, reentry: { policy: 'again-after', after } });
    expect(again('P1W')).toEqual({ all: 4, promotional: 3 });
    expect(again('P3D')).toEqual({ all: 12, promotional: 9 });
    expect(again('PT1H')).toEqual({ all: 30, promotional: 30 });
    expect(engine.messageLoad(null)).toEqual({ all: 0, promotional: 0 });
    expect(engine.messageLoad(JSON.parse(`${'['.repeat(90)}${']'.repeat(90)}`))).toEqual({
      all: 0,
      promotional: 0,
    });
  });

  it('lose their holdout by a fix', () => {
    const sketch: Sketch = {
      ...sends({ purpose: 'transactional' }),
      settings: { holdout: 0.1, priority: 3 },
    };
    const [problem] = prove(sketch);
    expect(problem?.fix && applyFix(drawn(sketch), problem.fix).settings).toEqual({ priority: 3 });
  });
});

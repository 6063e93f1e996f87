import { aJourney, type JourneyBuilder } from '@sojourn/testing';
import { advance } from '../durable-run/advance.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { statementsOf } from '../testing/statements.test-helper.js';

const arms = ['a', 'b'].map((id) => ({ id, title: id, weight: 1 }));
const node = (type: string, config: Record<string, unknown>) => ({ type, version: 1, config });
const experiment = node('experiment', {
  arms,
  measure: { event: 'Order Completed', within: 'P7D' },
  after: { sample: 10, time: 'P1D' },
});
const started = node('start-journey', { journey: 'other' });

/** How often a decision goes to the database; a round trip each. */
describe('the statements of a decision', () => {
  let scene: Scene;

  beforeEach(async () => {
    scene = await openScene();
  });
  afterEach(() => scene.close());

  /** Of the second customer: the first one has the plans read. */
  async function countedAt(journey: JourneyBuilder): Promise<number> {
    await scene.publish('Other', aJourney().trigger('api', {}).always().exit('seen').build());
    await scene.publish('Counted', journey.build());
    for (const customer of ['ada', 'bob']) await scene.track(customer, 'Order Completed');
    await scene.relay();
    const [first = '', second = ''] = (await scene.enrollments()).map(({ id }) => id);
    await advance(scene.desk, first, null);
    return (await statementsOf(scene.desk.dataSource, () => advance(scene.desk, second, null))).length;
  }

  const chain = (length: number) =>
    Array.from({ length }).reduce<JourneyBuilder>(
      (journey, _none, index) =>
        journey.node(`split-${index}`, node('split', { arms }), 'a').after(`split-${index}`, 'b'),
      aJourney(),
    );

  it('are six without a question, whatever the length of the way', async () => {
    expect(await countedAt(aJourney().wait('P1D'))).toBe(6);
  });

  it('are six on a long way', async () => {
    expect(await countedAt(chain(60).wait('P1D'))).toBe(6);
  });

  it.each([
    [
      'an experiment: its figures, and the way taken',
      aJourney().node('best', experiment, 'a').exit('seen'),
      8,
    ],
    [
      'a start: the journey, past entries, the entry, what was decided',
      aJourney().node('start', started, 'started').exit('on'),
      10,
    ],
    [
      'a code that is not there',
      aJourney()
        .node('code', node('assign-code', { pool: 'none' }), 'assigned')
        .after('code', 'pool-empty')
        .wait('P1D'),
      7,
    ],
    // Undone after five, four for the lease, and then seven.
    [
      'a pace: the slot, leased before',
      aJourney().node('pace', node('pace', { amount: 1, per: 'PT1H' }), 'next'),
      16,
    ],
  ])('for %s', async (_what, journey, count) => {
    expect(await countedAt(journey)).toBe(count);
  });
});

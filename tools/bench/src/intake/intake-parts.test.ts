import { TEST_TEMPORAL_ADDRESS } from '@sojourn/testing';
import { measureAcknowledge } from './measure/acknowledge.js';
import { measureBytes } from './measure/bytes.js';
import { measureCount } from './measure/count.js';
import { measureFlips } from './measure/flips.js';
import { measureJourneys } from './measure/journeys.js';
import { measureLatency } from './measure/latency.js';
import { readOptions } from './options.js';
import { type IntakeStage, openStage } from './stage/open-stage.js';

const { scale } = readOptions(['--scale', 'small']);
const quiet = () => undefined;

// How long anything took is not looked at: only that all of it happened, and was measured.
describe('the bench of the intake', () => {
  let stage: IntakeStage;

  beforeAll(async () => {
    const temporalAddress = process.env[TEST_TEMPORAL_ADDRESS];
    stage = await openStage({ progress: quiet, temporalAddress });
  });
  afterAll(() => stage.close());

  const expectTimes = (times: readonly number[], count: number) => {
    expect(times).toHaveLength(count);
    for (const time of times) expect(time).toBeGreaterThan(0);
  };

  it('acknowledges what plain inserts write too', async () => {
    const rounds = await measureAcknowledge(stage, scale.acknowledge, quiet);
    expectTimes(
      rounds.flatMap(({ api, plain }) => [api, plain]),
      2 * scale.acknowledge.rounds,
    );
  });

  it('sees everybody enter, be answered and get both mails', async () => {
    const { fullLoad, ...late } = await measureLatency(stage, scale.latency, quiet);
    expect(fullLoad).toBeGreaterThan(0);
    for (const times of Object.values(late)) expectTimes(times, scale.latency.paced);
  });

  it('counts what the worker does for events beside other journeys', async () => {
    const figures = await measureJourneys(stage, scale.journeys, quiet);
    expect(figures.map(({ published }) => published)).toEqual(scale.journeys.published);
    for (const { rounds } of figures) {
      expect(rounds).toHaveLength(scale.journeys.rounds);
      for (const { statements } of rounds) expect(statements).toBeGreaterThan(1);
    }
  });

  it('sees everybody leave a segment, and none of them early', async () => {
    const { late } = await measureFlips(stage, scale.flips, quiet);
    expectTimes(late, scale.flips.customers);
  });

  it('counts by conditions that hold of some', async () => {
    const figures = await measureCount(stage, scale.count, quiet);
    for (const { count, examples, times } of figures) {
      expect(count).toBeGreaterThan(0);
      expect(count).toBeLessThan(scale.count.customers);
      expect(examples).toBeGreaterThan(0);
      expectTimes(times, scale.count.times);
    }
  });

  it('weighs events, and a decision about each that is an order', async () => {
    const { event, decision, events, decisions } = await measureBytes(stage, scale.bytes, quiet);
    expect(decisions).toBe(0.9 * events);
    expectTimes([...Object.values(event), decision], 4);
  });
});

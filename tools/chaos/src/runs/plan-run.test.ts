import { partNames } from '../house/parts.js';
import { planRun } from './plan-run.js';
import { sizes } from './sizes.js';

const NOW = Date.UTC(2026, 0, 1);
const drawn = (seed: string, domain = 'one.example') => {
  const { kills, stops, loadOf } = planRun(seed, sizes.small, NOW);
  return { kills, stops, load: loadOf(domain) };
};

describe('the plan of a run', () => {
  it('is the same for the same seed', () => {
    expect(drawn('a')).toEqual(drawn('a'));
  });

  it('is another for another seed', () => {
    const [one, other] = [drawn('a'), drawn('b')];
    expect(one.kills).not.toEqual(other.kills);
    expect(one.stops).not.toEqual(other.stops);
    expect(one.load).not.toEqual(other.load);
  });

  it('sends the same ids to each workspace, so that whatever mixes them up is seen', () => {
    const idsTo = (domain: string) =>
      drawn('a', domain).load.flatMap(({ events }) => events.map(({ messageId }) => messageId));
    expect(idsTo('one.example')).toEqual(idsTo('two.example'));
  });

  it.each([['small', 5] as const, ['full', 20] as const])(
    'kills API, worker, Temporal and PostgreSQL in a %s run %d times each',
    (size, times) => {
      const { kills } = planRun('a', sizes[size], NOW);
      const counts = partNames.map((part) => kills.filter((kill) => kill.part === part).length);
      expect(partNames).toEqual(['postgres', 'temporal', 'api', 'worker', 'actions']);
      expect(counts.slice(0, 4)).toEqual([times, times, times, times]);
      expect(counts[4]).toBeGreaterThan(0);
    },
  );
});

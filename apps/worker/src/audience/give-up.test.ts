import { aJourney } from '@sojourn/testing';
import { audiencesIn } from '../testing/audience-scene.test-helper.js';
import type { Scene } from '../testing/scene.test-helper.js';
import { openScene } from '../testing/scene.test-helper.js';
import { giveUp } from './give-up.js';

describe('an audience run that meets an error', () => {
  let scene: Scene;
  let audiences: ReturnType<typeof audiencesIn>;
  let runId: string;

  beforeAll(async () => {
    scene = await openScene();
    audiences = audiencesIn(scene);
  });
  beforeEach(async () => {
    const journeyId = await scene.publish('News', aJourney().trigger('manual', {}).wait('P2D').build());
    runId = await audiences.begin({ journeyId, kind: 'manual', source: { kind: 'rows', rows: [] } });
  });
  afterAll(() => scene.close());

  const bug = new TypeError('of ada@example.com');

  it('goes on trying nine times', async () => {
    expect(await giveUp(scene.desk, runId, 9, bug)).toBe(false);
    expect(await audiences.run(runId)).toMatchObject({ state: 'running', reason: null });
  });

  it('fails at the tenth, and tells people nothing that the error quotes', async () => {
    expect(await giveUp(scene.desk, runId, 10, bug)).toBe(true);
    const { state, reason, finishedAt } = await audiences.run(runId);
    expect({ state, isOver: finishedAt !== null }).toEqual({ state: 'failed', isOver: true });
    expect(reason).toMatch(/^Something went wrong/);
    expect(reason).not.toContain('ada');
    expect(await audiences.page(runId)).toEqual({ kind: 'done' });
  });

  it('outlasts every outage', async () => {
    const outage = Object.assign(new Error('the database shuts down'), { code: '57P01' });
    expect(await giveUp(scene.desk, runId, 1_000, outage)).toBe(false);
    expect(await audiences.run(runId)).toMatchObject({ state: 'running' });
  });
});

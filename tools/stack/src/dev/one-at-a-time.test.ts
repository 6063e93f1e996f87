import { setTimeout as pause } from 'node:timers/promises';
import { eventually } from '../testing/eventually.test-helper.js';
import { oneAtATime } from './one-at-a-time.js';

it('gathers what comes while a run is under way, each thing once', async () => {
  const runs: string[][] = [];
  const submit = oneAtATime<string>(async (items) => {
    runs.push([...items]);
    await pause(20);
  });
  submit(['api']);
  submit(['store']);
  submit(['store', 'worker']);
  await eventually(() => runs.length === 2);
  expect(runs).toEqual([['api'], ['store', 'worker']]);
});

import { EventEmitter } from 'node:events';
import { latestChange } from './latest-change.js';

describe('latestChange', () => {
  it('makes one change of all that came while nobody looked', async () => {
    const emitter = new EventEmitter();
    const changes = latestChange(emitter, 'counts');
    for (let times = 0; times < 1000; times++) emitter.emit('counts');
    expect(await changes.next()).toEqual({ done: false, value: undefined });
    let hasCome = false;
    const second = changes.next().then(() => (hasCome = true));
    await new Promise(setImmediate);
    expect(hasCome).toBe(false);
    emitter.emit('counts');
    expect(await second).toBe(true);
  });

  it('stays at its end, and listens no longer', async () => {
    const emitter = new EventEmitter();
    const changes = latestChange(emitter, 'counts');
    const waiting = changes.next();
    await changes.return?.();
    expect([await waiting, await changes.next()]).toEqual([
      { done: true, value: undefined },
      { done: true, value: undefined },
    ]);
    expect(emitter.listenerCount('counts')).toBe(0);
  });
});

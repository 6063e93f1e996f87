import { EventEmitter, on } from 'node:events';
import { liveValues } from './live-values.js';

function aCounter() {
  const emitter = new EventEmitter();
  let value = 0;
  const values = liveValues(on(emitter, 'changed'), () => Promise.resolve(value));
  const change = (to: number) => {
    value = to;
    emitter.emit('changed');
  };
  return { emitter, values, change };
}

describe('liveValues', () => {
  it('begins with the value as it is, and goes on with each change', async () => {
    const { values, change } = aCounter();
    expect(await values.next()).toEqual({ done: false, value: 0 });
    change(7);
    expect(await values.next()).toEqual({ done: false, value: 7 });
  });

  it('misses no change that comes while the first value is read', async () => {
    const { values, change } = aCounter();
    const first = values.next();
    change(1);
    await first;
    expect(await values.next()).toEqual({ done: false, value: 1 });
  });

  it('ends at once when it is left, even while it waits', async () => {
    const { values, emitter } = aCounter();
    await values.next();
    const waiting = values.next();
    await values.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(emitter.listenerCount('changed')).toBe(0);
  });

  it('lets go of the changes when reading fails', async () => {
    const emitter = new EventEmitter();
    const values = liveValues(on(emitter, 'changed'), () =>
      Promise.reject(new Error('not allowed any more')),
    );
    await expect(values.next()).rejects.toThrow('not allowed any more');
    expect(emitter.listenerCount('changed')).toBe(0);
  });
});

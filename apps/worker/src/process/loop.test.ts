import { Loop } from './loop.js';

describe('a loop', () => {
  const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 20));

  it('goes round at once when woken, and once for many wakings', async () => {
    let rounds = 0;
    const loop = new Loop(
      () => {
        rounds += 1;
        return nextTurn().then(() => undefined);
      },
      { everyMs: 60_000, onError: () => undefined },
    );
    loop.start();
    loop.wake();
    loop.wake();
    await nextTurn();
    await nextTurn();
    await nextTurn();
    expect(rounds).toBe(2);
    await loop.stop();
  });

  it('goes round from time to time without being woken', async () => {
    let rounds = 0;
    const done = new Promise<void>((resolve) => {
      const loop = new Loop(
        () => {
          rounds += 1;
          if (rounds === 3) void loop.stop().then(resolve);
          return Promise.resolve();
        },
        { everyMs: 5, onError: () => undefined },
      );
      loop.start();
    });
    await done;
    expect(rounds).toBe(3);
  });

  it('tells of a failure and goes on after its pause, woken or not', async () => {
    const errors: unknown[] = [];
    let rounds = 0;
    const loop = new Loop(
      () => {
        rounds += 1;
        return Promise.reject(new Error('away'));
      },
      { everyMs: 60_000, onError: (error) => errors.push(error) },
    );
    loop.start();
    await nextTurn();
    loop.wake();
    await nextTurn();
    expect([rounds, errors.length]).toEqual([1, 1]);
    await loop.stop();
  });

  it('ends after the round that is under way', async () => {
    let finished = false;
    const loop = new Loop(
      async () => {
        await nextTurn();
        finished = true;
      },
      { everyMs: 60_000, onError: () => undefined },
    );
    loop.start();
    await loop.stop();
    expect(finished).toBe(true);
  });
});

import { TimedOut, withinTime } from './within-time.js';

describe('within a time', () => {
  const never = new AbortController().signal;

  it('gives what was done', async () => {
    await expect(withinTime(1_000, never, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  it('does not wait for work that heeds no signal', async () => {
    const work = () => new Promise<never>(() => undefined);
    await expect(withinTime(10, never, work)).rejects.toBeInstanceOf(TimedOut);
  });

  it('tells the work that its time is up, or that the process stops', async () => {
    const stop = new AbortController();
    const signals: AbortSignal[] = [];
    const work = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<never>(() => undefined);
    };
    await expect(withinTime(10, never, work)).rejects.toBeInstanceOf(TimedOut);
    setTimeout(() => {
      stop.abort();
    }, 10);
    await expect(withinTime(60_000, stop.signal, work)).rejects.toBeInstanceOf(TimedOut);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });
});

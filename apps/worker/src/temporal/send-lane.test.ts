import { getEventListeners, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { SendLane } from './send-lane.js';

describe('the lane of sends', () => {
  const never = new Promise<void>(() => undefined);
  const full = { code: 'lane-full' };
  const forLong = { turnMs: 60_000, slowMs: 60_000 };

  /** A send that lasts until it is let go. */
  function held() {
    const letGo = new AbortController();
    const send = () => once(letGo.signal, 'abort');
    return {
      send,
      letGo: () => {
        letGo.abort();
      },
    };
  }

  it('lets a send in that finds it full as soon as one is done, in the order in which they came', async () => {
    const lane = new SendLane({ sends: 1, waiting: 2 }, forLong);
    const first = held();
    const order: string[] = [];
    const running = [
      lane.run(first.send),
      lane.run(() => Promise.resolve(order.push('second'))),
      lane.run(() => Promise.resolve(order.push('third'))),
    ];
    expect(order).toEqual([]);
    first.letGo();
    await Promise.all(running);
    expect(order).toEqual(['second', 'third']);
  });

  it('gives a place that becomes free to who has waited, however many others come then', async () => {
    const lane = new SendLane({ sends: 1, waiting: 10 }, forLong);
    const first = held();
    const order: string[] = [];
    const sends = (name: string) => lane.run(() => Promise.resolve(order.push(name)));
    const running = [lane.run(first.send).then(() => sends('newcomer')), sends('who waits'), sends('next')];
    first.letGo();
    await Promise.all(running);
    expect(order).toEqual(['who waits', 'next', 'newcomer']);
  });

  it('takes no more at once than it has places for, whatever fails in it', async () => {
    const lane = new SendLane({ sends: 3, waiting: 20 }, forLong);
    let [inHand, most] = [0, 0];
    const send = async (number: number) => {
      most = Math.max(most, (inHand += 1));
      await pause(1);
      inHand -= 1;
      if (number % 2 === 0) throw new Error('refused');
    };
    const ended = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => lane.run(() => send(n))));
    expect(ended.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(most).toBe(3);
  });

  it('makes no more wait than it has room for: the slots beyond are left to others', async () => {
    const lane = new SendLane({ sends: 1, waiting: 1 }, forLong);
    const first = held();
    const running = [lane.run(first.send), lane.run(() => Promise.resolve())];
    await expect(lane.run(() => never)).rejects.toMatchObject(full);
    first.letGo();
    await Promise.all(running);
  });

  it('sends elsewhere who has waited for long enough, and gives no place to them', async () => {
    const lane = new SendLane({ sends: 1, waiting: 1 }, { turnMs: 1, slowMs: 60_000 });
    const first = held();
    const running = lane.run(first.send);
    await expect(lane.run(() => never)).rejects.toMatchObject(full);
    first.letGo();
    await running;
    await expect(lane.run(() => Promise.resolve('sent'))).resolves.toBe('sent');
  });

  it('lets go who is canceled while they wait, and gives no place to them', async () => {
    const lane = new SendLane({ sends: 1, waiting: 1 }, forLong);
    const first = held();
    const canceled = new AbortController();
    const running = lane.run(first.send);
    const waiting = lane.run(() => never, canceled.signal);
    canceled.abort();
    await expect(waiting).rejects.toMatchObject(full);
    await expect(lane.run(() => never, canceled.signal)).rejects.toMatchObject(full);
    const next = lane.run(() => Promise.resolve('sent'), new AbortController().signal);
    first.letGo();
    await running;
    await expect(next).resolves.toBe('sent');
  });

  it('keeps no timer and no listener of who has had their turn: a process that stops waits for nobody', async () => {
    const lane = new SendLane({ sends: 1, waiting: 1 }, forLong);
    const first = held();
    const { signal } = new AbortController();
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const running = [lane.run(first.send), lane.run(() => Promise.resolve(), signal)];
    expect([timers(), getEventListeners(signal, 'abort').length]).toEqual([before + 1, 1]);
    first.letGo();
    await Promise.all(running);
    expect([timers(), getEventListeners(signal, 'abort').length]).toEqual([before, 0]);
  });

  it('makes nobody wait behind a send that takes long', async () => {
    const lane = new SendLane({ sends: 1, waiting: 1 }, { turnMs: 60_000, slowMs: 0 });
    void lane.run(() => never);
    await pause(1);
    await expect(lane.run(() => never)).rejects.toMatchObject(full);
  });

  it('has no room at all where there is no place for sends', async () => {
    const lane = new SendLane({ sends: 0, waiting: 0 }, forLong);
    await expect(lane.run(() => never)).rejects.toMatchObject(full);
  });
});

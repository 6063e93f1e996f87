import { once, EventEmitter } from 'node:events';
import { rows } from '../database/rows.js';
import type { TestStore } from '../testing/test-store.test-helper.js';
import { openTestStore } from '../testing/test-store.test-helper.js';
import { COUNTS_CHANNEL, OUTBOX_CHANNEL } from './channels.js';
import type { Listener } from './listener.js';
import { listen } from './listener.js';
import { Notifier } from './notifier.js';

describe('notifications', () => {
  let test: TestStore;
  let listener: Listener;
  let heard: string[];
  let breaks: number;
  const moments = new EventEmitter();

  beforeAll(async () => {
    test = await openTestStore();
  });
  beforeEach(async () => {
    heard = [];
    breaks = 0;
    const listening = once(moments, 'listening');
    listener = listen({
      url: test.url,
      channels: [OUTBOX_CHANNEL, COUNTS_CHANNEL],
      onNotification: (channel, payload) => {
        heard.push(`${channel}:${payload}`);
        moments.emit('heard');
      },
      onListening: () => moments.emit('listening'),
      onBreak: () => {
        breaks += 1;
      },
    });
    await listening;
  });
  afterEach(() => listener.close());
  afterAll(() => test.close());

  const notify = async (channel: string, payload: string) => {
    const heardIt = once(moments, 'heard');
    await test.dataSource.query(`SELECT pg_notify($1, $2)`, [channel, payload]);
    await heardIt;
  };

  describe('a listener', () => {
    it('hears its channels', async () => {
      await notify(OUTBOX_CHANNEL, '');
      await notify(COUNTS_CHANNEL, 'journey-1');
      expect(heard).toEqual([`${OUTBOX_CHANNEL}:`, `${COUNTS_CHANNEL}:journey-1`]);
    });

    it('listens again after its connection broke, and says so', async () => {
      const listening = once(moments, 'listening');
      const cut = await rows(
        test.dataSource,
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'sojourn-listener'`,
      );
      expect(cut).toHaveLength(1);
      await listening;
      await notify(OUTBOX_CHANNEL, 'again');
      expect(heard).toEqual([`${OUTBOX_CHANNEL}:again`]);
      expect(breaks).toBeGreaterThan(0);
    });

    it('can be closed while it tries to connect', async () => {
      const broken = once(moments, 'broken');
      const hopeless = listen({
        url: 'postgresql://nobody@127.0.0.1:1/none',
        channels: [],
        onNotification: () => undefined,
        onBreak: () => moments.emit('broken'),
      });
      await broken;
      await hopeless.close();
    });
  });

  describe('a notifier', () => {
    it('notifies at once, and only once more for all that rings meanwhile', async () => {
      const notifier = new Notifier(test.dataSource, OUTBOX_CHANNEL, { quietMs: 50, onFailure: unexpected });
      for (let n = 0; n < 1000; n++) notifier.ring();
      await notifier.settled();
      await notify(COUNTS_CHANNEL, 'end');
      expect(heard).toEqual([`${OUTBOX_CHANNEL}:`, `${OUTBOX_CHANNEL}:`, `${COUNTS_CHANNEL}:end`]);
    });

    it('tells of a failure and goes on', async () => {
      const failures: unknown[] = [];
      const onFailure = (error: unknown) => failures.push(error);
      const notifier = new Notifier(test.dataSource, 'x'.repeat(100), { quietMs: 1, onFailure });
      notifier.ring();
      await notifier.settled();
      notifier.ring();
      await notifier.settled();
      expect(failures).toHaveLength(2);
    });
  });

  function unexpected(error: unknown): never {
    throw error;
  }
});

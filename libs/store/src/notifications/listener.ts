import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

/** How a listener is set up. */
export interface ListenerOptions {
  readonly url: string;
  readonly channels: readonly string[];
  /** Called for every notification. */
  readonly onNotification: (channel: string, payload: string) => void;
  /** Called when listening has begun, and begun again after a break: what came meanwhile must be looked for. */
  readonly onListening?: () => void;
  /** Told of every break; the listener connects again by itself. */
  readonly onBreak: (error: unknown) => void;
}

/** Something that listens until it is closed. */
export interface Listener {
  close(): Promise<void>;
}

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;

/** Listens to notifications on a connection of its own, which it makes anew whenever it breaks. */
export function listen(options: ListenerOptions): Listener {
  const closing = new AbortController();
  const running = keepListening(options, closing.signal);
  return {
    async close() {
      closing.abort();
      await running;
    },
  };
}

async function keepListening(options: ListenerOptions, closing: AbortSignal): Promise<void> {
  const closed = aborted(closing);
  let pauseMs = FIRST_PAUSE_MS;
  while (!closing.aborted) {
    const client = newClient(options);
    try {
      await client.connect();
      const ended = new Promise<void>((resolve) => client.once('end', resolve));
      for (const channel of options.channels)
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      pauseMs = FIRST_PAUSE_MS;
      options.onListening?.();
      await Promise.race([ended, closed]);
    } catch (error) {
      options.onBreak(error);
    } finally {
      await client.end();
    }
    await Promise.race([delay(pauseMs, undefined, { ref: false }), closed]);
    pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
  }
}

function newClient({ url, onNotification, onBreak }: ListenerOptions): pg.Client {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'sojourn-listener',
    connectionTimeoutMillis: LONGEST_PAUSE_MS,
    keepAlive: true,
  });
  client.on('notification', ({ channel, payload }) => {
    onNotification(channel, payload ?? '');
  });
  client.on('error', onBreak);
  return client;
}

async function aborted(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

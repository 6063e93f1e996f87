import type { BatchSettings, ClientOptions, RetrySettings } from './client-options.js';
import { thisPage } from './exit/this-page.js';

/** `ClientOptions`, checked and complete. */
export interface Settings extends Required<Omit<ClientOptions, 'batch' | 'retry' | 'onPostponed'>> {
  readonly batch: BatchSettings;
  readonly retry: RetrySettings;
  readonly onPostponed: ClientOptions['onPostponed'];
  readonly isBrowser: boolean;
}

/** The most one request may weigh, in bytes: 500 KB for the server, less what is around the events. */
const REQUEST_BYTES = 499 * 1024;

/** Browsers let 64 KB of requests outlive a page. */
const PAGE_BYTES = 60 * 1024;

/** The most events the server takes at a time. */
const MOST_EVENTS = 2500;

/**
 * Checks what a client is made with and fills in the rest.
 *
 * @throws TypeError that names the option which cannot be used, and never the key
 */
export function settingsOf(options: ClientOptions): Settings {
  const isBrowser = thisPage() !== undefined;
  const mostBytes = isBrowser ? PAGE_BYTES : REQUEST_BYTES;
  if (typeof options.key !== 'string' || options.key.trim() === '') {
    throw new TypeError('"key" must be a write key or a server key.');
  }
  const positive = { ...options, ...options.batch, ...options.retry };
  const number = (name: keyof typeof positive, otherwise: number) =>
    numberOf(name, positive[name], otherwise);
  return {
    url: addressOf(options.url),
    key: options.key.trim(),
    batch: {
      events: Math.min(MOST_EVENTS, number('events', 100)),
      bytes: Math.min(mostBytes, number('bytes', 450 * 1024)),
      afterMs: number('afterMs', 2_000),
    },
    retry: {
      firstMs: number('firstMs', 500),
      longestMs: number('longestMs', 30_000),
      attempts: number('attempts', 5),
    },
    queueLimit: number('queueLimit', 10_000),
    timeoutMs: number('timeoutMs', 10_000),
    exitMs: number('exitMs', 5_000),
    signals: options.signals ?? [],
    onRefused: options.onRefused ?? warnOf('refused'),
    onDropped: options.onDropped ?? warnOf('dropped'),
    onPostponed: options.onPostponed,
    isBrowser,
  };
}

function addressOf(url: unknown): string {
  const address = typeof url === 'string' && URL.canParse(url) ? new URL(url) : undefined;
  if (!address || !/^https?:$/.test(address.protocol) || address.username || address.password) {
    throw new TypeError('"url" must be an address such as https://sojourn.example.com, without a user.');
  }
  return address.href.replace(/\/*(?:[?#].*)?$/, '');
}

function numberOf(name: string, value: unknown, otherwise: number): number {
  const number = value ?? otherwise;
  if (!Number.isSafeInteger(number) || Number(number) < 1) {
    throw new TypeError(`"${name}" must be a whole number above zero.`);
  }
  return Number(number);
}

/** Says that an event is lost, and nothing of what is in it. */
function warnOf(what: string) {
  return ({ event, code }: { readonly event: { readonly type: string }; readonly code: string }): void => {
    console.warn(`Sojourn: an event of type "${event.type}" was ${what} (${code}).`);
  };
}

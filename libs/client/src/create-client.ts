import type { Client } from './client.js';
import type { ClientOptions } from './client-options.js';
import { Delivery } from './delivery/delivery.js';
import { tell } from './delivery/tell.js';
import type { EventType } from './events/client-event.js';
import type { Particulars } from './events/event-input.js';
import { writeEvent } from './events/outgoing.js';
import { onPageHide } from './exit/on-page-hide.js';
import { onProcessEnd } from './exit/on-process-end.js';
import { thisPage } from './exit/this-page.js';
import { ask, type AskOptions } from './graphql/ask.js';
import { textOf } from './graphql/typed-document.js';
import { settingsOf } from './settings.js';
import { trigger } from './trigger/trigger.js';

const FLUSH_MS = 30_000;

/**
 * Makes a client for one Sojourn and one key.
 *
 * @throws TypeError when an option cannot be used
 */
export function createClient(options: ClientOptions): Client {
  const settings = settingsOf(options);
  const delivery = new Delivery(settings);
  let isClosed = false;

  const take =
    (type: EventType) =>
    (input: Particulars): void => {
      // A program without types may hand over nothing, which is for the server to refuse.
      const writing = writeEvent(type, { ...input });
      if (writing.kind === 'refused') {
        const { event, code, reason } = writing;
        tell(settings.onRefused, { event, code, reason });
      } else if (isClosed) tell(settings.onDropped, { event: writing.outgoing.event, code: 'closed' });
      else delivery.add(writing.outgoing);
    };

  const page = thisPage();
  const leave = page
    ? onPageHide(page, () => {
        delivery.sendOff();
      })
    : onProcessEnd(() => delivery.finish(settings.exitMs), settings.signals);

  return {
    track: take('track'),
    identify: take('identify'),
    page: take('page'),
    screen: take('screen'),
    group: take('group'),
    alias: take('alias'),
    flush: (withinMs = FLUSH_MS) => delivery.flush(withinMs),
    close(withinMs = FLUSH_MS) {
      isClosed = true;
      leave();
      return delivery.finish(withinMs);
    },
    trigger: (journeyKey, input) => trigger(settings, journeyKey, input),
    graphql: async <Result>(document: unknown, ...[variables, rest]: readonly [unknown?, AskOptions?]) =>
      (await ask(settings, textOf(document), variables, rest)) as Result,
  };
}

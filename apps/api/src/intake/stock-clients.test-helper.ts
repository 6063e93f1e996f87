import RudderAnalytics from '@rudderstack/rudder-sdk-node';
import { Analytics } from '@segment/analytics-node';
import OlderAnalytics from 'analytics-node';

/** A call of the Segment spec, as an application hands it to a client. */
export interface Call {
  readonly type: 'track' | 'identify' | 'page' | 'screen' | 'group' | 'alias';
  readonly message: object;
}

/** Where a client sends, and with which key. */
export interface Target {
  readonly url: string;
  readonly writeKey: string;
}

/** Gives calls to a client, has it deliver them, and returns the errors that it told. */
export type Deliver = (target: Target, calls: readonly Call[]) => Promise<readonly unknown[]>;

type Enqueue = Readonly<Record<Call['type'], (message: never) => unknown>>;

function enqueue(client: Enqueue, calls: readonly Call[]): void {
  for (const { type, message } of calls) client[type](message as never);
}

/** The stock clients, unmodified, as applications use them. */
export const stockClients: Readonly<Record<string, Deliver>> = {
  async '@segment/analytics-node'({ url, writeKey }, calls) {
    const errors: unknown[] = [];
    const client = new Analytics({ writeKey, host: url });
    client.on('error', ({ reason }) => errors.push(reason));
    enqueue(client, calls);
    await client.closeAndFlush();
    return errors;
  },

  async 'analytics-node'({ url, writeKey }, calls) {
    const errors: unknown[] = [];
    const client = new OlderAnalytics(writeKey, { host: url, errorHandler: (error) => errors.push(error) });
    return delivered(client, calls, errors);
  },

  async '@rudderstack/rudder-sdk-node'({ url, writeKey }, calls) {
    const errors: unknown[] = [];
    const client = new RudderAnalytics(writeKey, {
      dataPlaneUrl: url,
      logLevel: 'none',
      errorHandler: (error: unknown) => errors.push(error),
    });
    return delivered(client, calls, errors);
  },
};

/** Both send the first call at once, by itself, so that what comes of it is waited for as well. */
async function delivered(
  client: OlderAnalytics | RudderAnalytics,
  [first, ...others]: readonly Call[],
  errors: readonly unknown[],
): Promise<readonly unknown[]> {
  await new Promise<void>((done) => {
    if (first === undefined) done();
    else
      client[first.type](first.message as never, () => {
        done();
      });
  });
  enqueue(client, others);
  await client.flush();
  return errors;
}

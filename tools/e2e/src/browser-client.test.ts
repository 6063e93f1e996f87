import type { AnalyticsBrowser, AnalyticsBrowserSettings, InitOptions } from '@segment/analytics-next';
import { ask, eventually } from '@sojourn/testing';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openShop, type Shop } from './browser/shop.js';
import { sharedStack } from './stack/shared-stack.js';

/** How the client is set up: where it sends, and that it asks no other server. */
interface Setup {
  readonly settings: AnalyticsBrowserSettings;
  readonly options: InitOptions;
  readonly userId: string;
}

interface Known {
  readonly customerByUserId: {
    readonly attributes: object;
    readonly userIds: readonly string[];
    readonly events: {
      readonly edges: readonly { readonly node: { readonly type: string; readonly name: string | null } }[];
    };
  } | null;
}

describe('a page with Segment’s client for browsers', () => {
  let browser: Browser;
  let shop: Shop;

  beforeAll(async () => {
    // As it was published.
    const library = createRequire(import.meta.url).resolve('@segment/analytics-next/package.json');
    const scripts = path.join(path.dirname(library), 'dist/umd');
    [browser, shop] = await Promise.all([
      launchChromium(),
      openShop('<script src="/client/index.js"></script>', scripts),
    ]);
  });
  afterAll(async () => {
    await browser.close();
    await shop.close();
  });

  function setup(userId: string, strategy: 'standard' | 'batching'): Setup {
    const { url, writeKey } = sharedStack();
    const apiHost = `${new URL(url).host}/v1`;
    const deliveryStrategy =
      strategy === 'batching'
        ? { strategy, config: { size: 20, timeout: 200 } }
        : { strategy, config: { keepalive: true } };
    return {
      userId,
      settings: {
        writeKey,
        cdnSettings: { integrations: { 'Segment.io': { apiKey: writeKey } }, metrics: { sampleRate: 0 } },
      },
      options: { integrations: { 'Segment.io': { apiHost, protocol: 'http', deliveryStrategy } } },
    };
  }

  /** Somebody looks at prices, signs in and orders, in a browser that knows nothing yet. */
  async function visit(page: Page, told: Setup): Promise<void> {
    await page.goto(shop.url);
    await page.evaluate(async (text: string) => {
      const { settings, options, userId } = JSON.parse(text) as Setup;
      const { AnalyticsNext } = globalThis as unknown as {
        readonly AnalyticsNext: { readonly AnalyticsBrowser: typeof AnalyticsBrowser };
      };
      const analytics = AnalyticsNext.AnalyticsBrowser.load(settings, options);
      await analytics.page('Shop', 'Prices');
      // Later this client puts the id that it knows in the place of the new one.
      await analytics.alias(userId);
      await analytics.identify(userId, { email: `${userId}@example.com` });
      await analytics.track('Order Completed', { order_id: '42', total: 59.9 });
      await analytics.group('acme', { plan: 'gold' });
      await analytics.screen('Cart');
    }, JSON.stringify(told));
  }

  const document = /* GraphQL */ `
    query Known($userId: String!) {
      customerByUserId(userId: $userId) {
        attributes
        userIds
        events(first: 20) {
          edges {
            node {
              type
              name
            }
          }
        }
      }
    }
  `;

  it.each(['standard', 'batching'] as const)('sends in what its visitor does (%s)', async (strategy) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const refusals: string[] = [];
    page.on('response', (answer) => {
      if (answer.status() >= 400) refusals.push(`${answer.status()} ${answer.url()}`);
    });
    const userId = `browser-${strategy}`;
    await visit(page, setup(userId, strategy));
    const known = await eventually(`what ${userId} did`, async () => {
      const { customerByUserId } = await ask<Known>(sharedStack(), document, { userId });
      return customerByUserId?.events.edges.length === 6 && customerByUserId;
    });
    await context.close();
    expect(known.userIds).toEqual([userId]);
    expect(known.attributes).toEqual({ email: `${userId}@example.com` });
    const done = known.events.edges.map(({ node: { type, name } }) => name ?? type);
    expect(done.toSorted()).toEqual([
      'Order Completed',
      'Page Viewed',
      'Screen Viewed',
      'alias',
      'group',
      'identify',
    ]);
    expect(refusals.filter((refusal) => !refusal.includes('favicon'))).toEqual([]);
  });
});

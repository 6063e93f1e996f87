import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createClient, typedDocument } from '@sojourn/client';
import type { Browser } from 'playwright-core';
import { aJourney, eventually, publishJourney } from '@sojourn/testing';
import { launchChromium } from './browser/launch-chromium.js';
import { openShop, type Shop } from './browser/shop.js';
import { sharedStack } from './stack/shared-stack.js';

const readme = readFileSync(new URL('../../../libs/client/README.md', import.meta.url), 'utf8');

/** The examples of a language, as they stand in the README. */
const examplesIn = (language: string) =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);

/** Runs an example as a program of its own; gives what it said. */
async function run(example: string): Promise<string> {
  const { url, writeKey, apiKey } = sharedStack();
  const child = spawn(process.execPath, ['node_modules/.bin/tsx', '--input-type=module', '--eval', example], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    env: {
      ...process.env,
      // What it says is compared, whatever colors the tests themselves are to show.
      FORCE_COLOR: '0',
      SOJOURN_URL: url,
      SOJOURN_WRITE_KEY: writeKey,
      SOJOURN_SERVER_KEY: apiKey,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await Promise.all([text(child.stdout), once(child, 'close')]);
  if (child.exitCode !== 0) throw new Error(`An example ended with ${String(child.exitCode)}.`);
  return said;
}

const customersLike = typedDocument<
  { readonly customers: { readonly edges: readonly { readonly node: CustomerNode }[] } },
  { readonly id: string }
>(`query ($id: String!) {
    customers(search: $id) { edges { node { userIds anonymousIds events(first: 5) { edges { node { name } } } } } }
  }`);

interface CustomerNode {
  readonly userIds: readonly string[];
  readonly anonymousIds: readonly string[];
  readonly events: { readonly edges: readonly { readonly node: { readonly name: string | null } }[] };
}

/** The names of the events of the customer with this id, once there is one such event. */
async function eventsOf(id: string): Promise<readonly (string | null)[]> {
  const { url, apiKey } = sharedStack();
  const client = createClient({ url, key: apiKey });
  return eventually(`an event of ${id}`, async () => {
    const { customers } = await client.graphql(customersLike, { id });
    const found = customers.edges.find(({ node }) => [...node.userIds, ...node.anonymousIds].includes(id));
    return found?.node.events.edges.map(({ node }) => node.name);
  });
}

describe('the README of the client', () => {
  const examples = examplesIn('ts');

  it('has an example of each thing', () => {
    expect(examples).toHaveLength(3);
    expect(examplesIn('html')).toHaveLength(1);
  });

  it('says what its examples say', async () => {
    await publishJourney(sharedStack(), 'Gift', aJourney().trigger('api', {}).always().wait('P1D').build());
    for (const example of examples) {
      const expected = [...example.matchAll(/; \/\/ (.*)$/gm)].map(([, line = '']) => `${line}\n`);
      expect(await run(example)).toBe(expected.join(''));
    }
    expect(await eventsOf('u-1')).toContain('Order Completed');
  });

  describe('in a page', () => {
    let browser: Browser;
    let shop: Shop;
    beforeAll(async () => {
      const [example = ''] = examplesIn('html');
      const { url, writeKey } = sharedStack();
      browser = await launchChromium();
      const told = example.replace('https://sojourn.example.com', url).replace('your-write-key', writeKey);
      const built = fileURLToPath(new URL('../../../libs/client/dist', import.meta.url));
      shop = await openShop(
        `<script type="importmap">{ "imports": { "@sojourn/client": "/client/index.js" } }</script>${told}`,
        built,
      );
    });
    afterAll(async () => {
      await browser.close();
      await shop.close();
    });

    it('sends what waits when the page goes away at once', async () => {
      const page = await browser.newPage();
      await page.goto(shop.url);
      await page.goto('about:blank');
      expect(await eventsOf('a-1')).toEqual(['Product Viewed']);
    });
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ask, eventually } from '@sojourn/testing';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { sharedStack } from './stack/shared-stack.js';

interface Arrived {
  readonly arrivals: {
    readonly edges: readonly {
      readonly node: { readonly name?: string | null; readonly source?: { readonly library: string | null } };
    }[];
  };
}

/** Runs a program that was copied from the page. */
async function run(command: string, ...options: readonly string[]): Promise<void> {
  const child = spawn(command, options, {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The program ended with ${String(code)}.`);
}

describe('the code to copy', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openEditor(browser, sharedStack().signInUrl));
    await page.goto(`${sharedStack().url}/connect`);
  });
  afterAll(() => browser.close());

  /** The code as it is shown, with the key and for a customer of its own. */
  async function codeOf(snippet: string, title: string): Promise<string> {
    await page.getByTestId(`snippet-${snippet}`).click();
    const code = await page.getByLabel(`${title} example`, { exact: true }).innerText();
    return code.replace('YOUR_WRITE_KEY', sharedStack().writeKey).replaceAll('mona', `mona-${snippet}`);
  }

  /** The names of the events of a customer, once both have come. */
  const namesOf = (userId: string) =>
    eventually(`the order of ${userId}`, async () => {
      const { arrivals } = await ask<Arrived>(
        sharedStack(),
        'query ($customer: String!) { arrivals(customer: $customer) { edges { node { ... on Event { name } } } } }',
        { customer: userId },
      );
      const names = arrivals.edges.map(({ node }) => node.name);
      // A client may send them in two requests at once, so that any may come first.
      return names.length === 2 && names.toSorted();
    });

  it.each([
    ['node', 'Node.js'],
    ['sojourn', 'Sojourn client'],
    ['rudder', 'RudderStack'],
    ['older', 'analytics-node'],
  ])('sends the order as it stands: %s', async (snippet, title) => {
    const code = await codeOf(snippet, title);
    await run(process.execPath, 'node_modules/.bin/tsx', '--input-type=module', '--eval', code);
    expect(await namesOf(`mona-${snippet}`)).toEqual(['Order Completed', null]);
  });

  it('sends the order as it stands: curl', async () => {
    await run('sh', '-c', await codeOf('curl', 'curl'));
    expect(await namesOf('mona-curl')).toEqual(['Order Completed', null]);
  });
});

import { aJourney, publishJourney } from '@sojourn/testing';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { seriousFindings } from './browser/serious-findings.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

describe('a customer who wants to know what is known of them, and to be forgotten', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openEditor(browser, sharedStack().signInUrl));
    const draft = aJourney().on('Garden Visited').always().wait('P30D').build();
    await publishJourney(sharedStack(), 'Gardens', draft);
    await bySegment(sharedStack(), (analytics) => {
      analytics.identify({ userId: 'flora', traits: { name: 'Flora Forget' } });
      analytics.track({ userId: 'flora', event: 'Garden Visited' });
    });
    await page.goto(`${sharedStack().url}/customers`);
    await page.getByRole('link', { name: 'Flora Forget' }).click();
    // Inside of the journey, to be taken out of it.
    await page.getByTestId('tab-journeys').click();
    await page.getByRole('link', { name: 'Gardens' }).waitFor();
  });
  afterAll(() => browser.close());

  it('is exported as a file', async () => {
    await page.getByTestId('customer-menu').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId('export-customer').click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^customer-[\w-]+\.json$/);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({
      customer: { attributes: { name: 'Flora Forget' } },
      identifiers: expect.arrayContaining([expect.objectContaining({ value: 'flora' })]) as unknown,
      enrollments: [{ journey: { name: 'Gardens' }, state: 'running' }],
    });
  });

  it('is erased by whoever types the name, with the keyboard, until nothing is left', async () => {
    await page.getByTestId('customer-menu').press('Enter');
    await page.getByTestId('erase-customer').press('Enter');
    const name = page.getByTestId('erase-name');
    await name.waitFor();
    // The menu fades away beside the dialog.
    await page.getByTestId('erase-customer').waitFor({ state: 'detached' });
    expect(await seriousFindings(page)).toEqual([]);
    await name.fill('Flora');
    await name.press('Enter');
    await page.getByText('That is not “Flora Forget”').waitFor();
    await name.fill('Flora Forget');
    await name.press('Enter');
    await page.getByTestId('erased').waitFor();
    expect(await page.getByTestId('erased').innerText()).toContain('Done: nothing is left of Flora Forget.');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.getByTestId('erased-customer').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('is found no more', async () => {
    await page.goto(`${sharedStack().url}/customers`);
    await page.getByTestId('customer-search').fill('flora');
    await page.getByText('Nobody found').waitFor();
  });
});

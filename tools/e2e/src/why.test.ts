import { aJourney, publishJourney } from '@sojourn/testing';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { seriousFindings } from './browser/serious-findings.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

describe('why, and why not', () => {
  let browser: Browser;
  let page: Page;
  let journeyId: string;

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openEditor(browser, sharedStack().signInUrl));
    const large = { combinator: 'and', rules: [{ field: 'entry.total', operator: '>=', value: 100 }] };
    const draft = aJourney().on('Cart Filled', large).againAfterExit().wait('P1D').build();
    journeyId = await publishJourney(sharedStack(), 'For large carts', draft);
    await bySegment(sharedStack(), (analytics) => {
      analytics.identify({ userId: 'wanda', traits: { name: 'Wanda Why' } });
      for (const total of [42, 120, 150])
        analytics.track({ userId: 'wanda', event: 'Cart Filled', properties: { total } });
    });
  });
  afterAll(() => browser.close());

  const sentences = () => page.getByTestId('decision').allInnerTexts();

  it('are told to whoever searches for a customer with the keyboard', async () => {
    await page.goto(`${sharedStack().url}/journeys/${journeyId}/enrollments`);
    await page.getByRole('link', { name: 'Wanda Why' }).waitFor();
    await page.getByRole('link', { name: 'Why, or why not?' }).press('Enter');
    const search = page.getByLabel('Customer', { exact: true });
    await search.fill('wanda');
    const found = page.getByRole('list', { name: 'Customers found' }).getByRole('link');
    await found.filter({ hasText: 'Wanda Why' }).waitFor();
    await search.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByTestId('decision').nth(2).waitFor();
    expect(await sentences()).toEqual([
      expect.stringMatching(/^Not let in: they were already in this journey, since [^]*Earlier run/),
      expect.stringMatching(/^Let in: they did Cart Filled\.[^]*version 1/),
      expect.stringMatching(/^Not let in: “total is at least 100” was not true; it was 42\./),
    ]);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByTestId('why-another').click();
    await search.waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('stand on the customer’s own page, with the journey they are about', async () => {
    await page.goto(`${sharedStack().url}/customers`);
    await page.getByRole('link', { name: 'Wanda Why' }).click();
    await page.getByRole('tab', { name: 'Why and why not' }).click();
    await page.getByTestId('decision').nth(2).waitFor();
    for (const text of await sentences()) expect(text).toContain('For large carts');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('are nothing for somebody whom the trigger has not looked at', async () => {
    await bySegment(sharedStack(), (analytics) => {
      analytics.identify({ userId: 'nadia', traits: { name: 'Nadia Nothing' } });
    });
    await page.goto(`${sharedStack().url}/journeys/${journeyId}/why`);
    await page.getByLabel('Customer', { exact: true }).fill('nadia');
    await page.getByRole('link', { name: 'Nadia Nothing' }).click();
    await page.getByText('The trigger has not looked at this customer').waitFor();
  });
});

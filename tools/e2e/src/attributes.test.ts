import { aJourney, publishJourney } from '@sojourn/testing';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { seriousFindings } from './browser/serious-findings.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

describe('attributes', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openEditor(browser, sharedStack().signInUrl));
    await bySegment(sharedStack(), (analytics) => {
      analytics.identify({ userId: 'tina', traits: { tier: 7 } });
      analytics.identify({ userId: 'toni', traits: { tier: 'gold' } });
      analytics.group({ userId: 'toni', groupId: 'acme', traits: { branch: 'bakery' } });
    });
  });
  afterAll(() => browser.close());

  const tier = () => page.getByTestId('attribute-customer.tier');

  it('that were sent as several types are shown so, and the one that is meant is chosen', async () => {
    await page.goto(`${sharedStack().url}/customers`);
    await page.getByRole('link', { name: 'What is known of them' }).click();
    await tier().getByTestId('attribute-conflict').waitFor();
    expect(await tier().innerText()).toContain('Was sent as a number and as a text.');
    await page.getByTestId('attribute-account.branch').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByLabel('Type of customer.tier').selectOption('Number');
    await tier().getByText('Is meant to be a number, and was sent as a text too.').waitFor();
    await page.getByLabel('Type of customer.tier').selectOption('As it is sent');
    await tier().getByText('Was sent as a number and as a text.').waitFor();
  });

  it('that were sent by mistake are forgotten, once that was asked', async () => {
    await bySegment(sharedStack(), (analytics) => {
      analytics.identify({ userId: 'tina', traits: { tpyo: 7 } });
    });
    const typo = page.getByTestId('attribute-customer.tpyo');
    await page.goto(`${sharedStack().url}/customers/attributes`);
    await typo.getByRole('button', { name: 'Forget customer.tpyo' }).click();
    await page.getByRole('dialog').getByText('it comes back as soon as it is sent again').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Forget', exact: true }).click();
    await typo.waitFor({ state: 'detached' });
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('warn of what disagrees where a journey asks about it', async () => {
    const isGold = {
      combinator: 'and',
      rules: [{ field: 'customer.tier', operator: '=', value: 'gold' }],
    };
    const draft = aJourney().on('Tier Reached', isGold).once().wait('P1D').build();
    const journeyId = await publishJourney(sharedStack(), 'For gold', draft);
    await page.goto(`${sharedStack().url}/journeys/${journeyId}?node=trigger`);
    await page.getByTestId('rule-warning').waitFor();
    expect(await page.getByTestId('rule-warning').innerText()).toContain('as a number and as a text');
    expect(await page.getByTestId('problem-list').innerText()).toContain('was sent as number and text');
    expect(await seriousFindings(page)).toEqual([]);
  });
});

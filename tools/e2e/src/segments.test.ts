import { ask } from '@sojourn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { findingsInBothLights } from './browser/serious-findings.js';
import { anOrder } from './client/an-order.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

describe('segments and lists', () => {
  let browser: Browser;
  let page: Page;

  const order = async (userId: string, count: number) => {
    await bySegment(sharedStack(), (analytics) => {
      for (let number = 1; number <= count; number += 1)
        analytics.track({
          userId,
          event: 'Order Completed',
          properties: anOrder(`${userId}-${String(number)}`),
        });
    });
  };

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openEditor(browser, sharedStack().signInUrl));
    const people = { 'seg-ada': 'Berlin', 'seg-ben': 'Berlin', 'seg-cleo': 'Rome', 'seg-dora': 'Berlin' };
    await bySegment(sharedStack(), (analytics) => {
      for (const [userId, city] of Object.entries(people))
        analytics.identify({ userId, traits: { name: `${userId} of ${city}`, address: { city } } });
    });
    await order('seg-ada', 2);
    await order('seg-ben', 1);
    await order('seg-cleo', 3);
  });
  afterAll(() => browser.close());

  const count = (of: number): Locator =>
    page.locator('[data-testid="segment-count"][data-old="false"]', {
      hasText: new RegExp(`^${String(of)}$`),
    });
  const examples = () => page.getByRole('list', { name: 'Examples' });
  const addCondition = async (about: string) => {
    await page.getByTestId('add-condition').last().press('Enter');
    await page.getByTestId(`about-${about}`).press('Enter');
  };

  it('a segment is made by hand, and shows whom it would gather at every step', async () => {
    await page.goto(`${sharedStack().url}/segments`);
    await page.getByText('Whom would you like to meet?').waitFor();
    expect(await findingsInBothLights(page)).toEqual([]);
    await page.getByRole('link', { name: 'Or begin with a blank page' }).press('Enter');
    await page.getByLabel('Name').fill('Berlin regulars');
    expect(await page.getByTestId('segment-key').inputValue()).toBe('berlin-regulars');

    await addCondition('did');
    await page.getByText('Say which event.').waitFor();
    expect(await page.getByTestId('save-segment').isDisabled()).toBe(true);
    await page.getByRole('combobox', { name: 'Event' }).fill('Order Completed');
    await examples().getByText('seg-ben of Berlin').waitFor();
    await page.getByLabel('How many times').fill('2');
    await page.getByLabel('When', { exact: true }).selectOption('within the last');
    await page.getByLabel('How long').fill('30');
    await examples().getByText('seg-ben of Berlin').waitFor({ state: 'detached' });
    await examples().getByText('seg-cleo of Rome').waitFor();

    await addCondition('customer');
    await page.getByRole('combobox', { name: 'Field' }).fill('customer.address.city');
    await page.getByLabel('Value', { exact: true }).fill('Berlin');
    await count(1).waitFor();
    expect(await examples().getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringContaining('seg-ada of Berlin'),
    ]);
    expect(await page.getByTestId('segment-words').innerText()).toBe(
      'Did Order Completed at least 2 times within the last 30 days and address city is Berlin.',
    );
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('it is filled when it is saved, and whoever fits later comes in by themselves', async () => {
    await page.getByTestId('save-segment').press('Enter');
    await page.getByRole('heading', { name: 'Berlin regulars' }).waitFor();
    await page.getByTestId('segment-live').waitFor();
    const members = page.getByRole('list', { name: 'Members' }).getByRole('link');
    await members.filter({ hasText: 'seg-ada' }).waitFor();
    await order('seg-dora', 2);
    await members.filter({ hasText: 'seg-dora' }).waitFor();
    expect(await members.count()).toBe(2);
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('a list takes who is pasted, and says which rows name nobody', async () => {
    await page.goto(`${sharedStack().url}/segments`);
    await page.getByTestId('segment-berlin-regulars').waitFor();
    await page.getByTestId('tab-lists').click();
    await page.getByTestId('new-list').click();
    await page.getByTestId('list-name').fill('Testers');
    await page.getByTestId('list-name').press('Enter');
    await page.getByTestId('list-names').fill('seg-ben\nnobody-at-all\nseg-cleo');
    await page.getByTestId('add-to-list').click();
    await page.getByText('Row 2: “nobody-at-all”').waitFor();
    const onIt = page.getByRole('list', { name: 'Customers on this list' }).getByRole('link');
    await onIt.nth(1).waitFor();
    expect(await findingsInBothLights(page)).toEqual([]);
    await page.getByLabel('Take seg-cleo of Rome off the list').click();
    await onIt.filter({ hasText: 'seg-cleo' }).waitFor({ state: 'detached' });
    expect(await onIt.count()).toBe(1);
  });

  it('customers are found by them, and show where they belong', async () => {
    await page.goto(`${sharedStack().url}/customers?segment=berlin-regulars`);
    await page.getByText('2 customers').waitFor();
    expect(await findingsInBothLights(page)).toEqual([]);
    await page.getByRole('link', { name: 'seg-ada' }).click();
    await page.getByTestId('tab-belonging').click();
    await page.getByRole('link', { name: 'Berlin regulars' }).waitFor();
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('neither is deleted while something asks about it, which is named', async () => {
    await page.goto(`${sharedStack().url}/segments/new`);
    await page.getByLabel('Name').fill('Regular testers');
    await addCondition('segment');
    await page.getByTestId('rule-segment').click();
    await page.getByRole('option', { name: 'Berlin regulars' }).click();
    await addCondition('list');
    await page.getByTestId('rule-list').click();
    await page.getByRole('option', { name: 'Testers' }).click();
    await count(0).waitFor();
    await page.getByTestId('save-segment').click();
    await page.getByRole('heading', { name: 'Regular testers' }).waitFor();
    await page.goto(`${sharedStack().url}/segments/lists/testers`);
    await page.getByTestId('delete').click();
    await page.getByTestId('really-delete').click();
    await page.getByTestId('in-use').getByRole('link', { name: 'Regular testers' }).click();
    await page.getByRole('heading', { name: 'Regular testers' }).waitFor();
    await page.getByTestId('delete').click();
    await page.getByTestId('really-delete').click();
    await page.getByRole('heading', { name: 'Segments' }).waitFor();
    await page.getByTestId('segment-regular-testers').waitFor({ state: 'detached' });
  });

  it('every list can be chosen, however many there are', async () => {
    const create = /* GraphQL */ `
      mutation Create($input: CreateListInput!) {
        createList(input: $input) {
          __typename
        }
      }
    `;
    for (let number = 100; number < 205; number += 1) {
      const input = { key: `many-${number}`, name: `Many ${number}` };
      await ask(sharedStack(), create, { input });
    }
    await page.goto(`${sharedStack().url}/segments/new`);
    await addCondition('list');
    await page.getByTestId('rule-list').click();
    for (const number of [100, 204]) await page.getByRole('option', { name: `Many ${number}` }).waitFor();
  });
});

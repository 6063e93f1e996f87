import { aJourney, publishJourney } from '@sojourn/testing';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { findingsInBothLights } from './browser/serious-findings.js';
import { sharedStack } from './stack/shared-stack.js';

describe('events as they arrive', () => {
  let browser: Browser;
  let page: Page;
  let connectPage: Page;
  let key: string;

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openEditor(browser, sharedStack().signInUrl));
    connectPage = await browser.newPage();
    await connectPage.context().addCookies(await page.context().cookies());
    const draft = aJourney().on('Walk Taken').always().wait('P1D').build();
    await publishJourney(sharedStack(), 'For walkers', draft);
  });
  afterAll(() => browser.close());

  const at = (path: string) => `${sharedStack().url}${path}`;
  const send = (event: object) =>
    fetch(at('/v1/track'), {
      method: 'POST',
      headers: { authorization: `Basic ${btoa(`${key}:`)}` },
      body: JSON.stringify(event),
    });
  const rowOf = (text: string) => page.getByTestId('arrival').filter({ hasText: text });

  it('a new key stands in the code to copy, and its first event is waited for', async () => {
    await connectPage.goto(at('/connect'));
    await connectPage.getByTestId('new-key').click();
    await connectPage.getByTestId('new-key-name').fill('A walk');
    await connectPage.getByTestId('create-key').click();
    key = await connectPage.getByTestId('key-secret').locator('pre').innerText();
    await connectPage.getByRole('button', { name: 'I have copied it' }).click();
    await connectPage.locator('[data-testid="first-of-key"][data-state="waiting"]').waitFor();
    expect(await connectPage.getByLabel('Node.js example').innerText()).toContain(key);
  });

  it('appear without a reload, with who sent them and what they started', async () => {
    await page.goto(at('/events'));
    await page.getByTestId('pause').or(page.getByText('Nothing has come in yet')).waitFor();
    await send({
      userId: 'wally',
      event: 'Walk Taken',
      properties: { miles: 7 },
      context: { library: { name: 'by-foot', version: '1.0' } },
    });
    const row = rowOf('Walk Taken');
    await row.filter({ hasText: 'Started For walkers' }).waitFor();
    expect(await row.innerText()).toContain('A walk · by-foot 1.0');
    await connectPage.locator('[data-testid="first-of-key"][data-state="Event"]').waitFor();
    expect(await connectPage.getByTestId('first-of-key').innerText()).toContain('Walk Taken');
  });

  it('show what they brought and what they led to', async () => {
    await rowOf('Walk Taken').getByRole('button', { expanded: false }).press('Enter');
    const detail = page.getByTestId('event-detail');
    await detail.waitFor();
    expect(await detail.getByLabel('Properties').innerText()).toBe('{\n  "miles": 7\n}');
    expect(await detail.getByTestId('event-outcome').innerText()).toBe('It started For walkers.');
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('stand still while somebody reads, and are counted', async () => {
    await send({ event: 'Walk Taken', properties: {} });
    await page.getByTestId('fresh').filter({ hasText: '1 new' }).waitFor();
    expect(await page.getByTestId('event-detail').count()).toBe(1);
    await page.getByTestId('fresh').click();
    const refused = rowOf('Refused').first();
    await refused.waitFor();
    await refused.getByRole('button').click();
    await page
      .getByTestId('refused-detail')
      .getByText('An event needs a userId or an anonymousId.')
      .waitFor();
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('can be paused', async () => {
    await page.getByTestId('refused-detail').waitFor();
    await page.reload();
    await rowOf('Walk Taken').first().waitFor();
    await page.getByTestId('pause').click();
    await send({ userId: 'wally', event: 'Rest Taken' });
    await page.getByTestId('fresh').filter({ hasText: '1 new' }).waitFor();
    expect(await rowOf('Rest Taken').count()).toBe(0);
    await page.getByTestId('pause').click();
    await rowOf('Rest Taken').filter({ hasText: 'Nobody listens' }).waitFor();
  });

  it('are narrowed down, and the address says by what', async () => {
    await page.getByTestId('filter-name').fill('Rest Taken');
    await page.waitForURL(/name=Rest/);
    await rowOf('Walk Taken').first().waitFor({ state: 'detached' });
    await rowOf('Rest Taken').waitFor();
    expect(await page.getByTestId('arrival').count()).toBe(1);
    await page.goto(at('/events?problems=only&customer=nobody-at-all'));
    await page.getByText('Nothing that came in fits this choice.').waitFor();
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('lead to the customer, and to all that has happened with them', async () => {
    await page.goto(at('/events?name=Walk+Taken&customer=wally'));
    await rowOf('Walk Taken').getByRole('link').click();
    const timeline = page.getByTestId('timeline');
    await timeline.getByText('Entered For walkers').waitFor();
    const entries = await timeline.getByTestId('timeline-entry').allInnerTexts();
    expect(entries.map((text) => text.split('\n').at(1))).toEqual([
      'Rest Taken',
      'Entered For walkers',
      'Walk Taken',
    ]);
    expect(await findingsInBothLights(page)).toEqual([]);
  });
});

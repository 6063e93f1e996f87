import type { Browser, Page } from 'playwright-core';
import type { EditorPage } from './browser/editor-page.js';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { seriousFindings } from './browser/serious-findings.js';
import { aJourney, publishJourney } from '@sojourn/testing';
import { anOrder } from './client/an-order.js';
import { bySegment } from './client/segment.js';
import { sampleJourney } from './client/sample-journey.js';
import { sharedStack } from './stack/shared-stack.js';

const thanks = {
  subject: 'Your order {{ entry.order_id }}',
  body: [
    'Thank you, {{ customer.first_name }}!',
    '{% for product in entry.products %}',
    '{{ product.quantity }} × {{ product.name }}: {{ product.price | money: entry.currency }}',
    '{% endfor %}',
    'Total: {{ entry.total | money: entry.currency }}',
  ].join('\n'),
};
const question = {
  subject: 'How was it, {{ customer.first_name }}?',
  body: 'Tell us about order {{ entry.order_id }}.',
};

/** How the browser outlines an element; runs in the page. */
function outlineOf(element: unknown): string {
  return (globalThis as unknown as PageStyles).getComputedStyle(element).outlineStyle;
}

interface PageStyles {
  getComputedStyle(element: unknown): { readonly outlineStyle: string };
}

describe('in the browser', () => {
  let browser: Browser;
  let page: Page;
  let editor: EditorPage;

  beforeAll(async () => {
    browser = await launchChromium();
    editor = await openEditor(browser, sharedStack().signInUrl);
    page = editor.page;
  });
  afterAll(async () => {
    await browser.close();
  });

  it('a journey that is drawn on a blank map and published delivers both mails for an order', async () => {
    await editor.newBlankJourney('Thank you and how was it');
    await editor.letInBy('Order Completed');
    const first = await editor.addStep({ node: 'trigger', outcome: 'entered' }, 'send-email');
    await editor.write(thanks);
    const wait = await editor.addStep({ node: first, outcome: 'sent' }, 'wait');
    await editor.waitFor(5, 'seconds');
    const second = await editor.addStep({ node: wait, outcome: 'next' }, 'send-email');
    await editor.write(question);
    expect(await editor.caption(wait).innerText()).toBe('Wait 5 seconds');
    await editor.publish();

    await bySegment(sharedStack(), (analytics) => {
      analytics.identify({ userId: 'ada', traits: { email: 'ada@example.com', first_name: 'Ada' } });
      analytics.track({ userId: 'ada', event: 'Order Completed', properties: anOrder('ada-1') });
    });
    await editor.count(wait, 'waiting').filter({ hasText: '1' }).waitFor();
    await editor.count(second, 'completed').filter({ hasText: '1' }).waitFor();
    expect(await editor.count(first, 'completed').innerText()).toBe('1');

    await page.goto(sharedStack().inboxUrl);
    await page.getByText('How was it, Ada?').waitFor();
    await page.getByText('Your order ada-1', { exact: true }).click();
    const mail = page.frameLocator('iframe').locator('body');
    const text = await mail.innerText();
    expect(text).toContain('1 × Darjeeling: €12.50');
    expect(text).toContain('2 × Cup with handle: €15.00');
    expect(text).toContain('Total: €42.50');
  });

  it('a condition stays in its form while its field is typed letter by letter', async () => {
    await page.goto(`${sharedStack().url}/journeys`);
    await editor.newBlankJourney('Half-typed');
    await editor.addStep({ node: 'trigger', outcome: 'entered' }, 'branch');
    await editor.panel.getByTestId('add-condition').click();
    await page.getByTestId('about-customer').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('about-customer').waitFor({ state: 'detached' });
    await editor.panel.getByTestId('add-condition').click();
    await page.getByTestId('about-customer').click();
    const field = editor.panel.getByLabel('Field', { exact: true });
    await field.fill('');
    await field.pressSequentially('birthday');
    await editor.panel.getByText('Choose a field').waitFor();
    expect(await field.inputValue()).toBe('birthday');
  });

  it('a loop is closed by keyboard, and a field that was emptied leaves nothing behind', async () => {
    await page.goto(`${sharedStack().url}/journeys`);
    await editor.newBlankJourney('Around and around');
    const loop = await editor.addStep({ node: 'trigger', outcome: 'entered' }, 'repeat');
    await editor.addStep({ node: loop, outcome: 'again' }, 'wait');
    const until = editor.panel.getByLabel('Then until', { exact: true });
    await until.fill('09:00');
    await editor.saved();
    await until.fill('');
    await editor.panel.getByTestId('way-next').press('Enter');
    await page.getByRole('menuitem', { name: 'Add or connect a node…' }).press('Enter');
    await page.getByTestId('palette-search').fill('repeat up to');
    await page.getByTestId('palette-search').press('Enter');
    const leads = editor.panel.getByRole('region', { name: 'Where it leads' });
    await leads.getByText('Repeat up to 3 times').waitFor();
    await editor.saved();
  });

  it('a node is opened by keyboard, its form is the next stop, and closing leads back to the node', async () => {
    await page.goto(`${sharedStack().url}/journeys`);
    await editor.newBlankJourney('Without a mouse');
    const wait = await editor.addStep({ node: 'trigger', outcome: 'entered' }, 'wait');
    await page.getByTestId('panel-close').click();
    const node = page.locator(`.react-flow__node[data-id="${wait}"]`);
    for (const close of ['Escape', 'Enter'] as const) {
      await node.press('Enter');
      await page.locator('[data-testid="panel"]:focus-visible').waitFor();
      expect(await editor.panel.evaluate(outlineOf)).toBe('solid');
      await page.keyboard.press('Tab');
      await page.locator('[data-testid="panel-close"]:focus').waitFor();
      await page.keyboard.press(close);
      await page.locator(`.react-flow__node[data-id="${wait}"]:focus`).waitFor();
      expect(await editor.panel.count()).toBe(0);
    }
  });

  it('a customer’s path shows every stop with its time and reason', async () => {
    const draft = aJourney().on('Path Walked').sendEmail('first').wait('P1D').sendEmail('second').build();
    const journeyId = await publishJourney(sharedStack(), 'A path to look at', draft);
    await bySegment(sharedStack(), (analytics) => {
      analytics.identify({ userId: 'beth', traits: { email: 'beth@example.com', name: 'Beth' } });
      analytics.track({ userId: 'beth', event: 'Path Walked' });
    });

    await page.goto(`${sharedStack().url}/journeys/${journeyId}`);
    await editor.count('wait', 'waiting').filter({ hasText: '1' }).waitFor();
    await editor.count('wait', 'waiting').click();
    await page.getByRole('list', { name: 'Customers' }).getByRole('link', { name: 'Beth' }).click();
    const path = page.getByRole('list', { name: 'Path' });
    await path.waitFor();
    const stops = await path.getByRole('listitem').allInnerTexts();
    expect(stops).toEqual([
      expect.stringContaining('Entered'),
      expect.stringMatching(/Send email[^]*Left by “sent”/),
      expect.stringMatching(/Wait 1 day[^]*Here now, goes on/),
    ]);
    expect(await path.locator('time').count()).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['the journeys', () => '/journeys'],
    ['the canvas of the sample', async () => `/journeys/${await sampleJourney(sharedStack())}`],
    ['the trigger’s form', async () => `/journeys/${await sampleJourney(sharedStack())}?node=trigger`],
    ['the customers in a journey', async () => `/journeys/${await sampleJourney(sharedStack())}/enrollments`],
    ['the customers', () => '/customers'],
    ['how to connect', () => '/connect'],
    ['the inbox', () => '/inbox'],
  ])('axe has no serious finding on %s', async (_screen, path) => {
    await page.goto(`${sharedStack().url}${await path()}`, { waitUntil: 'networkidle' });
    expect(await seriousFindings(page)).toEqual([]);
  });
});

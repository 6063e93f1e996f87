import { aJourney, publishJourney } from '@sojourn/testing';
import type { Browser, Locator, Page } from 'playwright-core';
import type { EditorPage } from './browser/editor-page.js';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { seriousFindings } from './browser/serious-findings.js';
import { stayingAt } from './client/enrollments.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

const NAME =
  'A trial of fourteen days for customers in Europe whom a partner of ours has sent, with a goodbye in the end (Q4)';

describe('people inside a journey that is published anew', () => {
  let browser: Browser;
  let page: Page;
  let editor: EditorPage;
  let journeyId: string;

  beforeAll(async () => {
    browser = await launchChromium();
    editor = await openEditor(browser, sharedStack().signInUrl);
    page = editor.page;
    const draft = aJourney().on('Trial Begun').wait('P3D').sendEmail('bye', { subject: 'Goodbye' }).build();
    journeyId = await publishJourney(sharedStack(), NAME, draft);
    await bySegment(sharedStack(), (analytics) => {
      for (const [userId, name] of [['carla', 'Carla'] as const, ['dora', 'Dora'] as const]) {
        analytics.identify({ userId, traits: { email: `${userId}@example.com`, name } });
        analytics.track({ userId, event: 'Trial Begun' });
      }
    });
    await stayingAt(sharedStack(), journeyId, 'wait', 2);
    await page.goto(`${sharedStack().url}/journeys/${journeyId}`);
  });
  afterAll(async () => {
    await browser.close();
  });

  const dialog = () => page.getByTestId('publish-dialog');
  const confirm = () => dialog().getByTestId('confirm-publish');
  const group = (node: string): Locator => dialog().getByTestId(`move-group-${node}`);

  /** What has the focus, by its test id. */
  const focused = () => page.locator(':focus').getAttribute('data-testid');

  /** Opens the dialog and chooses that people inside move. */
  async function chooseMove(): Promise<void> {
    await editor.saved();
    await page.getByTestId('publish').click();
    await dialog().getByTestId('inside-MOVE').click();
    await dialog().getByTestId('move-preview').waitFor();
  }

  async function openCustomer(name: string): Promise<void> {
    await page.goto(`${sharedStack().url}/journeys/${journeyId}/enrollments`);
    await page.getByRole('list', { name: 'Customers' }).getByRole('link', { name }).click();
    await page.getByTestId('visit-trail').waitFor();
  }

  it('can be published anew however long the journey’s name is, on a small screen too', async () => {
    const last = page.getByTestId('journey-menu');
    await last.waitFor();
    for (const width of [800, 1440]) {
      await page.setViewportSize({ width, height: 1000 });
      const box = await last.boundingBox();
      expect(box && box.x + box.width).toBeLessThanOrEqual(width);
    }
  });

  it('are asked about before a pause; who says no is where they were', async () => {
    await page.getByTestId('journey-menu').click();
    await page.getByTestId('pause').click();
    await page.getByTestId('confirm-pause').waitFor();
    await page.keyboard.press('Escape');
    await page.getByTestId('confirm-pause').waitFor({ state: 'detached' });
    await page.locator('[data-testid="journey-menu"]:focus').waitFor();
  });

  it('move to it as the preview has said: what they have waited already counts', async () => {
    await page.getByTestId('node-wait').click();
    await editor.waitFor(5, 'days');
    await chooseMove();
    expect(await group('wait').innerText()).toMatch(
      /Wait 3 days[^]*2 customers[^]*Both customers: .*“Wait 5 days”/,
    );
    expect(await seriousFindings(page)).toEqual([]);
    await confirm().click();
    await dialog().getByTestId('published-inside').waitFor();
    // The button that was pressed is gone: the focus is where the keyboard goes on.
    expect(await focused()).toBe('published-close');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });

    await openCustomer('Carla');
    await page.getByTestId('enrollment-standing').filter({ hasText: 'version 2' }).waitFor();
    const stops = await page.getByTestId('visit-wait').allInnerTexts();
    expect(stops).toEqual([
      expect.stringContaining('Moved to a new version of the journey'),
      expect.stringMatching(/Wait 5 days[^]*Here now, goes on in 5 days/),
    ]);
  });

  it('go where the mapping says when their node is gone, chosen by keyboard', async () => {
    await page.goto(`${sharedStack().url}/journeys/${journeyId}`);
    await page.getByTestId('node-wait').waitFor();
    const other = await editor.addStep({ node: 'wait', outcome: 'next' }, 'wait');
    await editor.waitFor(6, 'days');
    await page.getByTestId('node-wait').click();
    await page.keyboard.press('Delete');
    await page.getByTestId('node-wait').waitFor({ state: 'detached' });
    await chooseMove();
    await dialog().getByText('Say first where 2 customers go whose node is gone.').waitFor();
    expect(await confirm().isDisabled()).toBe(true);
    const target = group('wait').getByLabel('Their node is gone: where do they go?');
    await target.focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'They leave the journey' }).waitFor();
    await target.pressSequentially('Wait 6');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await group('wait').getByText('They wait at “Wait 6 days”').waitFor();
    await confirm().click();
    await dialog().getByTestId('published-close').click();

    await openCustomer('Dora');
    await page.getByTestId('enrollment-standing').filter({ hasText: 'version 3' }).waitFor();
    await page.getByTestId(`visit-${other}`).getByText('Here now').waitFor();
  });

  it('are taken out one by one, with a reason', async () => {
    await openCustomer('Dora');
    await page.getByTestId('stop-enrollment').click();
    await page.getByTestId('confirm-stop').click();
    await page.getByText('Say why, for whoever looks at this customer later.').waitFor();
    expect(await focused()).toBe('stop-reason');
    await page.getByTestId('stop-reason').fill('Asked us to stop');
    await page.getByTestId('confirm-stop').click();
    await page.getByTestId('stopped').getByText('Nothing is under way to them.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page
      .getByTestId('enrollment-standing')
      .filter({ hasText: 'Left early: Asked us to stop' })
      .waitFor();
    expect(await page.getByTestId('stop-enrollment').count()).toBe(0);
  });
});

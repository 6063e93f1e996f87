import { aJourney, publishJourney } from '@sojourn/testing';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from './browser/launch-chromium.js';
import { openEditor } from './browser/open-editor.js';
import { findingsInBothLights } from './browser/serious-findings.js';
import { bySegment } from './client/segment.js';
import { sharedStack } from './stack/shared-stack.js';

describe('letting customers in by hand', () => {
  let browser: Browser;
  let page: Page;
  let journeyId: string;

  beforeAll(async () => {
    browser = await launchChromium();
    ({ page } = await openEditor(browser, sharedStack().signInUrl));
    await bySegment(sharedStack(), (analytics) => {
      for (const name of ['Ida In', 'Jon In', 'Kim In', 'Lea In', 'Max In', 'Noa In'])
        analytics.identify({ userId: `in-${name.slice(0, 3).toLowerCase()}`, traits: { name } });
    });
    const first = {
      combinator: 'and',
      rules: [{ field: 'entry.class', operator: '=', value: 'first' }],
    } as const;
    const draft = aJourney()
      .trigger('manual', {})
      .branch({ first: { when: first, then: (path) => path.wait('P2D') } })
      .wait('P1D')
      .build();
    journeyId = await publishJourney(sharedStack(), 'Seats for the fair', draft);
  });
  afterAll(() => browser.close());

  const letIn = () => page.getByTestId('let-in');
  const finished = () => page.locator('[data-testid="run-state"][data-state="FINISHED"]');

  it('is offered where customers are looked for, and says that nobody was yet', async () => {
    await page.goto(`${sharedStack().url}/journeys/${journeyId}/let-in`);
    await page.getByText('Nobody yet').waitFor();
    expect(await findingsInBothLights(page)).toEqual([]);
    await page.goto(`${sharedStack().url}/journeys/${journeyId}`);
    await page.getByTestId('journey-menu').press('Enter');
    await page.getByTestId('let-customers-in').press('Enter');
    await page.getByRole('heading', { name: 'Let customers in' }).waitFor();
    expect(await letIn().isDisabled()).toBe(true);
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('shows what pasted rows hold, what they lack, and which cannot be used', async () => {
    await page.getByTestId('rows').fill('seat\n4A');
    await page.getByText('The first row must name one column userId').waitFor();
    expect(await letIn().isDisabled()).toBe(true);
    await page
      .getByTestId('rows')
      .fill('userId,seat,price\nin-ida,4A,59\nnobody-at-all,4B,60\nin-jon,4C,61.5\n');
    await page.getByRole('button', { name: 'Let 2 customers in' }).waitFor();
    const columns = page.getByTestId('columns').getByRole('row');
    expect(await columns.allInnerTexts()).toEqual([
      expect.stringContaining('Column'),
      expect.stringMatching(/^seat\s+Text\s+4A, 4B, 4C$/),
      expect.stringMatching(/^price\s+Numbers\s+59, 60, 61\.5$/),
    ]);
    expect(await page.getByTestId('look-missing').innerText()).toContain('“class” will be missing');
    expect(await page.getByTestId('row-problems').innerText()).toMatch(
      /1 row cannot be used[^]*3\s+There is no such customer in this workspace\./,
    );
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('takes a file, and begins once however often it is pressed, even when an answer is lost', async () => {
    await page.locator('input[type="file"]').setInputFiles({
      name: 'seats.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'userId;class;seat\nin-ida;first;4A\nin-jon;second;4B\nnobody-at-all;second;4C\n',
        'utf8',
      ),
    });
    await page.getByText('From “seats.csv”.').waitFor();
    await page.getByText('“class” will be missing').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Let 2 customers in' }).waitFor();
    await page.getByTestId('per-hour').fill('3600');
    // The first answer is lost on its way, so nobody can know whether it began.
    await page.route('**/graphql', async (route) => {
      if (route.request().postData()?.includes('"StartAudience"') !== true) return route.fallback();
      await route.fetch();
      return route.abort();
    });
    await letIn().click();
    await page.getByText('Nobody knows yet whether this has begun').waitFor();
    expect(await page.getByTestId('rows').isDisabled()).toBe(true);
    expect(await findingsInBothLights(page)).toEqual([]);
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).dblclick();
    await finished().waitFor();
    expect(await page.getByTestId('run-entered').innerText()).toBe('2');
    expect(await page.getByTestId('row-problems').innerText()).toContain('1 row cannot be used');
    expect(await findingsInBothLights(page)).toEqual([]);
    await page.getByRole('link', { name: 'Let in together' }).click();
    await page.getByTestId('audience-run').waitFor();
    expect(await page.getByTestId('audience-run').count()).toBe(1);
    expect(await page.getByTestId('audience-run').innerText()).toMatch(
      /By hand: 3 named[^]*Done[^]*1 row could/,
    );
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('shows who entered, and why others stayed out', async () => {
    await page.goto(`${sharedStack().url}/journeys/${journeyId}/enrollments`);
    const inside = page.getByRole('list', { name: 'Customers' }).getByRole('link');
    await inside.filter({ hasText: 'Ida In' }).waitFor();
    await inside.filter({ hasText: 'Jon In' }).waitFor();
    await page.getByTestId('let-customers-in').click();
    await page.getByText('Pick customers').click();
    for (const name of ['Ida In', 'Jon In', 'Kim In']) {
      await page.getByTestId('pick-search').fill(name);
      await page.getByRole('checkbox', { name }).check();
    }
    await page.getByRole('button', { name: 'Let 3 customers in' }).waitFor();
    await page.getByRole('button', { name: 'Leave Jon In out' }).press('Enter');
    await page.getByRole('button', { name: 'Let 2 customers in' }).waitFor();
    expect(await findingsInBothLights(page)).toEqual([]);
    await letIn().press('Enter');
    await finished().waitFor();
    expect(await page.getByTestId('run-entered').innerText()).toBe('1');
    expect(await page.getByTestId('stayed-out').innerText()).toBe(
      '1 customer had entered before, and the journey lets everybody in only once.',
    );
    expect(await findingsInBothLights(page)).toEqual([]);
  });

  it('is stopped on the way, and whoever is inside stays', async () => {
    await page.goto(`${sharedStack().url}/journeys/${journeyId}/let-in/new`);
    await page.getByTestId('rows').fill('userId\nin-lea\nin-max\nin-noa\n');
    await page.getByTestId('per-hour').fill('1');
    await page.getByRole('button', { name: 'Let 3 customers in' }).press('Enter');
    await page.getByTestId('stop-run').click();
    expect(await findingsInBothLights(page)).toEqual([]);
    await page.getByTestId('confirm-stop').click();
    await page.locator('[data-testid="run-state"][data-state="CANCELED"]').waitFor();
    await page.getByText('Canceled by hand.').waitFor();
  });
});

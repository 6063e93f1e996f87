/** Takes the picture of the editor for the README: on the real stack, with customers inside the journey. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStack } from '@sojourn/stack';
import { publishJourney } from '@sojourn/testing';
import { EditorPage } from '../browser/editor-page.js';
import { launchChromium } from '../browser/launch-chromium.js';
import { anOrder } from '../client/an-order.js';
import { bySegment } from '../client/segment.js';
import { journeyToShow } from './journey-to-show.js';

const picture = fileURLToPath(new URL('../../../../docs/images/editor.png', import.meta.url));
const people = [
  'Ada',
  'Beth',
  'Grace',
  'Hedy',
  'Ida',
  'Joan',
  'Lise',
  'Mary',
  'Nora',
  'Rosa',
  'Sofia',
  'Vera',
];

const home = mkdtempSync(join(tmpdir(), 'sojourn-picture-'));
const stack = await startStack({ home });
const browser = await launchChromium();
try {
  const journeyId = await publishJourney(stack.dev, 'Thank you, and how was it?', journeyToShow);
  await bySegment(stack.dev, (analytics) => {
    for (const name of people) {
      const userId = name.toLowerCase();
      analytics.identify({ userId, traits: { email: `${userId}@example.com`, first_name: name } });
      analytics.track({ userId, event: 'Order Completed', properties: anOrder(`${userId}-1`) });
    }
  });
  const page = await browser.newPage({ viewport: { width: 1600, height: 1000 }, deviceScaleFactor: 1.5 });
  const editor = new EditorPage(page);
  await editor.signIn(stack.dev.signInUrl);
  await page.goto(`${stack.dev.url}/journeys/${journeyId}?node=thank-you`);
  await editor
    .count('let-it-arrive', 'waiting')
    .filter({ hasText: String(people.length) })
    .waitFor();
  await editor.panel.getByLabel('Subject').waitFor();
  await editor.showEverything();
  await page.mouse.move(0, 0);
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await page.screenshot({ path: picture });
} finally {
  await browser.close();
  await stack.stop();
  rmSync(home, { recursive: true, force: true });
}

import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a screen that keeps people with disabilities out: serious and critical, as `rule: where`. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(allHasSettled);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ iframes: false }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** A color on its way to another one, or what is fading in, is not what people see. */
async function allHasSettled(): Promise<void> {
  const { document } = globalThis as unknown as { readonly document: Animated };
  const passing = document
    .getAnimations()
    .filter(({ effect }) => Number.isFinite(effect?.getTiming().iterations ?? 1));
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

/** What of a page's document is needed for that. */
interface Animated {
  getAnimations(): {
    readonly effect: { getTiming(): { readonly iterations?: number } } | null;
    readonly finished: Promise<unknown>;
  }[];
}

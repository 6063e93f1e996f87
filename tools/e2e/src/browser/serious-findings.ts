import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a screen that keeps people with disabilities out: serious and critical, as `rule: where: why`. */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  await page.evaluate(allHasSettled);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({ iframes: false }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, any: [why] }) => `${id}: ${target.join(' ')}: ${why?.message ?? ''}`),
    );
}

/** What axe finds there in the light and in the dark; the page stands in the light afterwards. */
export async function findingsInBothLights(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    found.push(...(await seriousFindings(page)).map((finding) => `${colorScheme}: ${finding}`));
  }
  return found;
}

/**
 * A color on its way to another one, or what is fading in, is not what people see. What has ended may have begun
 * something else, hence the look after the next frame.
 */
async function allHasSettled(): Promise<void> {
  const window = globalThis as unknown as Animated;
  const nextFrame = () =>
    new Promise((resolve) => {
      window.requestAnimationFrame(resolve);
    });
  for (;;) {
    await nextFrame();
    await nextFrame();
    const passing = window.document
      .getAnimations()
      .filter(({ playState }) => playState === 'running')
      .filter(({ effect }) => Number.isFinite(effect?.getTiming().iterations ?? 1));
    if (passing.length === 0) return;
    await Promise.allSettled(passing.map(({ finished }) => finished));
  }
}

/** What of a page's window is needed for that. */
interface Animated {
  requestAnimationFrame(then: (at: number) => void): number;
  readonly document: {
    getAnimations(): {
      readonly playState: string;
      readonly effect: { getTiming(): { readonly iterations?: number } } | null;
      readonly finished: Promise<unknown>;
    }[];
  };
}

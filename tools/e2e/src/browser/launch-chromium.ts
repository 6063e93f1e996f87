import { type Browser, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.js';

/** Starts a Chromium without a window; as root too, where it has no sandbox. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--font-render-hinting=none'],
  });
}

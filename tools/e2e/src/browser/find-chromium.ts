import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const elsewhere = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/**
 * The Chromium to walk with: `CHROME_PATH`, an installed one, Playwright's own, or the one that came with
 * `npm ci` (Linux on x64), in this order.
 */
export async function findChromium(environment: NodeJS.ProcessEnv = process.env): Promise<string> {
  const { CHROME_PATH: named, PATH: path = '' } = environment;
  if (named) return named;
  const installed = [
    ...path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name))),
    ...elsewhere,
    chromium.executablePath(),
  ].find(isProgram);
  return installed ?? (await sparticuz.executablePath());
}

function isProgram(file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    // There, but not for this user to run: the next one may be.
    return false;
  }
}

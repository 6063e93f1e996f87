import type { Browser } from 'playwright-core';
import { EditorPage } from './editor-page.js';

/** Opens the editor in a window of its own and signs in by the one-time link. */
export async function openEditor(browser: Browser, signInUrl: string): Promise<EditorPage> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  page.setDefaultTimeout(60_000);
  const editor = new EditorPage(page);
  await editor.signIn(signInUrl);
  return editor;
}

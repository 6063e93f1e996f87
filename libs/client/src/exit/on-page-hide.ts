import type { Page } from './this-page.js';

/** Does something whenever a page is hidden, which may be its end; gives what undoes that. */
export function onPageHide(page: Page, act: () => void): () => void {
  const ifHidden = (): void => {
    if (page.document.visibilityState === 'hidden') act();
  };
  // Phones tell only the first, and some ways out of a page tell only the second.
  page.document.addEventListener('visibilitychange', ifHidden);
  page.addEventListener('pagehide', act);
  return () => {
    page.document.removeEventListener('visibilitychange', ifHidden);
    page.removeEventListener('pagehide', act);
  };
}

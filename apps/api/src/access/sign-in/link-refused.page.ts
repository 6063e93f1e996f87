import { html } from '../../web/html.js';
import { page } from '../../web/page.js';

const style = `
main { max-width: 30rem; margin: 18vh auto 0; padding: 2rem; background: var(--card);
  border: 1px solid var(--line); border-radius: 12px; }
p { color: var(--quiet); margin: .75rem 0 0; overflow-wrap: anywhere; }
`;

/**
 * Tells somebody that their sign-in link is worth nothing any more, and how to get another.
 *
 * @param devFile where a fresh one is kept, as it was configured; development only
 */
export function linkRefusedPage(devFile: string | undefined): string {
  return page({
    title: 'This link no longer works · Sojourn',
    style,
    body: html`<main>
      <h1>This sign-in link no longer works</h1>
      <p>It has been used, or it is too old. Each link opens Sojourn once.</p>
      ${
        devFile === undefined
          ? html`<p>Ask whoever runs Sojourn for a new one.</p>`
          : html`<p>A fresh link is in <code>${devFile}</code>, under <code>signInUrl</code>.</p>`
      }
      <p><a href="/">Go to Sojourn</a></p>
    </main>`,
  });
}

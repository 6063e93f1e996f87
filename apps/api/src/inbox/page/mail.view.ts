import { html, type Html } from '../../web/html.js';
import type { Mail } from '../mail.js';

/** One mail: who, what, and its body in a frame that can run nothing. */
export function mailView({ subject, from, to, receivedAt, html: markup, text, headers }: Mail): Html {
  return html`<article>
    <a class="back" href="/inbox">All mails</a>
    <h2>${subject || '(no subject)'}</h2>
    <dl>
      <dt>From</dt>
      <dd>${from}</dd>
      <dt>To</dt>
      <dd>${to}</dd>
      <dt>Received</dt>
      <dd><time datetime="${receivedAt.toISOString()}">${receivedAt.toISOString()}</time></dd>
    </dl>
    ${
      markup === ''
        ? html`<pre>${text}</pre>`
        : html`<iframe title="The mail as its reader sees it" sandbox="" srcdoc="${markup}"></iframe>`
    }
    ${
      markup !== '' && text !== ''
        ? html`<details>
            <summary>As plain text</summary>
            <pre>${text}</pre>
          </details>`
        : null
    }
    <details>
      <summary>Headers</summary>
      <pre>
${Object.entries(headers)
          .map(([name, value]) => `${name}: ${value}`)
          .join('\n')}</pre>
    </details>
  </article>`;
}

import { html, type Html } from '../../web/html.js';
import { page } from '../../web/page.js';
import type { Mail, MailSummary } from '../mail.js';
import { inboxStyle } from './inbox.style.js';
import { mailView } from './mail.view.js';

/** The list of mails beside the one that is open. */
export function inboxPage(mails: readonly MailSummary[], opened: Mail | null): string {
  return page({
    title: opened ? `${opened.subject} · Inbox` : 'Inbox · Sojourn',
    style: inboxStyle,
    body: html`
      <div class="inbox ${opened ? 'reading' : ''}">
        <header>
          <h1>Inbox</h1>
          <p>Every mail Sojourn sends on this machine ends here. <a href="/">To the editor</a></p>
        </header>
        <nav aria-label="Mails" data-mails>
          ${
            mails.length === 0
              ? nothing
              : html`<ol>
                  ${mails.map((mail) => item(mail, opened?.id === mail.id))}
                </ol>`
          }
        </nav>
        <main>${opened ? mailView(opened) : html`<p class="hint">Choose a mail to read it.</p>`}</main>
      </div>
      <script src="/inbox/inbox.js" defer></script>
    `,
  });
}

const nothing = html`<p class="hint">No mails yet. Send an order in, and its confirmation appears here.</p>`;

function item({ id, to, subject, receivedAt }: MailSummary, isOpen: boolean): Html {
  return html`<li>
    <a href="/inbox/${id}" ${isOpen ? html`aria-current="page"` : null}>
      <strong>${subject || '(no subject)'}</strong>
      <span>${to}</span>
      <time datetime="${receivedAt.toISOString()}">${clock(receivedAt)}</time>
    </a>
  </li>`;
}

/** Without a script the time is UTC; the script puts it into the reader's words. */
function clock(instant: Date): string {
  return `${instant.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

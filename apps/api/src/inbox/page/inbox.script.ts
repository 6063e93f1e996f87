/**
 * What the inbox's page does by itself: shows times in the reader's words, and puts new mails into the list without
 * touching the one that is open. It asks for the page again and takes only the list out of it.
 */
export const inboxScript = `
const list = document.querySelector('[data-mails]');
const words = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

function sayTimes(root) {
  for (const time of root.querySelectorAll('time')) time.textContent = words.format(new Date(time.dateTime));
}

async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-mails]');
  sayTimes(fresh);
  if (fresh.innerHTML === list.innerHTML) return;
  const focused = document.activeElement?.getAttribute('href');
  list.innerHTML = fresh.innerHTML;
  if (focused) list.querySelector('a[href="' + CSS.escape(focused) + '"]')?.focus();
}

sayTimes(document);
setInterval(() => refresh().catch(() => undefined), 2000);
`;

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@sojourn/store';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

const mail = (subject: string, html: string) => `From: Sojourn <shop@sojourn.test>
To: Ada <ada@example.com>, bob@example.com
Subject: ${subject}
X-Sojourn: one
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Thank you
--b
Content-Type: text/html; charset=utf-8

${html}
--b--
`;

describe('the inbox', () => {
  let api: TestApi;
  let folder: string;
  let first: string;
  let second: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sojourn-inbox-'));
    api = await startTestApi({ inboxDir: folder });
    first = await receive(mail('First', '<h1>One</h1>'));
    second = await receive(
      mail('=?utf-8?q?S=C3=A9cond_<script>?=', `<p class="a">"Two"</p><script>alert(1)</script>`),
    );
    await writeFile(join(folder, 'notes.txt'), 'no mail');
    await writeFile(join(folder, 'half.eml'), 'no mail of the sink');
  });

  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  async function receive(content: string): Promise<string> {
    const id = newId();
    await writeFile(join(folder, `${id}.eml`), content);
    return id;
  }

  const json = async (path: string) => (await fetch(`${api.url}${path}`)).json();
  const text = async (path: string) => (await fetch(`${api.url}${path}`)).text();

  it('lists mails for scripts, newest first', async () => {
    expect(await json('/inbox/messages')).toEqual([
      {
        id: second,
        to: 'ada@example.com, bob@example.com',
        subject: 'Sécond <script>',
        receivedAt: expect.any(String) as string,
      },
      {
        id: first,
        to: 'ada@example.com, bob@example.com',
        subject: 'First',
        receivedAt: expect.any(String) as string,
      },
    ]);
  });

  it('opens a mail for scripts', async () => {
    const opened = (await json(`/inbox/messages/${first}`)) as { readonly receivedAt: string };
    expect(opened).toMatchObject({
      from: 'shop@sojourn.test',
      html: expect.stringContaining('<h1>One</h1>') as string,
      text: expect.stringContaining('Thank you') as string,
      headers: { 'x-sojourn': 'one', subject: 'First' },
    });
    expect(Math.abs(Date.now() - Date.parse(opened.receivedAt))).toBeLessThan(60_000);
  });

  it('says that there is no such mail, whatever is asked for', async () => {
    for (const id of [newId(), 'half', '..%2F..%2Fetc%2Fpasswd', 'notes.txt', '%00']) {
      expect((await fetch(`${api.url}/inbox/messages/${id}`)).status).toBe(404);
      expect((await fetch(`${api.url}/inbox/${id}`)).status).toBe(404);
    }
  });

  it('shows the list to people, with nothing of a mail as markup', async () => {
    const page = await text('/inbox');
    expect(page).toContain('First');
    expect(page).toContain('Sécond &#60;script&#62;');
    expect(page).not.toContain('<script>alert');
  });

  it('shows a mail in a frame that can run nothing', async () => {
    const answer = await fetch(`${api.url}/inbox/${second}`);
    const page = await answer.text();
    expect(page).toContain('sandbox=""');
    expect(page).toContain('srcdoc="&#60;p class=&#34;a&#34;&#62;');
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('aria-current="page"');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  it('serves the script that keeps the list up to date', async () => {
    const answer = await fetch(`${api.url}/inbox/inbox.js`);
    expect(answer.headers.get('content-type')).toContain('text/javascript');
  });

  it('is empty before the first mail, even before there is a folder', async () => {
    const early = await startTestApi({ inboxDir: join(folder, 'not-yet') });
    const [list, page] = [await fetch(`${early.url}/inbox/messages`), await fetch(`${early.url}/inbox`)];
    expect([await list.json(), (await page.text()).includes('No mails yet')]).toEqual([[], true]);
    await early.close();
  });
});

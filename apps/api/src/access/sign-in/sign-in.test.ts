import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../../testing/ask.test-helper.js';
import { cookieOf } from '../../testing/tenant.test-helper.js';
import { startTestApi, type TestApi } from '../../testing/test-api.test-helper.js';

describe('signing in', () => {
  let api: TestApi;
  let folder: string;
  let devFile: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sojourn-sign-in-'));
    devFile = join(folder, 'dev.json');
    await writeFile(devFile, JSON.stringify({ url: 'http://sojourn.test', signInUrl: 'used' }), {
      mode: 0o600,
    });
    api = await startTestApi({ devFile });
  });

  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  const newToken = () => api.store.signInLinks.create(api.house.workspaceId, api.house.adminId);
  const open = (token: string, init: RequestInit = {}) =>
    fetch(`${api.url}/sign-in?token=${token}`, { redirect: 'manual', ...init });
  const role = async (cookie: string) =>
    (await ask(api.url, { cookie }, '{ viewer { role } }')).data?.['viewer'];

  it('gives a cookie that scripts and other sites cannot reach, and leads to the editor', async () => {
    const answer = await open(await newToken());
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/']);
    const [cookie] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^sojourn_session=[\w-]{43};/);
    expect(cookie).toContain('HttpOnly');
    expect(cookie).toContain('SameSite=Lax');
    expect(cookie).not.toContain('Secure');
    expect(await role(cookieOf(answer))).toEqual({ role: 'ADMIN' });
  });

  it('works once; after that a page says so', async () => {
    const token = await newToken();
    await open(token);
    const again = await open(token);
    expect(again.status).toBe(410);
    expect(again.headers.get('content-type')).toContain('text/html');
    expect(again.headers.getSetCookie()).toEqual([]);
    expect(await again.text()).toContain('no longer works');
  });

  it('says where a fresh link is kept, wherever that is, in development only', async () => {
    const page = await (await open('made-up')).text();
    expect(page).toContain(`A fresh link is in <code>${devFile}</code>`);
    const production = await startTestApi({ mode: 'production' });
    const answer = await fetch(`${production.url}/sign-in?token=made-up`);
    await production.close();
    expect(await answer.text()).toContain('Ask whoever runs Sojourn for a new one.');
  });

  it('answers the same to a made-up, an empty and a doubled token', async () => {
    const used = await newToken();
    await open(used);
    const expected = await (await open(used)).text();
    for (const query of ['token=made-up', 'token=', '', 'token=a&token=b', 'token[a]=b', 'token=%00']) {
      const answer = await fetch(`${api.url}/sign-in?${query}`, { redirect: 'manual' });
      expect([answer.status, await answer.text()]).toEqual([410, expected]);
    }
  });

  it('is not used up by a program that only looks at the link', async () => {
    const token = await newToken();
    expect((await open(token, { method: 'HEAD' })).status).toBe(204);
    expect((await open(token)).status).toBe(303);
  });

  it('ends the session this browser had before', async () => {
    const before = cookieOf(await open(await newToken()));
    const after = cookieOf(await open(await newToken(), { headers: { cookie: before } }));
    expect(after).not.toBe(before);
    expect(await role(before)).toBeUndefined();
    expect(await role(after)).toEqual({ role: 'ADMIN' });
  });

  it('puts a fresh link into the file for scripts, for its owner only', async () => {
    await open(await newToken());
    const { url, signInUrl } = JSON.parse(await readFile(devFile, 'utf8')) as Record<string, string>;
    expect(url).toBe('http://sojourn.test');
    expect(signInUrl).toMatch(/^http:\/\/sojourn\.test\/sign-in\?token=/);
    expect((await stat(devFile)).mode & 0o777).toBe(0o600);
    expect((await open(new URL(signInUrl ?? '').searchParams.get('token') ?? '')).status).toBe(303);
  });

  it('works while the file for scripts is damaged, and renews the link again after that', async () => {
    const sound = await readFile(devFile, 'utf8');
    await writeFile(devFile, 'not JSON');
    const answer = await open(await newToken());
    expect([answer.status, await role(cookieOf(answer))]).toEqual([303, { role: 'ADMIN' }]);
    await writeFile(devFile, sound);
    await open(await newToken());
    expect(await readFile(devFile, 'utf8')).not.toBe(sound);
  });

  it('ends by signing out, and signing out without a session is no matter', async () => {
    const cookie = cookieOf(await open(await newToken()));
    const answer = await fetch(`${api.url}/sign-out`, { method: 'POST', headers: { cookie } });
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()[0]).toMatch(/^sojourn_session=;/);
    expect(await role(cookie)).toBeUndefined();
    expect((await fetch(`${api.url}/sign-out`, { method: 'POST' })).status).toBe(204);
  });

  it('sets the cookie for encrypted connections only in production', async () => {
    const production = await startTestApi({ mode: 'production' });
    const token = await production.store.signInLinks.create(
      production.house.workspaceId,
      production.house.adminId,
    );
    const answer = await fetch(`${production.url}/sign-in?token=${token}`, { redirect: 'manual' });
    await production.close();
    expect(answer.headers.getSetCookie()[0]).toContain('Secure');
  });
});

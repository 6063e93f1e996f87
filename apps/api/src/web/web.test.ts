import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestApi, type TestApi } from '../testing/test-api.test-helper.js';

describe('the editor and what is around it', () => {
  let api: TestApi;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sojourn-editor-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<title>The editor</title>');
    await writeFile(join(folder, 'assets', 'editor-1a2b.js'), 'export {};');
    await writeFile(
      join(folder, 'assets', 'large-3c4d.js'),
      `export const text = '${'tea '.repeat(2_000)}';`,
    );
    api = await startTestApi({ editorDir: folder });
  });

  afterAll(async () => {
    await api.close();
    await rm(folder, { recursive: true });
  });

  const get = (path: string, accept = 'text/html') => fetch(`${api.url}${path}`, { headers: { accept } });

  it('answers every address that is left with the editor', async () => {
    for (const path of ['/', '/journeys', '/journeys/1?node=a', '/customers/1/path']) {
      const answer = await get(path);
      expect([path, answer.status, await answer.text()]).toEqual([path, 200, '<title>The editor</title>']);
      expect(answer.headers.get('cache-control')).toBe('no-cache');
    }
  });

  it('serves the files of the editor, for ever where their name says what is in them', async () => {
    const answer = await get('/assets/editor-1a2b.js', '*/*');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/javascript; charset=utf-8',
    ]);
    expect(answer.headers.get('cache-control')).toContain('immutable');
  });

  it('packs large files for who can unpack them', async () => {
    const packed = await get('/assets/large-3c4d.js', '*/*');
    expect(packed.headers.get('content-encoding')).toMatch(/^(br|gzip)$/);
    expect(await packed.text()).toContain('tea tea');
    const plain = await fetch(`${api.url}/assets/large-3c4d.js`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(plain.headers.get('content-encoding')).toBeNull();
  });

  it.each([
    '/v1/nothing',
    '/graphql',
    '/inbox',
    '/assets/gone.js',
    '/sign-in/x',
    '/../package.json',
    '/%2e%2e/package.json',
  ])('does not answer %s with a page of the editor by mistake', async (path) => {
    const answer = await get(path, path.includes('%') ? 'application/json' : 'text/html');
    expect(answer.status === 404 || (await answer.text()).includes('The editor')).toBe(true);
    if (!path.includes('..')) expect(answer.status).toBe(404);
  });

  it('answers what is no address in the form of RFC 9457', async () => {
    const answer = await fetch(`${api.url}/v1/nothing`, { method: 'POST' });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ title: 'Not Found', status: 404 });
    expect((await get('/%E0%A4%A')).status).toBe(400);
  });

  it('tells browsers to load and call nothing but the house itself', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("connect-src 'self' ws://sojourn.test");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

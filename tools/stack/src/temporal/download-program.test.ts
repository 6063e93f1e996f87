import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { scratchFolder } from '../testing/scratch.test-helper.js';
import { setVariables } from '../testing/set-variables.test-helper.js';
import { cachedProgram } from './cached-program.js';
import { downloadProgram } from './download-program.js';
import { cliProgram } from './pinned-program.js';

const content = '#!/bin/sh\necho temporal\n';
const how = { progress: () => undefined };

describe('the official download', () => {
  const folder = scratchFolder();
  setVariables({ XDG_CACHE_HOME: join(folder, 'cache') });
  let archive: Buffer;
  let checksum: string;
  let server: Server;
  let releases: string;

  beforeAll(async () => {
    writeFileSync(join(folder, 'temporal'), content);
    execFileSync('tar', ['-czf', 'release.tar.gz', 'temporal'], { cwd: folder });
    archive = readFileSync(join(folder, 'release.tar.gz'));
    server = createServer(({ url = '' }, response) => {
      if (url.endsWith('/checksums.txt')) response.end(checksumsOf(checksum));
      else response.end(archive);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    releases = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    mkdirSync(join(folder, 'cache'));
    checksum = createHash('sha256').update(archive).digest('hex');
  });
  afterAll(() => {
    server.close();
  });

  it('becomes a program in the cache', async () => {
    await expect(downloadProgram(how, releases)).resolves.toEqual({
      kind: 'ready',
      file: cachedProgram(cliProgram),
    });
    expect(readFileSync(cachedProgram(cliProgram), 'utf8')).toBe(content);
    expect(statSync(cachedProgram(cliProgram)).mode & 0o777).toBe(0o755);
    expect(readdirSync(dirname(cachedProgram(cliProgram)))).toHaveLength(1);
  });

  it('is thrown away when its checksum is not the published one', async () => {
    checksum = '0'.repeat(64);
    await expect(downloadProgram(how, releases)).resolves.toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('checksum is not the published one') as string,
    });
    expect(existsSync(cachedProgram(cliProgram))).toBe(false);
    expect(readdirSync(dirname(cachedProgram(cliProgram)))).toEqual([]);
  });

  it('is done without where nobody answers', async () => {
    await expect(downloadProgram(how, 'http://127.0.0.1:1')).resolves.toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('could not be had') as string,
    });
  });
});

function checksumsOf(checksum: string): string {
  return ['linux_amd64', 'linux_arm64', 'darwin_amd64', 'darwin_arm64']
    .map((system) => `${checksum}  temporal_cli_1.8.2_${system}.tar.gz\n`)
    .join('');
}

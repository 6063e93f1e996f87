import { readFile, rename, writeFile } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import { Store, type WorkspaceId } from '@sojourn/store';
import type { Logger } from 'pino';
import { z } from 'zod';
import { ENVIRONMENT } from '../../environment/environment.module.js';
import type { Environment } from '../../environment/environment.js';
import { describeError } from '../../logging/describe-error.js';
import { LOG } from '../../logging/logging.module.js';
import { signInUrl } from './sign-in-url.js';

const devFile = z.looseObject({ signInUrl: z.string() });

/** In development, puts a fresh sign-in link into the file for scripts whenever one was used up. */
@Injectable()
export class FreshLink {
  /** Two sign-ins at once take turns with the file. */
  private turn: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: Store,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Replaces the link, where such a file is configured. A failure is logged: who signed in is in all the same. */
  async replace(workspaceId: WorkspaceId, userId: string): Promise<void> {
    const { devFile: path, publicUrl } = this.environment;
    if (path === undefined) return;
    const before = this.turn;
    this.turn = (async () => {
      await before;
      try {
        const url = signInUrl(publicUrl, await this.store.signInLinks.create(workspaceId, userId));
        await rewrite(path, url);
      } catch (error) {
        this.log.warn({ error: describeError(error) }, 'the file for scripts got no fresh sign-in link');
      }
    })();
    await this.turn;
  }
}

// A reader sees the old file or the new one, never a half.
async function rewrite(path: string, url: string): Promise<void> {
  const content = devFile.parse(JSON.parse(await readFile(path, 'utf8')));
  const next = `${path}.next`;
  await writeFile(next, `${JSON.stringify({ ...content, signInUrl: url }, null, 2)}\n`, { mode: 0o600 });
  await rename(next, path);
}

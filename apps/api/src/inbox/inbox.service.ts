import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { types } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { ENVIRONMENT } from '../environment/environment.module.js';
import type { Environment } from '../environment/environment.js';
import type { Mail, MailSummary } from './mail.js';
import { parseMail } from './parse-mail.js';

/** How many mails the list shows. */
const LISTED_MAILS = 200;

const fileName = /^(?<id>[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})\.eml$/;

/** The mails that the built-in mail server received; each is a file that never changes. */
@Injectable()
export class Inbox {
  private readonly summaries = new Map<string, MailSummary>();

  constructor(@Inject(ENVIRONMENT) private readonly environment: Environment) {}

  /** The newest mails, newest first. */
  async list(): Promise<readonly MailSummary[]> {
    const ids = (await this.ids()).toSorted().reverse().slice(0, LISTED_MAILS);
    return Promise.all(ids.map((id) => this.summary(id)));
  }

  /** One mail; null when there is none with this id. */
  async find(id: string): Promise<Mail | null> {
    return (await this.ids()).includes(id) ? this.read(id) : null;
  }

  private async ids(): Promise<readonly string[]> {
    const names = await readdir(this.folder).catch((error: unknown) => {
      if (isAbsent(error)) return [];
      throw error;
    });
    return names.flatMap((name) => fileName.exec(name)?.groups?.['id'] ?? []);
  }

  private async summary(id: string): Promise<MailSummary> {
    const known = this.summaries.get(id);
    if (known) return known;
    const { to, subject, receivedAt } = await this.read(id);
    const summary = { id, to, subject, receivedAt };
    this.summaries.set(id, summary);
    return summary;
  }

  private async read(id: string): Promise<Mail> {
    return parseMail(id, await readFile(join(this.folder, `${id}.eml`)));
  }

  private get folder(): string {
    const { inboxDir } = this.environment;
    if (inboxDir === undefined) throw new Error('the inbox is part of development only');
    return inboxDir;
  }
}

/** Before its first mail the mail server may not have made its folder. */
function isAbsent(error: unknown): boolean {
  return types.isNativeError(error) && 'code' in error && error.code === 'ENOENT';
}

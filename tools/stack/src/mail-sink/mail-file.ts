import { open, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SMTPServerDataStream } from 'smtp-server';
import { v7 as sortableId } from 'uuid';

/** Where mails are kept, and where they are while they still arrive. */
export interface MailFolders {
  readonly inbox: string;
  readonly unfinished: string;
}

/** Thrown when a mail is larger than the server takes. */
export class MailTooLarge extends Error {
  constructor() {
    super('The mail is too large.');
    this.name = 'MailTooLarge';
  }
}

/** Keeps a mail as one file that survives a power cut once this has resolved, and is never seen half-written. */
export async function keepMail(
  mail: SMTPServerDataStream,
  { inbox, unfinished }: MailFolders,
): Promise<string> {
  const name = `${sortableId()}.eml`;
  const arriving = join(unfinished, name);
  try {
    await writeSynced(mail, arriving);
    // Only known once the last byte has come.
    if (mail.sizeExceeded) throw new MailTooLarge();
    await rename(arriving, join(inbox, name));
  } finally {
    await rm(arriving, { force: true });
  }
  await syncFolder(inbox);
  return name;
}

async function writeSynced(mail: SMTPServerDataStream, path: string): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await writeFile(file, mail);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A new name in a folder is only safe once the folder itself is on disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const devFileSchema = z.object({
  url: z.string(),
  graphqlUrl: z.string(),
  inboxUrl: z.string(),
  signInUrl: z.string(),
  writeKey: z.string(),
  apiKey: z.string(),
  databaseUrl: z.string(),
  temporalAddress: z.string(),
  smtpUrl: z.string(),
});

/** What `dev.json` tells scripts about the running stack. */
export type DevFile = Readonly<z.infer<typeof devFileSchema>>;

/** The file's content; `undefined` when it is not there or is not whole. */
export function readDevFile(path: string): DevFile | undefined {
  if (!existsSync(path)) return undefined;
  try {
    return devFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Edited by hand or of an older version: everything in it can be made anew.
    return undefined;
  }
}

/** Writes the file whole, for our eyes only. */
export function writeDevFile(path: string, content: DevFile): void {
  const unfinished = `${path}.unfinished`;
  writeFileSync(unfinished, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  renameSync(unfinished, path);
}

/** Whether keys made for one database are known in the other: its port may have changed since. */
export function sameDatabase(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return (['username', 'password', 'hostname', 'pathname'] as const).every((part) => a[part] === b[part]);
}

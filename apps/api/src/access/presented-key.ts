/** A key as a request presents it. */
export type PresentedKey =
  | { readonly scheme: 'bearer'; readonly key: string }
  /** Segment's clients send the write key as user name, with an empty password. */
  | { readonly scheme: 'basic'; readonly key: string };

/** Reads the key out of an Authorization header; null when it is of another scheme or malformed. */
export function readAuthorization(header: string): PresentedKey | null {
  const [scheme = '', value = ''] = header.split(/\s+/, 2);
  if (/^bearer$/i.test(scheme) && value) return { scheme: 'bearer', key: value };
  if (/^basic$/i.test(scheme) && value) {
    const [user = ''] = Buffer.from(value, 'base64').toString('utf8').split(':', 1);
    return user ? { scheme: 'basic', key: user } : null;
  }
  return null;
}

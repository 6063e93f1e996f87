import type { IncomingHttpHeaders } from 'node:http';
import type { Environment } from '../../environment/environment.js';

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether a page of this origin may open a socket with its visitor's cookie; programs name no origin. */
export function isAllowedOrigin(
  { origin, host }: IncomingHttpHeaders,
  { publicUrl, mode }: Environment,
): boolean {
  if (origin === undefined || origin === publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  const page = new URL(origin);
  return page.host === host || (mode === 'development' && localNames.has(page.hostname));
}

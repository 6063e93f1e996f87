import type { HttpBody } from '@sojourn/sdk';

/** The bytes of a posted body and the label they go under; text that is JSON is labeled so. */
export function requestBody(body: HttpBody | undefined): { text?: string; contentType?: string } {
  if (body === undefined) return {};
  if (typeof body !== 'string') return { text: JSON.stringify(body), contentType: 'application/json' };
  return { text: body, contentType: isJson(body) ? 'application/json' : 'text/plain; charset=utf-8' };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

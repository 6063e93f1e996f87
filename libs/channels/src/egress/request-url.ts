import { EgressRefusal } from './egress-refusal.js';

/** Reads the URL of a request. Throws an `EgressRefusal` unless it is http(s) and free of credentials. */
export function requestUrl(text: string): URL {
  if (!URL.canParse(text)) throw new EgressRefusal('The URL cannot be read.');
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new EgressRefusal(`Only http and https may be called, not ${url.protocol.slice(0, -1)}.`);
  }
  if (url.username !== '' || url.password !== '') {
    throw new EgressRefusal('A URL must not hold a user or a password: send them in a header.');
  }
  return url;
}

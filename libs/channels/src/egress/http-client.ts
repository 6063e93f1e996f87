import type { HttpClient, HttpRequestOptions, HttpResponse } from '@sojourn/sdk';
import { type Resolve, checkedConnector } from './checked-connector.js';
import { Agent } from 'undici';
import { cappedBody } from './capped-body.js';
import { hostPolicy } from './host-policy.js';
import { httpFailure } from './http-failure.js';
import { requestBody } from './request-body.js';
import { requestUrl } from './request-url.js';

const CONNECT_MS = 3_000;
const TOTAL_MS = 15_000;
const BODY_BYTES = 256 * 1024;

/** What may be said about the egress client; the limits are those of the house unless said. */
export interface HttpClientOptions {
  /** Addresses or host names that may be called though they are not public: for development. */
  readonly allowPrivate?: readonly string[];
  readonly connectMs?: number;
  /** For a whole request, its answer included. */
  readonly totalMs?: number;
  /** Asks the name service. */
  readonly resolve?: Resolve;
}

/** The egress client, with its connections. */
export interface ClosableHttpClient extends HttpClient {
  /** Ends the connections, after the requests that are under way. */
  close(): Promise<void>;
}

/** The one client for every URL a workspace can influence. Follows no redirects, keeps no cookies, knows no proxy. */
export function createHttpClient(options: HttpClientOptions = {}): ClosableHttpClient {
  const { allowPrivate, connectMs = CONNECT_MS, totalMs = TOTAL_MS, resolve } = options;
  const agent = new Agent({ connect: checkedConnector(hostPolicy(allowPrivate), connectMs, resolve) });

  async function request(
    method: 'GET' | 'POST',
    target: string,
    { text, contentType }: ReturnType<typeof requestBody>,
    { headers = {}, idempotencyKey, signal }: HttpRequestOptions = {},
  ): Promise<HttpResponse> {
    const url = requestUrl(target);
    const deadline = AbortSignal.timeout(totalMs);
    try {
      const response = await agent.request({
        origin: url.origin,
        path: url.pathname + url.search,
        method,
        headers: {
          'user-agent': 'Sojourn',
          ...(contentType === undefined ? {} : { 'content-type': contentType }),
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
          ...lowerCased(headers),
        },
        body: text ?? null,
        signal: signal ? AbortSignal.any([signal, deadline]) : deadline,
      });
      const { body, truncated } = await cappedBody(response.body, BODY_BYTES);
      return { status: response.statusCode, headers: joined(response.headers), body, truncated };
    } catch (error) {
      throw httpFailure(error, url.host);
    }
  }

  return {
    get: (url, given) => request('GET', url, {}, given),
    post: (url, body, given) => request('POST', url, requestBody(body), given),
    close: () => agent.close(),
  };
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

function joined(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

/** What may be said about one outgoing request. */
export interface HttpRequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as `Idempotency-Key`, so that a repeat can be told from a second request. */
  readonly idempotencyKey?: string;
  /** Ends the request early. Every request ends by itself after 15 s. */
  readonly signal?: AbortSignal;
}

/** What the other side answered, whatever its status. Redirects are answers, they are not followed. */
export interface HttpResponse {
  readonly status: number;
  /** By lower-case name; repeated headers are joined by a comma and a space. */
  readonly headers: Readonly<Record<string, string>>;
  /** The first 256 KB, as UTF-8. */
  readonly body: string;
  /** True when the answer was longer than what `body` holds. */
  readonly truncated: boolean;
}

/** What can be posted: text as it is, anything else as JSON. */
export type HttpBody = string | Readonly<Record<string, unknown>> | readonly unknown[];

/** The one way out to the web: only public http(s) addresses are reached. */
export interface HttpClient {
  get(url: string, options?: HttpRequestOptions): Promise<HttpResponse>;
  /** Text that is JSON is labeled so; other text is plain; a `content-type` header of yours wins. */
  post(url: string, body?: HttpBody, options?: HttpRequestOptions): Promise<HttpResponse>;
}

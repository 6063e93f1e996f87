/** One rendered email to one customer. */
export interface EmailMessage {
  /** An address, or a name with one: `Shop <shop@example.com>`. */
  readonly from: string;
  /** Exactly one address, without a name. */
  readonly to: string;
  readonly replyTo?: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** The same for every try of this message, and for no other. Opaque; letters, digits, `.`, `_` and `-`. */
  readonly sendKey: string;
  /** Further headers; a line break in one is refused. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends a try that has not been answered. */
  readonly signal?: AbortSignal;
}

/** What a provider says when it has taken over a message. */
export interface EmailReceipt {
  /** The `Message-ID` header, brackets included: derived from the send key, so a repeat carries the same one. */
  readonly messageId: string;
}

/** Who carries email. */
export interface EmailProvider {
  /** Longest time one `send` may take once it has a connection, in milliseconds; leases outlast it. */
  readonly longestSendMs: number;
  /** Throws a `PermanentFailure` when this message will never be taken; any other error may pass. */
  send(message: EmailMessage): Promise<EmailReceipt>;
  /** Resolves when the provider can be reached and accepts our credentials. */
  verify(): Promise<void>;
  /** Ends the connections, after what is being sent. */
  close(): Promise<void>;
}

/** A received mail in a list. */
export interface MailSummary {
  readonly id: string;
  /** Its recipients' addresses, separated by commas. */
  readonly to: string;
  readonly subject: string;
  readonly receivedAt: Date;
}

/** A received mail, opened. */
export interface Mail extends MailSummary {
  readonly from: string;
  readonly html: string;
  readonly text: string;
  /** By lower-case name; a repeated header's values are separated by commas. */
  readonly headers: Readonly<Record<string, string>>;
}

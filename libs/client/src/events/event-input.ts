/** Whom an event is about: a customer by your own id, a browser or device by its id, or both, which ties them together. */
export type Subject =
  | { readonly userId: string; readonly anonymousId?: string }
  | { readonly userId?: string; readonly anonymousId: string };

/** What any event may say about itself. */
export interface Particulars {
  /** The same id again changes nothing; made by the client unless told. */
  readonly messageId?: string;
  /** When it happened, an instant in ISO 8601 or a date; now unless told. */
  readonly timestamp?: Date | string;
  /** Where it happened: page, device, campaign, as the Segment spec has them. */
  readonly context?: object;
}

/** Something that a customer did. */
export type TrackInput = Subject & Particulars & { readonly event: string; readonly properties?: object };

/** What is known of a customer; a trait that is `null` is removed. */
export type IdentifyInput = Subject & Particulars & { readonly traits?: object };

/** A page or a screen that a customer looked at. */
export type ViewInput = Subject &
  Particulars & { readonly name?: string; readonly category?: string; readonly properties?: object };

/** The company, account or household that a customer belongs to. */
export type GroupInput = Subject & Particulars & { readonly groupId: string; readonly traits?: object };

/** That two ids are one person's: `userId` stays. */
export type AliasInput = Particulars & { readonly userId: string; readonly previousId: string };

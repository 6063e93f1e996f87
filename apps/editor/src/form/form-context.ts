import type { KnownPath } from '../variables/known-path.js';

/** A node that a form may refer to. */
export interface KnownNode {
  readonly id: string;
  /** The node in words. */
  readonly caption: string;
  /** Whether it writes to the customer, so that there can be a reaction to it. */
  readonly isMessage: boolean;
}

/** What the form's fields may know about the journey around them. */
export interface FormContext {
  /** What a template or a condition may refer to at this node. */
  readonly paths: readonly KnownPath[];
  /** The other nodes of the journey. */
  readonly nodes: readonly KnownNode[];
  /** The goals of the journey, by id. */
  readonly goals: readonly string[];
  /** The configuration that the form edits. */
  readonly config: Readonly<Record<string, unknown>>;
}

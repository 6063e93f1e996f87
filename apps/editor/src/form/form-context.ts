import type { KnownPath } from '../variables/known-path.js';

/** What the form's fields may know about the journey around them. */
export interface FormContext {
  /** What a template or a condition may refer to at this node. */
  readonly paths: readonly KnownPath[];
}

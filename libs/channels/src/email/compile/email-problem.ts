/** Why an email cannot be compiled. */
export interface EmailProblem {
  /** The field of the configuration it is about. */
  readonly field: 'subject' | 'body' | 'preheader';
  /** A sentence for people. */
  readonly message: string;
  /** Line of the field, from 1; absent when it is about the whole. */
  readonly line?: number;
}

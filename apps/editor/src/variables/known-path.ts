/** The type of a datum, as far as it is known. */
export type KnownType = 'text' | 'number' | 'truth' | 'date' | 'list';

/** A datum that conditions and templates may refer to. */
export interface KnownPath {
  /** Such as `entry.total`. */
  readonly path: string;
  /** In words: "Total of the order". */
  readonly title: string;
  /** Absent where it is not known, or where values disagree. */
  readonly type?: KnownType | undefined;
  /** What values of it were seen to be, where they disagree. */
  readonly mixed?: readonly KnownType[] | undefined;
  /** What a template says to show it; the path in braces when absent. */
  readonly snippet?: string;
}

/** The type of a datum, as far as it is known. */
export type KnownType = 'text' | 'number' | 'truth' | 'list';

/** A datum that conditions and templates may refer to. */
export interface KnownPath {
  /** Such as `entry.total`. */
  readonly path: string;
  /** In words: "Total of the order". */
  readonly title: string;
  readonly type: KnownType;
  /** What a template says to show it; the path in braces when absent. */
  readonly snippet?: string;
}

/** Which part of a list is wanted: the first so many after a cursor. */
export interface PageRequest {
  /** How many: 1 to 100. */
  readonly first: number;
  /** A cursor of this list's; from its beginning when absent. */
  readonly after?: string | null;
}

/** The longest page. */
export const MOST_PER_PAGE = 100;

/** Thrown when a page is asked for that cannot be: a length out of bounds, or a cursor that is not of this list. */
export class InvalidPage extends Error {
  override readonly name = 'InvalidPage';

  constructor(
    /** The argument that is wrong. */
    readonly argument: 'first' | 'after',
    message: string,
  ) {
    super(message);
  }
}

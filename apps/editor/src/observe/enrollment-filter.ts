import type { EnrollmentState } from '../generated/graphql.js';
import { stateWords } from './enrollment-words.js';

/** Which enrollments are listed. */
export interface Filter {
  readonly state: EnrollmentState | null;
  /** A node of the journey. */
  readonly node: string | null;
}

/** Reads the filter from the address. */
export function readFilter(search: URLSearchParams): Filter {
  const state = search.get('state');
  return { state: isState(state) ? state : null, node: search.get('node') };
}

/** Writes the filter for the address. */
export function writeFilter({ state, node }: Filter): Record<string, string> {
  return { ...(state === null ? {} : { state }), ...(node === null ? {} : { node }) };
}

function isState(value: string | null): value is EnrollmentState {
  return value !== null && Object.hasOwn(stateWords, value);
}

import { STATUS_CODES } from 'node:http';

/** The body of an error of the REST routes, as RFC 9457 has it. */
export interface ProblemDetails {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  /** What is wrong with this request, in a sentence. */
  readonly detail?: string;
  /** Machine-readable name of the rule that was broken. */
  readonly code?: string;
}

/** The media type of `ProblemDetails`. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Makes the body for a status. */
export function problemDetails(status: number, detail?: string, code?: string): ProblemDetails {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    ...(detail !== undefined && { detail }),
    ...(code !== undefined && { code }),
  };
}

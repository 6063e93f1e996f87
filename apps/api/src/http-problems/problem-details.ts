/** The body of an error of the REST routes, as RFC 9457 has it. */
export interface ProblemDetails {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  /** What is wrong with this request, in a sentence. */
  readonly detail?: string;
  /** Machine-readable name of the rule that was broken. */
  readonly code?: string;
  /** Everything that is wrong, by place, where more than one thing may be. */
  readonly problems?: readonly PlacedDetail[];
}

/** One thing that is wrong with a request. */
export interface PlacedDetail {
  /** Where: `data.order_id`. */
  readonly path: string;
  /** A sentence for people. */
  readonly message: string;
}

/** The media type of `ProblemDetails`. */
export const PROBLEM_TYPE = 'application/problem+json';

const titles: Readonly<Partial<Record<number, string>>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** Makes the body for a status. */
export function problemDetails(
  status: number,
  detail?: string,
  code?: string,
  problems?: readonly PlacedDetail[],
): ProblemDetails {
  return {
    type: 'about:blank',
    title: titles[status] ?? 'Error',
    status,
    ...(detail !== undefined && { detail }),
    ...(code !== undefined && { code }),
    ...(problems !== undefined && { problems }),
  };
}

import { isGrpcServiceError } from '@temporalio/client';

// https://grpc.io/docs/guides/status-codes.
const AWAY_CODES: ReadonlySet<number> = new Set([
  1, // canceled
  4, // deadline exceeded
  7, // permission denied
  8, // resource exhausted
  14, // unavailable
  16, // unauthenticated
]);

/** Whether an error says that Temporal takes nothing from anybody at present; any other is about the one run. */
export function isTemporalAway(error: unknown): boolean {
  if (isGrpcServiceError(error)) return AWAY_CODES.has(error.code);
  return error instanceof Error && error.cause !== undefined && isTemporalAway(error.cause);
}

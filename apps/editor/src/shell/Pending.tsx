import { ErrorState } from './ErrorState.js';
import { LoadingState } from './LoadingState.js';

interface PendingProps {
  /** What is being loaded: "Loading journeys". */
  readonly label: string;
  /** Why it has not come; undefined while it may still come. */
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** Stands where something is to be shown that has not come: it is on its way, or says why it is not. */
export function Pending({ label, error, onRetry }: PendingProps) {
  return error === undefined ? (
    <LoadingState label={label} />
  ) : (
    <ErrorState error={error} onRetry={onRetry} />
  );
}

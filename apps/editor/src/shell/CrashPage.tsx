import { useRouteError } from 'react-router';
import { ErrorState } from './ErrorState.js';

/** Stands in for a page that broke, and offers to load it anew. */
export function CrashPage() {
  const error = useRouteError();
  return (
    <ErrorState
      error={error}
      fullHeight
      onRetry={() => {
        window.location.reload();
      }}
    />
  );
}

import { useRouteError } from 'react-router';
import { isFailedFetch } from '../graphql/error-in-words.js';
import { ErrorState } from './ErrorState.js';

/** Stands in for a page that broke, and offers to load it anew. */
export function CrashPage() {
  const error = useRouteError();
  return (
    <ErrorState
      error={error}
      {...(isFailedFetch(error) ? {} : broken)}
      fullHeight
      onRetry={() => {
        window.location.reload();
      }}
    />
  );
}

const broken = {
  title: 'Something on this page went wrong',
  words:
    'This is a fault in Sojourn, not your connection. What you have drawn is kept; reload the page to go on with it.',
  retry: 'Reload',
} as const;

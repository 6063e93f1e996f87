import { useState } from 'react';

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** Where a list read page by page stands, and how to move in it. */
export interface Pages {
  /** Cursor after which the shown page starts; null for the first. */
  readonly after: string | null;
  /** The shown page's number, from 1. */
  readonly number: number;
  readonly next: (info: PageInfo) => void;
  readonly previous: () => void;
  readonly reset: () => void;
}

/** Keeps the trail of cursors of a Relay connection, so that one can go forth and back. */
export function usePages(): Pages {
  const [trail, setTrail] = useState<readonly string[]>([]);
  return {
    after: trail.at(-1) ?? null,
    number: trail.length + 1,
    next: ({ hasNextPage, endCursor }) => {
      if (hasNextPage && endCursor !== null) setTrail([...trail, endCursor]);
    },
    previous: () => {
      setTrail(trail.slice(0, -1));
    },
    reset: () => {
      setTrail([]);
    },
  };
}

import { createContext, useContext } from 'react';
import type { ViewerQuery } from '../generated/graphql.js';

/** Who is signed in, in which workspace, and with which role. */
export type Viewer = ViewerQuery['viewer'];

/** Carries the viewer to the pages; set by `SessionGate`. */
export const ViewerContext = createContext<Viewer | null>(null);

/** The viewer; throws outside of `SessionGate`. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext);
  if (viewer === null) throw new Error('useViewer is called outside of SessionGate');
  return viewer;
}

import { isId } from './id.js';

declare const brand: unique symbol;

/** The id of a workspace, taken from a credential: what every reading and writing of its data demands. */
export type WorkspaceId = string & { readonly [brand]: 'WorkspaceId' };

/** Takes a text for a workspace's id; throws when it is not a UUID. */
export function workspaceId(text: string): WorkspaceId {
  if (!isId(text)) throw new TypeError('a workspace id is a UUID');
  return text as WorkspaceId;
}

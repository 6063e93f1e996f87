import type { Role, WorkspaceId } from '@sojourn/store';

/** Who is asking, as proven by a cookie or a key. The workspace is never taken from anywhere else. */
export type Credential =
  /** A browser that signed in; `token` is the cookie's. */
  | {
      readonly kind: 'session';
      readonly workspaceId: WorkspaceId;
      readonly role: Role;
      readonly userId: string;
      readonly token: string;
    }
  /** A program that speaks for the workspace; `token` is the whole key. */
  | {
      readonly kind: 'server-key';
      readonly apiKeyId: string;
      readonly workspaceId: WorkspaceId;
      readonly role: Role;
      readonly token: string;
    }
  /** A program, or a page, that may only send events in. */
  | {
      readonly kind: 'write-key';
      readonly apiKeyId: string;
      readonly workspaceId: WorkspaceId;
      readonly token: string;
    };

/** A credential that may read; what resolvers get. */
export type ReaderCredential = Exclude<Credential, { kind: 'write-key' }>;

/** A program that speaks for the workspace. */
export type ServerCredential = Extract<Credential, { kind: 'server-key' }>;

/** A credential that may send events in. */
export type SenderCredential = Exclude<Credential, { kind: 'session' }>;

/** The user behind a credential; null for a program. */
export function userIdOf(credential: ReaderCredential): string | null {
  return credential.kind === 'session' ? credential.userId : null;
}

import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';
import { newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { hashSecret, newSecret } from './secret.js';
import type { SessionOwner } from './session.repository.js';
import { beginSession, revokeSession } from './session.repository.js';

/** What became of a sign-in link. */
export type SignIn =
  | ({ readonly kind: 'signed-in'; readonly sessionToken: string } & SessionOwner)
  /** Unknown, expired, used before, or its user is no member any more: deliberately one answer. */
  | { readonly kind: 'refused' };

/** How long a sign-in link may lie around. */
export const SIGN_IN_LINK_HOURS = 24;

/** One-time sign-in links. */
export class SignInLinkRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a link for a member and returns its token, which is told this once. */
  async create(workspaceId: WorkspaceId, userId: string): Promise<string> {
    const token = newSecret();
    await this.dataSource.query(
      `INSERT INTO sign_in_link (id, workspace_id, user_id, token_hash, expires_at)
       VALUES ($1, $2, $3, $4, clock_timestamp() + make_interval(hours => $5))`,
      [newId(), workspaceId, userId, hashSecret(token), SIGN_IN_LINK_HOURS],
    );
    return token;
  }

  /** Uses a link up: a new session begins, and the one this browser had before ends. */
  async redeem(token: string, previousSessionToken?: string): Promise<SignIn> {
    return this.dataSource.transaction(async (manager): Promise<SignIn> => {
      const [owner] = await rows<SessionOwner>(
        manager,
        `UPDATE sign_in_link SET used_at = clock_timestamp()
           FROM workspace_member AS member
          WHERE token_hash = $1 AND used_at IS NULL AND expires_at > clock_timestamp()
            AND member.workspace_id = sign_in_link.workspace_id AND member.user_id = sign_in_link.user_id
         RETURNING sign_in_link.workspace_id AS "workspaceId", sign_in_link.user_id AS "userId"`,
        [hashSecret(token)],
      );
      if (!owner) return { kind: 'refused' };
      if (previousSessionToken) await revokeSession(manager, previousSessionToken);
      return { kind: 'signed-in', sessionToken: await beginSession(manager, owner), ...owner };
    });
  }
}

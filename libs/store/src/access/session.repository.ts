import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '../id.js';
import { rows } from '../database/rows.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { Role } from './role.js';
import { hashSecret, newSecret } from './secret.js';

/** Who a session speaks for. */
export interface SessionViewer {
  readonly sessionId: string;
  readonly workspaceId: WorkspaceId;
  readonly userId: string;
  readonly role: Role;
}

/** Whose browser a session is for. */
export interface SessionOwner {
  readonly workspaceId: WorkspaceId;
  readonly userId: string;
}

/** How long a session lasts. */
export const SESSION_DAYS = 30;

/** The sessions of signed-in browsers; a token names its workspace, so none is asked for. */
export class SessionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Who holds this token: null when it is unknown, expired or revoked, or its user is no member any more. */
  async find(token: string): Promise<SessionViewer | null> {
    const [viewer] = await rows<SessionViewer>(
      this.dataSource,
      `SELECT session.id AS "sessionId", session.workspace_id AS "workspaceId", session.user_id AS "userId", role
         FROM session
         JOIN workspace_member USING (workspace_id, user_id)
        WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()`,
      [hashSecret(token)],
    );
    return viewer ?? null;
  }

  /** Ends the session of this token; a token of nothing is no matter. */
  async revoke(token: string): Promise<void> {
    await revokeSession(this.dataSource.manager, token);
  }
}

/** Begins a session and returns its token, which is told this once. */
export async function beginSession(manager: EntityManager, owner: SessionOwner): Promise<string> {
  const token = newSecret();
  await manager.query(
    `INSERT INTO session (id, workspace_id, user_id, token_hash, expires_at)
     VALUES ($1, $2, $3, $4, clock_timestamp() + make_interval(days => $5))`,
    [newId(), owner.workspaceId, owner.userId, hashSecret(token), SESSION_DAYS],
  );
  return token;
}

/** Ends the session of this token, inside the caller's transaction. */
export async function revokeSession(manager: EntityManager, token: string): Promise<void> {
  await manager.query(
    `UPDATE session SET revoked_at = clock_timestamp() WHERE token_hash = $1 AND revoked_at IS NULL`,
    [hashSecret(token)],
  );
}

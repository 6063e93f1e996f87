import type { DataSource } from 'typeorm';
import { In } from 'typeorm';
import { rows } from '../database/rows.js';
import { isId, newId } from '../id.js';
import type { WorkspaceId } from '../workspace-id.js';
import { newApiKeyText, publicIdOf } from './api-key-text.js';
import type { ApiKeyKind } from './api-key.entity.js';
import { ApiKeyEntity } from './api-key.entity.js';
import { hashSecret, secretMatches } from './secret.js';

/** A key to be made. */
export interface NewApiKey {
  readonly kind: ApiKeyKind;
  readonly name: string;
  /** Lower-case word inside the key that tells test keys from real ones: `development`. */
  readonly environment: string;
  readonly expiresAt?: Date;
}

/** Who a presented key speaks for. */
export interface ApiKeyHolder {
  readonly apiKeyId: string;
  readonly workspaceId: WorkspaceId;
  readonly kind: ApiKeyKind;
}

/** The keys of programs. */
export class ApiKeyRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Makes a key; `secret` is the whole key as its holder writes it, told this once. */
  async create(workspaceId: WorkspaceId, key: NewApiKey): Promise<{ apiKey: ApiKeyEntity; secret: string }> {
    const { text, publicId } = newApiKeyText(key.environment);
    const id = newId();
    await this.dataSource.getRepository(ApiKeyEntity).insert({
      id,
      workspaceId,
      kind: key.kind,
      name: key.name,
      publicId,
      secretHash: hashSecret(text),
      expiresAt: key.expiresAt ?? null,
    });
    const apiKey = await this.dataSource.getRepository(ApiKeyEntity).findOneByOrFail({ workspaceId, id });
    return { apiKey, secret: text };
  }

  /** Every key of the workspace, newest first; revoked ones too. */
  async list(workspaceId: WorkspaceId): Promise<ApiKeyEntity[]> {
    return this.dataSource
      .getRepository(ApiKeyEntity)
      .find({ where: { workspaceId }, order: { id: 'DESC' } });
  }

  /** Those of these keys that the workspace has, revoked ones too. */
  async byIds(workspaceId: WorkspaceId, ids: readonly string[]): Promise<ApiKeyEntity[]> {
    return this.dataSource.getRepository(ApiKeyEntity).findBy({ workspaceId, id: In(ids.filter(isId)) });
  }

  /** Revokes a key from this moment on; returns it, or null when the workspace has no such key. */
  async revoke(workspaceId: WorkspaceId, id: string): Promise<ApiKeyEntity | null> {
    if (!isId(id)) return null;
    await this.dataSource.query(
      `UPDATE api_key SET revoked_at = clock_timestamp() WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL`,
      [workspaceId, id],
    );
    return this.dataSource.getRepository(ApiKeyEntity).findOneBy({ workspaceId, id });
  }

  /** Who a presented key speaks for; null when it is malformed, unknown, wrong, expired or revoked. */
  async verify(presented: string): Promise<ApiKeyHolder | null> {
    const publicId = publicIdOf(presented);
    if (!publicId) return null;
    const [found] = await rows<ApiKeyHolder & { readonly secretHash: Buffer }>(
      this.dataSource,
      `SELECT id AS "apiKeyId", workspace_id AS "workspaceId", kind, secret_hash AS "secretHash"
         FROM api_key
        WHERE public_id = $1 AND revoked_at IS NULL
          AND (expires_at IS NULL OR expires_at > clock_timestamp())`,
      [publicId],
    );
    if (!found || !secretMatches(presented, found.secretHash)) return null;
    const { apiKeyId, workspaceId, kind } = found;
    await this.noteUse(apiKeyId);
    return { apiKeyId, workspaceId, kind };
  }

  // At most one write a minute: every request would otherwise wait for the same row.
  private async noteUse(id: string): Promise<void> {
    await this.dataSource.query(
      `UPDATE api_key SET last_used_at = clock_timestamp()
        WHERE id = $1 AND (last_used_at IS NULL OR last_used_at < clock_timestamp() - interval '1 minute')`,
      [id],
    );
  }
}

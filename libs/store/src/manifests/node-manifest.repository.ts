import type { Manifest } from '@sojourn/sdk';
import type { DataSource } from 'typeorm';
import { rows } from '../database/rows.js';

/** The custom actions that workers offer. The operator's, hence without a workspace. */
export class NodeManifestRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Takes what a worker found at its start for the whole of what is offered: what is missing in it is withdrawn. */
  async announce(manifests: readonly Manifest[]): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('sojourn-node-manifests', 0))`);
      await manager.query(
        `UPDATE node_manifest SET withdrawn_at = clock_timestamp() WHERE withdrawn_at IS NULL`,
      );
      // jsonb prints the same text for the same manifest, whatever the order of its keys.
      await manager.query(
        `INSERT INTO node_manifest (type, version, hash, manifest)
         SELECT manifest ->> 'type', (manifest ->> 'version')::int,
                encode(sha256(convert_to(manifest::text, 'UTF8')), 'hex'), manifest
           FROM jsonb_array_elements($1::jsonb) AS manifest
         ON CONFLICT (type, version, hash)
         DO UPDATE SET registered_at = clock_timestamp(), withdrawn_at = NULL`,
        [JSON.stringify(manifests)],
      );
    });
  }

  /** Everything on offer, sorted by type and version. */
  async listOffered(): Promise<Manifest[]> {
    const offered = await rows<{ readonly manifest: Manifest }>(
      this.dataSource,
      `SELECT DISTINCT ON (type, version) manifest
         FROM node_manifest
        WHERE withdrawn_at IS NULL
        ORDER BY type, version, registered_at DESC`,
    );
    return offered.map(({ manifest }) => manifest);
  }
}

import type { DataSource } from 'typeorm';
import { MigrationExecutor } from 'typeorm';

/** Whether every migration of this build has been applied. Throws when the database cannot be asked. */
export async function isUpToDate(dataSource: DataSource): Promise<boolean> {
  const pending = await new MigrationExecutor(dataSource).getPendingMigrations();
  return pending.length === 0;
}

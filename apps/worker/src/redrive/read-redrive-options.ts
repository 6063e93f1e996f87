import type { WorkspaceId } from '@sojourn/store';
import { workspaceId } from '@sojourn/store';
import { z } from 'zod';
import { readArguments } from '../process/read-arguments.js';

/** What a redrive is asked to do. */
export interface RedriveOptions {
  /** Only the events of this workspace; null = of all. */
  readonly workspaceId: WorkspaceId | null;
  /** Only those that were set aside before this moment; null = all. */
  readonly before: Date | null;
  /** Only says how many there are. */
  readonly isDryRun: boolean;
}

/** What a command line asks for, or what is wrong with it, in words for the operator. */
export type ReadRedriveOptions =
  | { readonly kind: 'read'; readonly options: RedriveOptions }
  | { readonly kind: 'refused'; readonly reason: string };

const valuesSchema = z.object({
  workspace: z.uuid('must be the id of a workspace').transform(workspaceId).nullable().default(null),
  before: z.iso
    .datetime({ offset: true, error: 'must be a moment with its zone, such as 2026-11-26T12:00:00Z' })
    .transform((moment) => new Date(moment))
    .nullable()
    .default(null),
  'dry-run': z.boolean().default(false),
});

/** Reads the command line of a redrive. */
export function readRedriveOptions(args: readonly string[]): ReadRedriveOptions {
  const parsed = readArguments(args, {
    workspace: { type: 'string' },
    before: { type: 'string' },
    'dry-run': { type: 'boolean' },
  });
  if (parsed.kind === 'refused') return parsed;
  const read = valuesSchema.safeParse(parsed.values);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}.`);
    return { kind: 'refused', reason: lines.join('\n') };
  }
  const { workspace, before, 'dry-run': isDryRun } = read.data;
  return { kind: 'read', options: { workspaceId: workspace, before, isDryRun } };
}

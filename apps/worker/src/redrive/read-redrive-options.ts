import type { WorkspaceId } from '@sojourn/store';
import { workspaceId } from '@sojourn/store';
import { parseArgs } from 'node:util';
import { z } from 'zod';

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
  const parsed = parse(args);
  if (parsed.kind === 'refused') return parsed;
  const read = valuesSchema.safeParse(parsed.values);
  if (!read.success) {
    const lines = read.error.issues.map(({ path, message }) => `--${path.join('.')} ${message}.`);
    return { kind: 'refused', reason: lines.join('\n') };
  }
  const { workspace, before, 'dry-run': isDryRun } = read.data;
  return { kind: 'read', options: { workspaceId: workspace, before, isDryRun } };
}

type Parsed =
  | { readonly kind: 'parsed'; readonly values: object }
  | { readonly kind: 'refused'; readonly reason: string };

/** Node's own error names the argument that it does not know. */
function parse(args: readonly string[]): Parsed {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        workspace: { type: 'string' },
        before: { type: 'string' },
        'dry-run': { type: 'boolean' },
      },
    });
    return { kind: 'parsed', values };
  } catch (error) {
    const { code, message } = error as { readonly code?: unknown; readonly message: string };
    if (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
      return { kind: 'refused', reason: message };
    throw error;
  }
}

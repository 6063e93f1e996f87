import type { DataSource } from 'typeorm';
import type { Attributes } from '../customers/customer.entity.js';
import type { WorkspaceId } from '../workspace-id.js';
import type { TypeSource } from './attribute-type.entity.js';
import { MOST_SEEN, observeTypes, type KnownTypes, type SeenType } from './observe-types.js';
import { typedPaths, type AttributeRoot } from './typed-paths.js';

/** Attributes that were told of a customer, or of an account of theirs. */
export interface ToldAttributes {
  readonly workspaceId: WorkspaceId;
  readonly customerId: string;
  readonly root: AttributeRoot;
  readonly attributes: Attributes;
  readonly source: TypeSource;
}

const MOST_WORKSPACES = 1_000;
/** Other processes note types, too: what they have noted of a workspace that is full is learned by looking again. */
const KEPT_MS = 10 * 60_000;

interface Remembered {
  readonly known: KnownTypes;
  /** By the process's own clock. */
  readonly until: number;
}

/**
 * Sees which types attributes have. A process remembers what it has seen, so that only something new costs statements;
 * these come after the commit and keep nobody waiting. What is lost with a process is seen again with the next values.
 */
export class AttributeObserver {
  private readonly known = new Map<WorkspaceId, Remembered>();
  private readonly open = new Map<WorkspaceId, Map<string, SeenType>>();
  private noting: Promise<void> | undefined;

  constructor(
    private readonly dataSource: DataSource,
    /** Called when types could not be noted, which does no harm; must not throw. */
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Looks at attributes once they are committed; returns at once. */
  see({ workspaceId, customerId, root, attributes, source }: ToldAttributes): void {
    const known = this.recall(workspaceId);
    for (const { path, type } of typedPaths(root, attributes)) {
      const types = known?.types.get(path);
      if (types === undefined ? known?.isFull : types.has(type)) continue;
      this.note(workspaceId, { path, type, source, customerId });
    }
    if (this.open.size > 0) this.noting ??= this.noteAll();
  }

  /** Resolves when everything that was seen so far is noted. */
  async settled(): Promise<void> {
    await this.noting;
  }

  /** Looks again at what is known of a workspace, as somebody has taken something of it away. */
  lookAgain(workspaceId: WorkspaceId): void {
    this.known.delete(workspaceId);
  }

  private recall(workspaceId: WorkspaceId): KnownTypes | undefined {
    const remembered = this.known.get(workspaceId);
    return remembered !== undefined && performance.now() < remembered.until ? remembered.known : undefined;
  }

  private remember(workspaceId: WorkspaceId, known: KnownTypes): void {
    if (this.known.size >= MOST_WORKSPACES) this.known.clear();
    this.known.set(workspaceId, { known, until: performance.now() + KEPT_MS });
  }

  private note(workspaceId: WorkspaceId, seen: SeenType): void {
    const open = this.open.get(workspaceId) ?? new Map<string, SeenType>();
    this.open.set(workspaceId, open);
    const name = `${seen.type} ${seen.path}`;
    if (open.size < MOST_SEEN && !open.has(name)) open.set(name, seen);
  }

  private async noteAll(): Promise<void> {
    for (const [workspaceId, seen] of this.open) {
      this.open.delete(workspaceId);
      try {
        this.remember(workspaceId, await observeTypes(this.dataSource, workspaceId, [...seen.values()]));
      } catch (error) {
        this.onFailure(error);
      }
    }
    this.noting = undefined;
  }
}

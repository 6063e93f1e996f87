import type { ActionDefinition } from '@sojourn/sdk';
import { manifestOf } from '@sojourn/sdk';

/** The actions this process can run, by type and version. */
export class Actions {
  private readonly byKey: ReadonlyMap<string, ActionDefinition>;

  constructor(actions: readonly ActionDefinition[]) {
    this.byKey = new Map(
      actions.map((action) => {
        const { type, version } = manifestOf(action);
        return [key(type, version), action];
      }),
    );
  }

  /** The action, if it is loaded. */
  get(type: string, version: number): ActionDefinition | undefined {
    return this.byKey.get(key(type, version));
  }
}

function key(type: string, version: number): string {
  return `${type}@${version}`;
}

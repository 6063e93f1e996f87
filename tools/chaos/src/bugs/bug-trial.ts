import { eventually } from '@sojourn/testing';
import { check } from '../checker/check.js';
import type { Violation } from '../checker/violation.js';
import { House } from '../house/house.js';
import type { PartName } from '../house/parts.js';
import type { Bug } from './bug.js';
import { patchedEnvironment } from './patch.js';
import { Stage } from '../house/stage.js';

// What a bug keeps from coming to rest is not waited for.
const WITH_BUG_MS = 12_000;
const WITHOUT_MS = 60_000;
const OPEN_MS = 60_000;
const SOON = { withinMs: 120_000, everyMs: 20 };

/** A house that is given bugs, one at a time, to try the checker on each. */
export class BugTrial {
  private trials = 0;

  private constructor(
    private readonly house: House,
    private readonly buggy: Map<PartName, NodeJS.ProcessEnv>,
    private readonly folder: string,
  ) {}

  /** Opens a sound house, whose state lies in a folder. */
  static async open(directory: string): Promise<BugTrial> {
    const buggy = new Map<PartName, NodeJS.ProcessEnv>();
    // A workflow with a bug is another build: in production it would wait to be promoted.
    const environment = (name: PartName) => ({
      ...(name === 'worker' && { SOJOURN_ENV: 'development' }),
      ...buggy.get(name),
    });
    const house = await House.open({ directory, apps: ['api', 'worker'], environment });
    return new BugTrial(house, buggy, directory);
  }

  /** Gives the house the bug, provokes it, and says what the checker finds; the house is mended afterwards. */
  async withBug({ part, patches, database, ...bug }: Bug): Promise<readonly Violation[]> {
    if (database) await this.house.run(database.harm);
    if (part) {
      this.buggy.set(part, patchedEnvironment(patches?.(this.folder) ?? []));
      await this.startAnew(part);
    }
    try {
      return await this.play(bug, WITH_BUG_MS);
    } finally {
      if (database) await this.house.run(database.mend);
      if (part) {
        // Nobody waits for the sound one: the next bug may be of the same part.
        this.buggy.delete(part);
        this.house.parts.signal(part, 'SIGKILL');
      }
    }
  }

  /** Does the same without the bug: then there must be nothing to be found. */
  without(bug: Bug): Promise<readonly Violation[]> {
    return this.play(bug, WITHOUT_MS);
  }

  /** Closes the house. */
  close(): Promise<void> {
    return this.house.close();
  }

  private async play(bug: Pick<Bug, 'play'>, withinMs: number): Promise<readonly Violation[]> {
    this.trials += 1;
    const [tenant, other] = await this.house.tenants([
      `one-${this.trials}.example`,
      `other-${this.trials}.example`,
    ]);
    if (!tenant || !other) throw new Error('no workspaces were made');
    await this.untilWhole();
    await bug.play(new Stage(this.house, tenant), new Stage(this.house, other));
    await this.untilWhole();
    await this.house.settled([tenant, other], { withinMs, openMs: OPEN_MS });
    return check(await this.house.evidence([tenant, other]));
  }

  private async startAnew(part: PartName): Promise<void> {
    await eventually(`a ${part}`, () => this.house.parts.signal(part, 'SIGKILL'), SOON);
    await this.untilWhole();
  }

  private async untilWhole(): Promise<void> {
    await eventually('a whole house', () => this.house.parts.down.length === 0, SOON);
  }
}

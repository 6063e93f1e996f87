import { draw } from '@sojourn/engine';

/** Something that others do while a durable run goes on. */
export type Step = () => Promise<void>;

const LONGEST_GAP = 3;

/**
 * What others do while a durable run goes on, one step after the other. A run has moments, one wherever an activity
 * begins or ends; how many of them pass before the next step is made, none or a few, is drawn from a seed.
 */
export class Meanwhile {
  private readonly left: { readonly step: Step; gap: number }[];
  private making: Promise<void> = Promise.resolve();

  constructor(seed: number, steps: readonly Step[]) {
    this.left = steps.map((step, index) => ({
      step,
      gap: Math.floor(draw('meanwhile', String(index), String(seed)) * LONGEST_GAP),
    }));
  }

  /** A moment of the run has come: makes the steps that are due, and holds the run up for as long. */
  async moment(): Promise<void> {
    await this.inTurn(async () => {
      const [next] = this.left;
      if (next !== undefined) next.gap -= 1;
      for (let due = next; due !== undefined && due.gap <= 0; [due] = this.left) await this.make();
    });
  }

  /** The run is at rest, and no moment comes by itself: makes the next step; false when there is none. */
  async step(): Promise<boolean> {
    const isLeft = this.left.length > 0;
    await this.inTurn(() => this.make());
    return isLeft;
  }

  private async inTurn(work: () => Promise<void>): Promise<void> {
    const turn = this.making.then(work);
    this.making = turn.catch(() => undefined);
    await turn;
  }

  private async make(): Promise<void> {
    await this.left.shift()?.step();
  }
}

import { drawByWeight, type StepContext } from '@sojourn/engine';
import { z } from 'zod';
import { wayIdSchema, wayTitleSchema } from '../ways/way-id.schema.js';

const arm = z.strictObject({
  id: wayIdSchema(),
  title: wayTitleSchema.meta({ title: 'Name', placeholder: 'Variant A' }),
  weight: z.number().min(0).max(1_000_000).meta({ title: 'Weight' }),
});

/** Ways out that chance decides between; weights are in proportion to each other, and one at least is above 0. */
export const armsSchema = z
  .array(arm)
  .min(2)
  .max(20)
  .refine((arms) => arms.some(({ weight }) => weight > 0), 'must have a weight above 0 somewhere')
  .meta({
    title: 'Ways',
    description: 'In proportion to each other: 1 and 3 are a quarter and three quarters.',
  });

/** See `armsSchema`. */
export type Arm = z.output<typeof arm>;

/** A way that was drawn by weight: the same for the same customer whenever it is drawn, in every version. */
export function drawArm(arms: readonly Arm[], { draw }: Pick<StepContext, 'draw'>): Arm | undefined {
  return drawByWeight(arms, draw);
}

/** Ways with their shares in words: `25 % A, 75 % B`. */
export function armsText(arms: readonly Arm[]): string {
  const total = arms.reduce((sum, { weight }) => sum + weight, 0);
  return arms.map(({ title, weight }) => `${percent(weight / total)} ${title}`).join(', ');
}

/** A share in words, with one decimal where it needs one: `12.5 %`; its parts stay on one line. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))}\u00A0%`;
}

import { z } from 'zod';

interface ChosenUnionDef extends z.core.$ZodUnionDef {
  readonly choose: (value: unknown) => z.core.$ZodType;
}

const ChosenUnion = z.core.$constructor<z.ZodUnion, ChosenUnionDef>('ChosenUnion', (union, def) => {
  z.ZodUnion.init(union, def);
  union._zod.parse = (payload, context) => def.choose(payload.value)._zod.run(payload, context);
});

/**
 * A union of two whose member is told by a look at the value, where zod's unions try all or want one literal. What is
 * wrong with a value is then said about the one member it was meant to be.
 */
export function chosenUnion<const A extends z.core.SomeType, const B extends z.core.SomeType>(
  first: A,
  second: B,
  isSecond: (value: unknown) => boolean,
): z.ZodUnion<readonly [A, B]> {
  const options = [first, second] as unknown as readonly [z.core.$ZodType, z.core.$ZodType];
  const choose = (value: unknown) => (isSecond(value) ? options[1] : options[0]);
  return new ChosenUnion({ type: 'union', options, choose }) as unknown as z.ZodUnion<readonly [A, B]>;
}

import type { ConfigProblem } from '@sojourn/engine';
import { z } from 'zod';

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language such as de or pt-BR');

/**
 * What a kind of message says, made from its fields: a saved template may stand in for them, and they may differ by
 * language. `fields` is for the schema of the configuration; `missing` finds those that must be there and are given
 * neither by the configuration nor by a template.
 */
export function messageContent<Shape extends z.ZodRawShape>(shape: Shape) {
  const content = z.strictObject(shape).partial();
  const variants = z.record(languageTag, content).optional().meta({
    title: 'Other languages',
    description: 'What differs when the customer’s language (customer.language) is one of these.',
  });
  const needed = Object.entries(shape).filter(([, field]) => !z.safeParse(field, undefined).success);
  return {
    fields: { ...content.shape, variants },
    missing: (config: { readonly template?: string | undefined } & Readonly<Record<string, unknown>>) =>
      config.template !== undefined
        ? []
        : needed
            .filter(([name]) => config[name] === undefined)
            .map(([name, field]) => missing(name, z.globalRegistry.get(field)?.title ?? name)),
  };
}

function missing(name: string, title: string): ConfigProblem {
  return {
    code: 'missing',
    message: `${title} is missing: write it here, or choose a template.`,
    severity: 'error',
    path: [name],
  };
}

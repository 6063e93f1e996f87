import { z } from 'zod';
import { withTemplates } from './template-facts.js';

const schema = z.toJSONSchema(
  z.object({
    text: z.string().meta({ widget: 'template' }),
    other: z.string(),
    parts: z.record(z.string(), z.string().meta({ widget: 'mail-body' })),
  }),
  { io: 'input', target: 'draft-7' },
);

describe('what the templates of a configuration look at', () => {
  const config = {
    text: '{{ customer.name }} {{ account.plan }} {{ entry.total }} {{ name }}',
    other: '{{ customer.secret }}',
    parts: { a: '{% if results.code.code %}{{ customer.name }}{% endif %}' },
  };

  it('is added to what else is known of the node', () => {
    const traits = { brings: ['x'], facts: { paths: ['customer.city'], consents: true } } as const;
    const { facts, ...rest } = withTemplates(traits, schema, config);
    expect(rest).toEqual({ brings: ['x'] });
    expect(facts).toMatchObject({ consents: true });
    expect(facts?.paths?.toSorted()).toEqual([
      'account.plan',
      'customer.city',
      'customer.name',
      'entry.total',
      'results.code.code',
    ]);
  });

  it('is nothing where there are no fields', () => {
    const traits = { brings: ['x'] };
    expect(withTemplates(traits, schema, { text: 'Hello' })).toBe(traits);
  });
});

import type { CheckOptions } from './check-options.js';
import { all, rule } from './testing/conditions.test-helper.js';
import { found, node, prove, type Sketch } from './testing/prove.test-helper.js';

const known: CheckOptions = {
  attributes: { first_name: 'text', 'address.zip': 'text' },
  events: { Order: { total: 'number', cart_id: 'text', 'lines.0.name': 'text' }, Visit: { page: 'text' } },
};
const onOrder = node('start', { events: ['Order'] });
const says = (text: string): Sketch => ({
  trigger: onOrder,
  nodes: { code: node('code', { pool: 'p' }), a: node('send', { text }) },
  arrows: ['trigger entered code', 'code next a'],
});
const asks = (...rules: Parameters<typeof all>): Sketch => ({
  trigger: onOrder,
  nodes: { a: node('fork', { ways: [{ id: 'yes', when: all(...rules) }] }) },
});
const inText = 'at nodes.a.config.text';
const inRule = 'at nodes.a.config.ways.0.when.rules.0';

describe('variables', () => {
  const table: readonly (readonly [string, Sketch, readonly string[]])[] = [
    ['knows attributes', says('{{ customer.first_name }} {{ customer.address.zip }}'), []],
    [
      'knows what leads to and into an attribute',
      says('{{ customer.address }} {{ customer.first_name.x }}'),
      [],
    ],
    ['doubts an attribute that nobody has', says('{{ customer.nickname }}'), [`unknown-variable ${inText}`]],
    [
      'knows the properties of the event that lets in',
      says('{{ entry.total }} {{ entry.lines[0].name }}'),
      [],
    ],
    ['doubts another property', says('{{ entry.page }}'), [`unknown-variable ${inText}`]],
    [
      'knows the properties of all events that let in',
      {
        ...says('{{ entry.page }} {{ entry.total }}'),
        trigger: node('start', { events: ['Order', 'Visit'] }),
      },
      [],
    ],
    [
      'does not judge the data of an event that never happened',
      { ...says('{{ entry.page }}'), trigger: node('start', { events: ['Order', 'New'] }) },
      [],
    ],
    [
      'does not judge the data of a trigger that says nothing of them',
      { ...says('{{ entry.x }}'), trigger: node('start') },
      [],
    ],
    [
      'knows the names a trigger states',
      { ...says('{{ entry.x }}'), trigger: node('start', { names: ['x'] }) },
      [],
    ],
    [
      'doubts data of a trigger that has none',
      { ...says('{{ entry.x }}'), trigger: node('start', { names: [] }) },
      [`unknown-variable ${inText}`],
    ],
    ['doubts a name without a place', says('{{ nickname }}'), [`unknown-variable ${inText}`]],
    ['knows the names a template gives itself', says('{% assign x = customer.first_name %}{{ x }}'), []],
    [
      'doubts an event outside of a condition on one',
      says('{{ event.total }}'),
      [`unknown-variable ${inText}`],
    ],
    [
      'knows what a node before brings',
      says('{{ results.code.value }} {{ results.code }} {{ results }}'),
      [],
    ],
    ['doubts what it does not bring', says('{{ results.code.vale }}'), [`unknown-variable ${inText}`]],
    ['doubts what no node brings', says('{{ results.gone.value }}'), [`unknown-variable ${inText}`]],
    [
      'doubts what comes after',
      { ...says('{{ results.code.value }}'), arrows: ['trigger entered a', 'a sent code'] },
      [`unknown-variable ${inText}`],
    ],
    ['doubts what a node brings to itself', says('{{ results.a.value }}'), [`unknown-variable ${inText}`]],
    [
      'knows what comes before on some way only',
      { ...says('{{ results.code.value }}'), arrows: ['trigger entered code', 'code next a'] },
      [],
    ],
    [
      'knows what the pass before brought',
      {
        nodes: {
          r: node('repeat', { times: 2 }),
          a: node('send', { text: '{{ results.code.value }}' }),
          code: node('code', { pool: 'p' }),
          w: node('wait', { for: 'P1D' }),
        },
        arrows: ['trigger entered r', 'r again a', 'a sent code', 'code next w', 'w next r'],
      },
      [],
    ],
    [
      'does not judge what a custom action brings, nor a node that is not finished',
      {
        nodes: {
          call: node('call'),
          code: node('code'),
          what: node('teleport'),
          a: node('send', { text: '{{ results.call.x }}{{ results.code.x }}{{ results.what.x }}' }),
        },
        arrows: ['trigger entered call', 'call next code', 'code next what', 'what next a'],
      },
      ['unknown-node-type at nodes.what.type', 'missing at nodes.code.config.pool'],
    ],
    [
      'looks into a field that holds a path',
      { nodes: { a: node('send', { to: 'customer.mail' }) } },
      ['unknown-variable at nodes.a.config.to'],
    ],
    ['looks into conditions', asks(rule('customer.city', '=', 'Rome')), [`unknown-variable ${inRule}.field`]],
    [
      'looks at the fields a field is compared with',
      asks(rule('entry.total', 'between', [1, { field: 'entry.limit' }])),
      [`unknown-variable ${inRule}.value.1.field`],
    ],
    [
      'looks into what is counted',
      asks(
        rule('did', 'aggregate', {
          event: 'Order',
          where: all(rule('event.page', '=', 'x')),
          same: [{ property: 'cart', as: 'entry.cart' }],
          aggregate: { of: 'sum', as: 'sum' },
          is: '>',
          than: { field: 'customer.limit' },
          since: { field: 'customer.start' },
        }),
      ),
      [
        `unknown-variable ${inRule}.value.where.rules.0.field`,
        `nothing-to-match ${inRule}.value.same.0.as`,
        `unknown-variable ${inRule}.value.since.field`,
        `unknown-variable ${inRule}.value.than.field`,
        `unknown-variable ${inRule}.value.same.0.property`,
        `unknown-variable ${inRule}.value.aggregate.of`,
      ],
    ],
    ['knows an item inside a list', asks(rule('entry.lines', 'any', all(rule('item.price', '>', 5)))), []],
    ['doubts an item outside of one', asks(rule('item.price', '>', 5)), [`unknown-variable ${inRule}.field`]],
    [
      'looks at both sides of what has to be the same',
      {
        trigger: onOrder,
        nodes: {
          a: node('hear', {
            event: 'Visit',
            same: [{ property: 'basket', as: 'entry.basket' }],
            limit: 'P1D',
          }),
          b: node('stop'),
        },
        arrows: ['trigger entered a', 'a heard b', 'a late b'],
      },
      ['nothing-to-match at nodes.a.config.same.0.as', 'unknown-variable at nodes.a.config.same.0.property'],
    ],
    [
      'lets a trigger speak of the event as the entry',
      {
        trigger: node('start', {
          events: ['Order'],
          where: all(rule('event.total', '>', 5), rule('entry.total', '<', 9)),
        }),
      },
      [],
    ],
    [
      'doubts what a trigger cannot know yet',
      { trigger: node('start', { where: all(rule('results.hello.x', '=', 1)) }) },
      ['unknown-variable at trigger.config.where.rules.0.field'],
    ],
    [
      'looks into goals and exits, which may look at any node',
      {
        ...says('Hello'),
        goals: [
          {
            id: 'g',
            event: 'Visit',
            ends: true,
            where: all(rule('event.pge', '=', 'x')),
            same: [{ property: 'page', as: 'entry.x' }],
          },
        ],
        exits: [
          {
            id: 'e',
            reason: 'r',
            when: all(rule('results.code.value', '=', 'x'), rule('results.a.x', '=', 'y')),
          },
        ],
      },
      [
        'unknown-variable at goals.0.where.rules.0.field',
        'nothing-to-match at goals.0.same.0.as',
        'unknown-variable at exits.0.when.rules.1.field',
      ],
    ],
    [
      'doubts a path that leads to nothing',
      { ...says('Hello'), reentry: { policy: 'once-per-key', key: 'entry..id' } },
      ['unknown-variable at reentry.key'],
    ],
    ['leaves a field alone that is not filled in yet', { nodes: { a: node('send', { to: '' }) } }, []],
    [
      'looks at the key of the re-entry',
      { ...says('Hello'), reentry: { policy: 'once-per-key', key: 'entry.order_id' } },
      ['unknown-variable at reentry.key'],
    ],
    [
      'looks at what a node reads without saying where',
      { nodes: { a: node('choose', { reads: ['customer.email', 'customer.first_name'] }) } },
      ['unknown-variable at nodes.a'],
    ],
  ];
  it.each(table)('%s', (_fact, sketch, problems) => {
    expect(found(sketch, known).filter((problem) => !problem.startsWith('undrawn'))).toEqual(problems);
  });

  it('does not judge data that nobody knows', () => {
    expect(found(says('{{ customer.x }} {{ entry.x }}'))).toEqual([]);
  });

  it.each([
    [
      '{{ customer.frist_name }}',
      'warning',
      'No customer has an attribute “frist_name”. Do you mean “customer.first_name”?',
    ],
    ['{{ entry.page }}', 'warning', '“Order” has no property “page”.'],
    [
      '{{ first_name }}',
      'warning',
      '“first_name” is not known here: a value is found in customer, entry or results. Do you mean “customer.first_name”?',
    ],
    [
      '{{ event.total }}',
      'error',
      '“event.total” can only be read in a condition about an event. Do you mean “entry.total”?',
    ],
    ['{{ results.gone.value }}', 'error', 'There is no node “gone” to bring this.'],
    ['{{ results.a.value }}', 'error', '“a” never comes before this, so what it brings is not there.'],
    ['{{ results.code.vale }}', 'error', '“code” brings no “vale”: it brings only value.'],
  ])('says of %s as a %s: %s', (text, severity, message) => {
    expect(prove(says(text), known)).toMatchObject([{ severity, message, nodeId: 'a' }]);
  });

  it('says as an error that customers enter without the key of the re-entry', () => {
    const reentry = { policy: 'restart-per-key', key: 'entry.cart_id' } as const;
    expect(prove({ trigger: node('start', { names: [] }), reentry })).toMatchObject([
      {
        severity: 'error',
        message: 'Customers enter without data here, so there is no “cart_id”.',
        path: ['reentry', 'key'],
      },
    ]);
  });

  it('says that nothing can be the same', () => {
    const trigger = node('start', { names: [] });
    const hear = node('hear', {
      event: 'Order',
      same: [{ property: 'cart_id', as: 'entry.cart_id' }],
      limit: 'P1D',
    });
    const sketch = {
      trigger,
      nodes: { a: hear, b: node('stop') },
      arrows: ['trigger entered a', 'a heard b', 'a late b'],
    };
    expect(prove(sketch)).toMatchObject([
      {
        message:
          'Customers enter without data here, so there is no “cart_id”, so no event can be about the same.',
      },
    ]);
  });

  it('offers to write what was meant, wherever a text reads it', () => {
    const text =
      'customer.frist_name: {{ customer.frist_name }} {{customer.frist_name|upcase}} {{ customer.frist_name_2 }}';
    const [problem] = prove(says(text), known);
    expect(problem?.fix).toEqual({
      title: 'Use “customer.first_name”',
      edits: [
        {
          op: 'set',
          path: ['nodes', 'a', 'config', 'text'],
          value:
            'customer.first_name: {{ customer.first_name }} {{customer.first_name|upcase}} {{ customer.frist_name_2 }}',
        },
      ],
    });
  });

  it('offers nothing where a text reads it in a way that cannot be written over', () => {
    expect(prove(says('{{ customer["frist_name"] }}'), known)).toMatchObject([{ code: 'unknown-variable' }]);
    expect(prove(says('{{ customer["frist_name"] }}'), known)[0]?.fix).toBeUndefined();
  });

  it('follows 2,000 nodes that each look at another', () => {
    const ids = Array.from({ length: 2_000 }, (_, at) => `n${at}`);
    const nodes = Object.fromEntries(
      ids.map((id, at) => [id, node('choose', { reads: [`results.n${(at * 7) % 2_000}.x`] })]),
    );
    const arrows = ids.map((id, at) => (at === 0 ? `trigger entered ${id}` : `n${at - 1} next ${id}`));
    expect(new Set(prove({ nodes, arrows }).map(({ code }) => code))).toEqual(new Set(['unknown-variable']));
  });
});

import { parseJourney } from '@sojourn/journey';
import { aJourney } from './journey-builder.js';

const isVip = { combinator: 'and', rules: [{ field: 'customer.plan', operator: '=', value: 'vip' }] };

it('draws from top to bottom', () => {
  const journey = aJourney()
    .on('Signed Up', isVip)
    .oncePerKey('entry.id')
    .sendEmail('hello', { subject: 'Hi' })
    .wait('P2D')
    .wait('P1D')
    .exit('done')
    .build();
  expect(journey.trigger.config).toEqual({ event: 'Signed Up', where: isVip });
  expect(journey.reentry).toEqual({ policy: 'once-per-key', key: 'entry.id' });
  expect(journey.nodes['hello']?.config).toEqual({ subject: 'Hi', body: '<p>hello</p>' });
  expect(journey.edges).toEqual([
    { from: 'trigger', outcome: 'entered', to: 'hello' },
    { from: 'hello', outcome: 'sent', to: 'wait' },
    { from: 'wait', outcome: 'next', to: 'wait-2' },
    { from: 'wait-2', outcome: 'next', to: 'exit' },
  ]);
});

it('lets in by a trigger of any type', () => {
  const config = { segment: 'vip', on: 'enter' };
  expect(aJourney().trigger('segment', config, 2).build().trigger).toEqual({
    type: 'segment',
    version: 2,
    config,
  });
});

it.each([
  [aJourney().always().once(), { policy: 'once' }],
  [aJourney().oncePerKey('entry.id'), { policy: 'once-per-key', key: 'entry.id' }],
  [aJourney().restartPerKey('entry.id'), { policy: 'restart-per-key', key: 'entry.id' }],
  [aJourney().againAfterExit(), { policy: 'again-after-exit' }],
  [aJourney().againAfter('P30D'), { policy: 'again-after', after: 'P30D' }],
  [aJourney().always(), { policy: 'always' }],
])('says who may enter again: %#', (builder, reentry) => {
  expect(parseJourney(builder.build())).toMatchObject({ kind: 'journey', journey: { reentry } });
});

it('watches for goals and exits, in their order', () => {
  const { goals, exits } = aJourney()
    .goal('ordered', { event: 'Order Completed', within: 'P14D' })
    .goal('seen', { event: 'Product Viewed', where: isVip, ends: false })
    .exitWhen('left', isVip, 'became a VIP')
    .build();
  expect(goals).toEqual([
    { id: 'ordered', event: 'Order Completed', within: 'P14D', ends: true },
    { id: 'seen', event: 'Product Viewed', where: isVip, ends: false },
  ]);
  expect(exits).toEqual([{ id: 'left', when: isVip, reason: 'became a VIP' }]);
});

it('collects settings', () => {
  const { settings } = aJourney().settings({ priority: 1 }).settings({ timezone: 'Europe/Berlin' }).build();
  expect(settings).toEqual({ priority: 1, timezone: 'Europe/Berlin' });
});

it('draws what lies behind each way of a branch', () => {
  const { edges } = aJourney()
    .branch({ vip: { when: isVip, then: (path) => path.sendEmail('gift') } })
    .sendEmail('thanks')
    .after('thanks', 'failed')
    .exit('unreachable by mail')
    .build();
  expect(edges).toEqual([
    { from: 'trigger', outcome: 'entered', to: 'branch' },
    { from: 'branch', outcome: 'vip', to: 'gift' },
    { from: 'branch', outcome: 'else', to: 'thanks' },
    { from: 'thanks', outcome: 'failed', to: 'exit' },
  ]);
});

it('leads back to a node that is there', () => {
  const repeat = { type: 'repeat', version: 1, config: { times: 2 } };
  const { edges } = aJourney()
    .node('twice', repeat, 'again')
    .wait('P1D')
    .to('twice')
    .after('twice', 'done')
    .exit('over')
    .build();
  expect(edges.slice(2)).toEqual([
    { from: 'wait', outcome: 'next', to: 'twice' },
    { from: 'twice', outcome: 'done', to: 'exit' },
  ]);
});

it('leaves a common beginning as it was', () => {
  const beginning = aJourney().wait('P1D');
  beginning.sendEmail('a');
  expect(Object.keys(beginning.sendEmail('b').build().nodes)).toEqual(['wait', 'b']);
});

it('gives a saved form that parses', () => {
  const built = aJourney()
    .always()
    .branch({ vip: { when: isVip, then: (path) => path.sendEmail('gift').exit('spoiled') } })
    .wait('P2D')
    .goal('ordered', { event: 'Order Completed' })
    .exitWhen('left', isVip, 'became a VIP')
    .settings({ holdout: 0.1 })
    .node('hook', { type: 'send-webhook', version: 1, config: {} }, 'accepted')
    .build();
  expect(parseJourney(built)).toEqual({ kind: 'journey', journey: built });
});

it('refuses what cannot be drawn', () => {
  expect(() => aJourney().exit('done').wait('P1D')).toThrow('nothing can follow an exit');
  expect(() => aJourney().wait('P1D', 'x').wait('P1D', 'x')).toThrow('there is a node "x" already');
  expect(() => aJourney().wait('P1D').to('x')).toThrow('there is no node "x" yet');
  expect(() => aJourney().exit('done').to('exit')).toThrow('nothing can follow an exit');
});

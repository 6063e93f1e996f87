import {
  aPlan,
  again,
  askCode,
  begin,
  event,
  listen,
  pause,
  send,
  smallEngine,
  write,
} from './testing/a-plan.test-helper.js';

const paid = (place: number, at: number) => event(place, 'Paid', at);

describe('a wait for an event', () => {
  const plan = aPlan({
    wait: listen('Paid', { came: 'thanks', late: 'reminder' }),
    thanks: send(),
    reminder: send(),
  });

  it('is answered by an event that arrives while it waits', () => {
    const play = begin(plan).woken(10);
    expect(play.cursor).toMatchObject({ kind: 'waiting', until: 1_010, listensFor: ['Paid'] });
    play.know({ events: [paid(1, 500)] }).woken(500);
    expect(play.cursor).toMatchObject({ kind: 'acting', node: 'thanks' });
    expect(play.effects[0]).toEqual({ kind: 'matched', node: 'wait', visit: 1, event: 'e1' });
  });

  it('is answered at once by an event that came before it was reached, but after the entry', () => {
    const play = begin(plan, { entry: { entryPlace: 3 }, facts: { events: [paid(4, 9)] } }).woken(10);
    expect(play.cursor).toMatchObject({ kind: 'acting', node: 'thanks' });
  });

  it('is not answered by what came before the entry, nor by the entry event itself', () => {
    const entry = { entryPlace: 3, entryEvent: 'e4' };
    const play = begin(plan, { entry, facts: { events: [paid(2, 1), paid(3, 2), paid(4, 3)] } }).woken(10);
    expect(play.cursor.kind).toBe('waiting');
  });

  it('looks again before it believes the clock, over what was received until the deadline', () => {
    const onTime = begin(plan)
      .woken(0)
      .know({ events: [paid(1, 1_000)] })
      .woken(9_999);
    expect(onTime.cursor).toMatchObject({ node: 'thanks' });
    const late = begin(plan)
      .woken(0)
      .know({ events: [paid(1, 1_001)] })
      .woken(9_999);
    expect(late.cursor).toMatchObject({ node: 'reminder' });
  });

  it('is not over before its time', () => {
    const play = begin(plan).woken(0);
    const before = play.cursor;
    expect(play.woken(999).cursor).toBe(before);
    expect(play.effects).toEqual([]);
    expect(play.woken(1_000).cursor).toMatchObject({ node: 'reminder' });
  });

  it('takes an event once: the second wait needs a second one', () => {
    const twice = aPlan({
      first: listen('Paid', { came: 'second' }, { since: 'since-entry' }),
      second: listen('Paid', { came: 'thanks' }, { since: 'since-entry' }),
      thanks: send(),
    });
    const play = begin(twice, { facts: { events: [paid(1, 1)] } }).woken(5);
    expect(play.cursor).toMatchObject({ kind: 'waiting', node: 'second' });
    expect(play.know({ events: [paid(1, 1), paid(2, 6)] }).woken(6).cursor).toMatchObject({ node: 'thanks' });
  });

  it.each([
    ['since-entry', 'thanks'],
    ['since-last-message', 'late'],
    ['from-now', 'late'],
  ] as const)('counts %s: an event between entry and send leads to %s', (since, node) => {
    const mailFirst = aPlan({
      mail: send({ sent: 'wait' }),
      wait: listen('Paid', { came: 'thanks', late: 'late' }, { since }),
      thanks: send(),
      late: send(),
    });
    // The event is there before the mail is reached.
    const play = begin(mailFirst, { facts: { events: [paid(1, 1)] } })
      .woken(2)
      .sent(3)
      .woken(2_000);
    expect(play.cursor).toMatchObject({ node });
  });

  it('since the last message: counts what arrives while the message is on its way', () => {
    const mailFirst = aPlan({
      mail: send({ sent: 'wait' }),
      wait: listen('Paid', { came: 'thanks' }),
      thanks: send(),
    });
    const play = begin(mailFirst)
      .woken(2)
      .know({ events: [paid(1, 2)] })
      .sent(3);
    expect(play.cursor).toMatchObject({ node: 'thanks' });
  });

  it('from now: does not count what arrived while the message was on its way', () => {
    const mailFirst = aPlan({
      mail: send({ sent: 'wait' }),
      wait: listen('Paid', { came: 'thanks' }, { since: 'from-now' }),
      thanks: send(),
    });
    const play = begin(mailFirst)
      .woken(2)
      .know({ events: [paid(1, 2)] })
      .sent(3);
    expect(play.cursor).toMatchObject({ kind: 'waiting', node: 'wait' });
  });

  it('since a node: counts from when that node was last reached', () => {
    const marked = aPlan({
      first: { ...pause(10, { next: 'second' }), marked: true },
      second: pause(10, { next: 'wait' }),
      wait: listen('Paid', { came: 'thanks', late: 'late' }, { since: { node: 'second' } }),
      thanks: send(),
      late: send(),
    });
    const sinceFirst = {
      ...marked,
      nodes: { ...marked.nodes, wait: listen('Paid', { came: 'thanks' }, { since: { node: 'first' } }) },
    };
    const facts = { events: [paid(1, 5)] };
    expect(begin(sinceFirst).woken(0).know(facts).woken(10).woken(20).cursor).toMatchObject({
      node: 'thanks',
    });
    const { second } = marked.nodes;
    const sinceSecond = {
      ...marked,
      nodes: { ...marked.nodes, ...(second && { second: { ...second, marked: true as const } }) },
    };
    expect(begin(sinceSecond).woken(0).know(facts).woken(10).woken(20).cursor).toMatchObject({
      node: 'wait',
    });
  });

  it('is looked at before it is hurried', () => {
    const play = begin(plan)
      .woken(0)
      .know({ events: [paid(1, 2)] });
    expect(play.on({ kind: 'hurried', now: 5 }).cursor).toMatchObject({ node: 'thanks' });
  });

  it('can be hurried by who tries the journey out: as if its time had come', () => {
    expect(begin(plan).woken(0).on({ kind: 'hurried', now: 1 }).cursor).toMatchObject({ node: 'reminder' });
  });
});

describe('goals', () => {
  const goal = { id: 'paid', event: 'Paid', ends: true };
  const waiting = { wait: pause(1_000, { next: 'reminder' }), reminder: send() };

  it('interrupt a wait at once, and say so', () => {
    const play = begin(aPlan(waiting, { goals: [goal] }))
      .woken(0)
      .know({ events: [paid(1, 50)] })
      .woken(50);
    const end = { kind: 'exited', reason: 'Reached the goal “paid”', by: { kind: 'goal', id: 'paid' } };
    expect(play.cursor).toMatchObject({ kind: 'done', end });
    expect(play.effects).toEqual([
      { kind: 'goal', goal: 'paid', event: 'e1', at: 50 },
      {
        kind: 'visit-ended',
        node: 'wait',
        visit: 1,
        at: 50,
        outcome: null,
        reason: 'Reached the goal “paid”',
      },
      { kind: 'done', end, at: 50 },
    ]);
  });

  it('stop the next message when they are met while one is being sent', () => {
    const plan = aPlan({ first: send({ sent: 'second' }), second: send() }, { goals: [goal] });
    const play = begin(plan)
      .woken(0)
      .know({ events: [paid(1, 5)] })
      .sent(6);
    expect(play.cursor.kind).toBe('done');
    expect(play.effects).toContainEqual(
      expect.objectContaining({ kind: 'visit-ended', node: 'first', outcome: 'sent' }),
    );
    expect(play.effects.filter(({ kind }) => kind === 'act')).toEqual([]);
  });

  it('never count the entry event', () => {
    const entry = { entryPlace: 1, entryEvent: 'e1' };
    const plan = aPlan(waiting, { goals: [goal] });
    expect(begin(plan, { entry, facts: { events: [paid(1, 0)] } }).woken(0).cursor.kind).toBe('waiting');
  });

  it('that only measure are noted once, and nobody leaves', () => {
    const play = begin(aPlan(waiting, { goals: [{ ...goal, ends: false }] })).woken(0);
    play.know({ events: [paid(1, 50)] }).woken(50);
    expect(play.cursor).toMatchObject({ kind: 'waiting', memory: { goals: ['paid'] } });
    expect(play.effects).toEqual([{ kind: 'goal', goal: 'paid', event: 'e1', at: 50 }]);
    expect(play.woken(51).effects).toEqual([]);
  });

  it('count after the end of the run, until their time is over', () => {
    const plan = aPlan({ only: pause(0) }, { goals: [{ ...goal, within: 'PT1H' }] });
    const inTime = begin(plan)
      .woken(0)
      .know({ events: [paid(1, 3_600_000)] })
      .woken(3_600_000);
    expect(inTime.effects).toEqual([{ kind: 'goal', goal: 'paid', event: 'e1', at: 3_600_000 }]);
    const late = begin(plan)
      .woken(0)
      .know({ events: [paid(1, 3_600_001)] })
      .woken(3_600_001);
    expect(late.effects).toEqual([]);
  });

  it('count for who is only compared with, who walks no node', () => {
    const play = begin(aPlan(waiting, { goals: [goal] }), { entry: { control: true } }).woken(0);
    expect(play.cursor).toMatchObject({ kind: 'done', visits: 0, end: { by: { kind: 'holdout' } } });
    expect(play.effects.map(({ kind }) => kind)).toEqual(['done']);
    expect(play.know({ events: [paid(1, 9)] }).woken(9).effects).toMatchObject([
      { kind: 'goal', goal: 'paid' },
    ]);
  });

  it('count although the same event has answered a wait', () => {
    const plan = aPlan(
      { wait: listen('Paid', { came: 'rest' }), rest: pause(9) },
      { goals: [{ ...goal, ends: false }] },
    );
    const play = begin(plan)
      .woken(0)
      .know({ events: [paid(1, 1)] })
      .woken(1);
    expect(play.effects.map(({ kind }) => kind)).toEqual([
      'goal',
      'matched',
      'visit-ended',
      'visit-began',
      'wait',
    ]);
  });
});

describe('exits', () => {
  const when = {
    combinator: 'and' as const,
    rules: [{ field: 'customer.unsubscribed', operator: '=' as const, value: true }],
  };
  const exits = [{ id: 'asked', when, reason: 'Asked to stop' }];

  it('take the customer out of a wait at once, with their reason', () => {
    const play = begin(aPlan({ wait: pause(1_000) }, { exits })).woken(0);
    play.know({ customer: { unsubscribed: true } }).woken(5);
    expect(play.cursor).toMatchObject({
      kind: 'done',
      end: { kind: 'exited', reason: 'Asked to stop', by: { kind: 'exit', id: 'asked' } },
    });
  });

  it('let nobody begin for whom they are true already', () => {
    const play = begin(aPlan({ mail: send() }, { exits }), {
      facts: { customer: { unsubscribed: true } },
    }).woken(0);
    expect(play.cursor).toMatchObject({ kind: 'done', visits: 0 });
  });

  it('see what the journey itself has just written', () => {
    const plan = aPlan({ stop: write('unsubscribed', true, { next: 'mail' }), mail: send() }, { exits });
    const play = begin(plan).woken(0);
    expect(play.cursor.kind).toBe('done');
    expect(play.effects.filter(({ kind }) => kind === 'act')).toEqual([]);
  });

  it('wake the enrollment when they turn true by time alone', () => {
    const inactive = {
      combinator: 'and' as const,
      rules: [{ field: 'inactive' as const, operator: 'for' as const, value: 'PT1H' }],
    };
    const plan = aPlan(
      { wait: pause(9_000_000) },
      { exits: [{ id: 'gone', when: inactive, reason: 'Gone' }] },
    );
    const play = begin(plan, { facts: { knownSince: 0, lastActivity: 0 } }).woken(0);
    expect(play.cursor).toMatchObject({ kind: 'waiting', until: 9_000_000, alarm: 3_600_000 });
    expect(play.effects.at(-1)).toMatchObject({ kind: 'wait', until: 9_000_000, alarm: 3_600_000 });
    // The customer was active meanwhile: the alarm moves.
    play.know({ lastActivity: 1_000_000 }).woken(3_600_000);
    expect(play.cursor).toMatchObject({ kind: 'waiting', alarm: 4_600_000 });
    expect(play.woken(4_600_000).cursor).toMatchObject({ kind: 'done', end: { reason: 'Gone' } });
  });
});

describe('what only the database knows', () => {
  const plan = aPlan({ code: askCode({ assigned: 'mail', empty: 'sorry' }), mail: send(), sorry: pause(5) });

  it('is asked, and the answer is there for the nodes behind', () => {
    const play = begin(plan).woken(0);
    expect(play.cursor).toMatchObject({ kind: 'asking', node: 'code' });
    expect(play.effects.at(-1)).toEqual({
      kind: 'ask',
      node: 'code',
      visit: 1,
      ask: { kind: 'code', pool: 'gifts' },
    });
    play.on({ kind: 'answered', now: 0, answer: { kind: 'code', code: 'X1' } });
    expect(play.effects[0]).toMatchObject({
      kind: 'visit-ended',
      outcome: 'assigned',
      result: { code: 'X1' },
    });
    expect(play.cursor).toMatchObject({ kind: 'acting', node: 'mail' });
  });

  it('may be a no', () => {
    const play = begin(plan)
      .woken(0)
      .on({ kind: 'answered', now: 0, answer: { kind: 'code', code: null } });
    expect(play.cursor).toMatchObject({ kind: 'waiting', node: 'sorry' });
  });

  it.each(['woken', 'hurried'] as const)('is not hurried by being %s', (kind) => {
    const play = begin(plan).woken(0);
    const before = play.cursor;
    expect(play.on({ kind, now: 1 }).cursor).toBe(before);
  });
});

describe('going round', () => {
  it('passes as often as is said, and remembers it', () => {
    const plan = aPlan({
      loop: again(2, { again: 'rest', done: 'end' }),
      rest: pause(10, { next: 'loop' }),
      end: send(),
    });
    const play = begin(plan).woken(0).woken(10);
    expect(play.cursor).toMatchObject({ kind: 'waiting', node: 'rest', visit: 4 });
    expect(play.woken(20).cursor).toMatchObject({ kind: 'acting', node: 'end', visit: 6 });
  });

  it('takes a breath when nothing on the way rests, and goes on a moment later', () => {
    const plan = aPlan({ loop: again(2_000, { again: 'loop', done: 'end' }), end: send() });
    const play = begin(plan).woken(0);
    expect(play.cursor).toMatchObject({ kind: 'waiting', outcome: null, until: 1_000 });
    play.woken(1_000).woken(2_000);
    expect(play.cursor).toMatchObject({ kind: 'acting', node: 'end', visit: 2_002 });
  });

  it('takes one too when it has asked the database again and again', () => {
    const plan = aPlan({ code: askCode({ assigned: 'code' }) });
    const play = begin(plan).woken(0);
    let asked = 0;
    for (; play.cursor.kind === 'asking' && asked < 1_000; asked += 1)
      play.on({ kind: 'answered', now: 0, answer: { kind: 'code', code: 'X' } });
    expect(asked).toBe(50);
    expect(play.cursor).toMatchObject({ kind: 'waiting', node: 'code', outcome: null, until: 1_000 });
    expect(play.woken(1_000).cursor).toMatchObject({ kind: 'asking', asked: 1 });
  });
});

describe('what has to be loaded', () => {
  it('is what goals and exits look at, and every node up to the next rest', () => {
    const reading = (path: string, next = {}) => ({ ...write('x', 1, next), facts: { paths: [path] } });
    const plan = aPlan(
      {
        first: reading('customer.a', { next: 'second' }),
        second: reading('customer.b', { next: 'rest' }),
        rest: { ...pause(5, { next: 'third' }), rests: true },
        third: reading('customer.c'),
      },
      { watch: { events: { Paid: null } } },
    );
    const at = (cursor = smallEngine.start()) => smallEngine.factsNeeded(plan, cursor);
    expect(at()).toEqual({ paths: ['customer.a', 'customer.b'], events: { Paid: null } });
    expect(at(begin(plan).woken(0).cursor)).toEqual({ paths: ['customer.c'], events: { Paid: null } });
    expect(at(begin(plan).woken(0).woken(5).cursor)).toEqual({ events: { Paid: null } });
  });
});

import {
  aNewcomer,
  completes,
  help,
  lastHelp,
  offer,
  payment,
  seesAnError,
  starts,
  welcome,
  type Deed,
} from './testing/a-newcomer.test-helper.js';
import { day } from './testing/day.test-helper.js';
import { journeyFile } from './testing/journey-file.test-helper.js';
import { when } from './testing/story.test-helper.js';

const onboarding = journeyFile('onboarding');

describe.each([
  ['after the guide', [], 0, [welcome], help],
  [
    'after help',
    [seesAnError('fit-profile', day(0, '09:03'))],
    0,
    [welcome, `day 0, 09:03: ${help}`],
    offer('fit profile'),
  ],
  ['after an offer', [], 2, [welcome, `day 2, 09:00: ${offer('fit profile')}`], lastHelp],
])('%s, a customer', (_, deeds, on, before, answer) => {
  const at = day(on, '15:00');
  const minutesLater = (minutes: number) => at + minutes * 60_000;
  const receives = (...more: readonly Deed[]) =>
    when(onboarding, aNewcomer(...deeds, ...more), { until: minutesLater(60) }).received;

  it.each(['fit-profile', 'wish-list'] as const)(
    'who sees an error at %s gets an answer in that session',
    (step) => {
      expect(receives(seesAnError(step, at))).toEqual([...before, `day ${on}, 15:00: ${answer}`]);
    },
  );

  it('who starts the same step three times in ten minutes gets one with the third', () => {
    expect(receives(starts('payment-details', at, minutesLater(6), minutesLater(10) - 1))).toEqual([
      ...before,
      `day ${on}, 15:09:59.999: ${answer}`,
    ]);
  });

  it.each([
    ['a step twice', starts('fit-profile', at, minutesLater(1))],
    [
      'a step for the third time ten minutes after the first',
      starts('fit-profile', at, minutesLater(6), minutesLater(10)),
    ],
  ])('who starts %s gets none', (_what, deed) => {
    expect(receives(deed)).toEqual(before);
  });

  it('who starts three steps once each gets none', () => {
    const three = [
      starts('fit-profile', at),
      starts('payment-details', minutesLater(1)),
      starts('wish-list', minutesLater(2)),
    ];
    expect(receives(...three)).toEqual(before);
  });

  it('who does the step is guided to the next', () => {
    expect(receives(completes('fit-profile', at))).toEqual([...before, `day ${on}, 15:01: ${payment}`]);
  });

  it('who does another step is not guided yet', () => {
    expect(receives(completes('wish-list', at))).toEqual(before);
  });
});

describe('help', () => {
  it('is about the step at hand, and is gone after an hour', () => {
    const { texts, messages } = when(onboarding, aNewcomer(seesAnError('fit-profile', day(0, '09:03'))));
    expect(texts[1]).toContain('in your way at “Your fit”');
    expect(texts[1]).toContain('https://app.northseam.example/help/fit-profile');
    expect(messages[1]?.expiresAt).toBe(day(0, '10:03'));
  });

  it('comes as well for what happens in the moment between two steps', () => {
    const between = aNewcomer(
      completes('fit-profile', day(0, '09:05')),
      seesAnError('payment-details', day(0, '09:05:30')),
    );
    expect(when(onboarding, between, { until: day(1) }).received).toEqual([
      welcome,
      `day 0, 09:06: ${payment}`,
      `day 0, 09:06: ${help}`,
    ]);
  });

  it('that was not enough in two days is followed by an offer to chat', () => {
    const { received } = when(onboarding, aNewcomer(seesAnError('fit-profile', day(1, '10:00'))), {
      until: day(3, '10:00'),
    });
    expect(received).toEqual([welcome, `day 1, 10:00: ${help}`, `day 3, 10:00: ${offer('fit profile')}`]);
  });

  it('comes again in every session in which they are stuck', () => {
    const stuck = [day(2, '15:00'), day(2, '17:00'), day(3, '09:30'), day(3, '09:31')];
    const { received } = when(onboarding, aNewcomer(seesAnError('fit-profile', ...stuck)), {
      until: day(3, '12:00'),
    });
    expect(received.slice(2)).toEqual([
      `day 2, 15:00: ${lastHelp}`,
      `day 2, 17:00: ${lastHelp}`,
      `day 3, 09:30: ${lastHelp}`,
      `day 3, 09:31: ${lastHelp}`,
    ]);
  });

  it('that came last leaves a day before the next guide', () => {
    const { received, messages } = when(onboarding, aNewcomer(seesAnError('fit-profile', day(2, '15:00'))), {
      until: day(4),
    });
    expect(received.slice(-2)).toEqual([`day 2, 15:00: ${lastHelp}`, `day 3, 15:02: ${payment}`]);
    expect(messages.at(-2)?.expiresAt).toBe(day(2, '16:00'));
  });
});

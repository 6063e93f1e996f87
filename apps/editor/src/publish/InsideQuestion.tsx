import { Group, Radio, Text } from '@mantine/core';
import type { PeopleInside } from '../generated/graphql.js';
import cards from '../shell/ChoiceCards.module.css';
import { plural } from '../words/plural.js';

interface InsideQuestionProps {
  /** How many are inside of older versions. */
  readonly people: number;
  readonly value: PeopleInside;
  readonly disabled: boolean;
  readonly onChange: (choice: PeopleInside) => void;
}

const choices: readonly { readonly key: PeopleInside; readonly title: string; readonly meaning: string }[] = [
  {
    key: 'FINISH',
    title: 'They finish on their version',
    meaning: 'They go on as before; only new customers get the changes.',
  },
  {
    key: 'MOVE',
    title: 'They move to the new version',
    meaning: 'Each goes on from where they are. You see first what everybody would do.',
  },
  { key: 'EXIT', title: 'They leave the journey', meaning: 'Nothing more is sent to them from it.' },
];

/** Asks what becomes of the customers inside when a new version is published. */
export function InsideQuestion({ people, value, disabled, onChange }: InsideQuestionProps) {
  return (
    <Radio.Group
      label={`What happens to the ${people === 1 ? 'customer' : plural(people, 'customer')} inside?`}
      value={value}
      onChange={onChange}
    >
      <div className={cards.cards}>
        {choices.map(({ key, title, meaning }) => (
          <Radio.Card
            key={key}
            value={key}
            disabled={disabled}
            className={cards.card ?? ''}
            data-testid={`inside-${key}`}
          >
            <Group wrap="nowrap" align="flex-start" gap="sm">
              <Radio.Indicator mt={3} />
              <div>
                <Text fw={620}>{title}</Text>
                <Text size="sm" c="var(--sj-ink-soft)">
                  {meaning}
                </Text>
              </div>
            </Group>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}

import { Input, Text } from '@mantine/core';
import type { ErrorSchema } from '@rjsf/utils';
import { NumberText } from '../../form/widgets/NumberText.js';
import { eventPaths, propertiesOf } from '../../variables/event-paths.js';
import type { KnownPath } from '../../variables/known-path.js';
import { PathInput } from '../../variables/PathInput.js';
import { partsOf, textOfPart, withParts, type KnownDraft, type Parts } from '../known-draft.js';
import { OperandInput } from '../OperandInput.js';
import { operators } from '../operators.js';
import styles from '../RuleGroupEditor.module.css';
import { saidAt } from '../said-at.js';
import { changeMeasure, measureOf, measures, type Measure } from './did-measure.js';
import { PlainSelect } from './PlainSelect.js';

const comparisons = Object.fromEntries(
  (['>=', '<=', '>', '<', '=', '!='] as const).map((operator) => [operator, operators[operator].words]),
);

interface DidMeasureProps {
  readonly rule: KnownDraft;
  readonly paths: readonly KnownPath[];
  readonly errors: ErrorSchema | undefined;
  readonly disabled: boolean;
  readonly onChange: (rule: KnownDraft) => void;
}

/** How often something was done, or a figure over it: *at least 2 times*, *with a sum of total of at least 500*. */
export function DidMeasure({ rule, paths, errors, disabled, onChange }: DidMeasureProps) {
  const parts = partsOf(rule.value);
  const aggregate = partsOf(parts['aggregate']);
  const isFigure = rule.operator === 'aggregate';
  const change = (changed: Parts) => {
    onChange({ ...rule, value: withParts(parts, changed) });
  };
  const ofEvent = propertiesOf(eventPaths(textOfPart(parts['event'])));
  const property = textOfPart(aggregate['of']);
  const said = saidAt(errors, ['value', 'than'], parts['than'], 'Say what the figure is compared with.');
  return (
    <>
      <div className={styles.line}>
        <PlainSelect
          label="How it is counted"
          value={measureOf(rule)}
          choices={measures}
          disabled={disabled}
          testId="rule-measure"
          onChange={(measure) => {
            onChange(changeMeasure(rule, measure as Measure));
          }}
        />
        {isFigure ? (
          <PathInput
            size="xs"
            aria-label="Property"
            placeholder="total"
            disabled={disabled}
            paths={ofEvent.filter(({ type }) => type !== 'list')}
            value={property}
            error={saidAt(errors, ['value', 'aggregate'], property, 'Say of which property.')}
            data-testid="rule-property"
            onChange={(of) => {
              change({ aggregate: { ...aggregate, of } });
            }}
          />
        ) : (
          <NumberText
            size="xs"
            aria-label="How many times"
            disabled={disabled}
            value={parts['count']}
            error={saidAt(errors, ['value', 'count'], parts['count'], 'Say how many times.')}
            rightSection={<Text size="xs">{parts['count'] === 1 ? 'time' : 'times'}</Text>}
            rightSectionWidth={44}
            data-testid="rule-count"
            onChange={(count) => {
              change({ count: count ?? null });
            }}
          />
        )}
      </div>
      {isFigure && (
        <div className={styles.line}>
          <PlainSelect
            label="Comparison"
            value={textOfPart(parts['is'])}
            choices={comparisons}
            disabled={disabled}
            onChange={(is) => {
              change({ is });
            }}
          />
          <OperandInput
            label="Value"
            value={parts['than']}
            known={ofEvent.find(({ path }) => path === property)?.type ?? 'number'}
            paths={paths}
            disabled={disabled}
            onChange={(than) => {
              change({ than });
            }}
          />
        </div>
      )}
      {isFigure && said !== undefined && <Input.Error>{said}</Input.Error>}
    </>
  );
}

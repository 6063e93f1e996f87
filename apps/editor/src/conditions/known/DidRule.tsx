import { errorsAt } from '../../form/errors-in.js';
import { partsOf, withParts } from '../known-draft.js';
import { RuleFrame } from '../RuleFrame.js';
import { saidBeside } from '../said-at.js';
import { DidMeasure } from './DidMeasure.js';
import { EventMatchInput } from './EventMatchInput.js';
import type { KnownRuleProps } from './known-rule-props.js';
import { PeriodInput } from './PeriodInput.js';

const shown = ['event', 'where', 'same', 'count', 'aggregate', 'is', 'than', 'within', 'since'];

/** What the customer did: *did Order Completed at least 2 times within the last 30 days*. */
export function DidRule(props: KnownRuleProps) {
  const { rule, scene, paths, errors, disabled, onChange, onRemove, renderGroup } = props;
  const parts = partsOf(rule.value);
  return (
    <RuleFrame title="They did" said={saidBeside(errors, shown)} onRemove={onRemove} disabled={disabled}>
      <EventMatchInput
        label="Event"
        match={parts}
        scene={scene}
        paths={paths}
        errors={errorsAt(errors, 'value')}
        disabled={disabled}
        renderGroup={renderGroup}
        onChange={(value) => {
          onChange({ ...rule, value });
        }}
      >
        <DidMeasure rule={rule} paths={paths} errors={errors} disabled={disabled} onChange={onChange} />
        <PeriodInput
          parts={parts}
          scene={scene}
          paths={paths}
          errors={errors}
          disabled={disabled}
          onChange={(changed) => {
            onChange({ ...rule, value: withParts(parts, changed) });
          }}
        />
      </EventMatchInput>
    </RuleFrame>
  );
}

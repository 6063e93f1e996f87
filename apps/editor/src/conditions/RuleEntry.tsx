import type { ErrorSchema } from '@rjsf/utils';
import type { Rule } from '@sojourn/conditions';
import type { ReactNode } from 'react';
import { messagesIn } from '../form/errors-in.js';
import type { KnownPath } from '../variables/known-path.js';
import { KnownRuleEditor } from './known/KnownRuleEditor.js';
import { isKnownDraft } from './known-draft.js';
import { isFieldRule } from './read-group.js';
import { RuleEditor } from './RuleEditor.js';
import type { RuleScene } from './rule-scene.js';
import type { NestedGroup } from './RuleValue.js';
import { SpokenRule } from './SpokenRule.js';

interface RuleEntryProps {
  readonly rule: Rule;
  readonly scene: RuleScene;
  readonly paths: readonly KnownPath[];
  readonly errors: ErrorSchema | undefined;
  readonly disabled: boolean;
  readonly onChange: (rule: Rule) => void;
  readonly onRemove: () => void;
  readonly renderGroup: (nested: NestedGroup) => ReactNode;
}

/** One condition of a group, in the form that fits what it is about. */
export function RuleEntry({ rule, scene, errors, onChange, ...shared }: RuleEntryProps) {
  if (isKnownDraft(rule)) {
    return (
      <KnownRuleEditor
        {...shared}
        rule={rule}
        scene={scene}
        errors={errors}
        onChange={(next) => {
          // Half-filled ones are kept too: that they are unsound is told by the checks.
          onChange(next as Rule);
        }}
      />
    );
  }
  const said = messagesIn(errors);
  if (!isFieldRule(rule)) return <SpokenRule {...shared} rule={rule} errors={said} />;
  return <RuleEditor {...shared} rule={rule} errors={said} onChange={onChange} />;
}

import type { ErrorSchema } from '@rjsf/utils';
import type { ReactNode } from 'react';
import type { KnownPath } from '../../variables/known-path.js';
import type { KnownDraft } from '../known-draft.js';
import type { RuleScene } from '../rule-scene.js';
import type { NestedGroup } from '../RuleValue.js';

/** What the form of each kind of condition is given. */
export interface KnownRuleProps {
  readonly rule: KnownDraft;
  readonly scene: RuleScene;
  readonly paths: readonly KnownPath[];
  /** What is wrong within the rule, by the parts of its saved form. */
  readonly errors: ErrorSchema | undefined;
  readonly disabled: boolean;
  readonly onChange: (rule: KnownDraft) => void;
  readonly onRemove: () => void;
  /** Given from outside, as groups hold rules and rules hold groups. */
  readonly renderGroup: (nested: NestedGroup) => ReactNode;
}

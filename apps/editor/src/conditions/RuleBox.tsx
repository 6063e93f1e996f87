import type { ComponentProps } from 'react';
import { RemovableBox } from '../shell/RemovableBox.js';

/** A condition in its group, which it can be taken out of. */
export function RuleBox(props: Omit<ComponentProps<typeof RemovableBox>, 'removal'>) {
  return <RemovableBox {...props} removal="Remove this condition" />;
}

import { Badge } from '@mantine/core';

/** Says that somebody tries journeys out. */
export function TestMark() {
  return (
    <Badge variant="outline" size="sm" mx={6} data-testid="test-mark">
      Test
    </Badge>
  );
}

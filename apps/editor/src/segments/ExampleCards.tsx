import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import rows from '../shell/RowList.module.css';
import { exampleSegments } from './example-segments.js';

/** Segments to start from, and an empty one. */
export function ExampleCards() {
  return (
    <>
      <ul className={rows.list} aria-label="Examples">
        {exampleSegments.map(({ key, name, says }) => (
          <li key={key}>
            <Link
              className={rows.row}
              style={{ textAlign: 'left', gap: 2 }}
              to={`/segments/new?from=${key}`}
              data-testid={`example-${key}`}
            >
              <span className={rows.title}>{name}</span>
              <span className={rows.note}>{says}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Text size="sm" mt="md">
        <Anchor component={Link} to="/segments/new" underline="always">
          Or begin with a blank page
        </Anchor>
      </Text>
    </>
  );
}

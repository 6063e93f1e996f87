import { Tabs } from '@mantine/core';
import { useNavigate } from 'react-router';

interface CircleTabsProps {
  readonly shown: 'segments' | 'lists';
}

const addresses = { segments: '/segments', lists: '/segments/lists' };

/** Goes to and fro between segments and lists. */
export function CircleTabs({ shown }: CircleTabsProps) {
  const navigate = useNavigate();
  return (
    <Tabs
      value={shown}
      mb="lg"
      onChange={(next) => {
        void navigate(addresses[next === 'lists' ? 'lists' : 'segments']);
      }}
    >
      <Tabs.List aria-label="Segments and lists">
        <Tabs.Tab value="segments" aria-controls="page">
          By condition
        </Tabs.Tab>
        <Tabs.Tab value="lists" aria-controls="page" data-testid="tab-lists">
          Hand-picked
        </Tabs.Tab>
      </Tabs.List>
    </Tabs>
  );
}

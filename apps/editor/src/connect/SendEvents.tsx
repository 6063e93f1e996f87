import { Tabs, Text } from '@mantine/core';
import { CopyableCode } from './CopyableCode.js';
import { FirstOfKey } from './FirstOfKey.js';
import { useFreshKey } from './fresh-key.js';
import { Section } from './Section.js';
import { snippets } from './snippets.js';

/** Code to copy that sends a first order, for each client; it says when something has come by a fresh key. */
export function SendEvents() {
  const key = useFreshKey((fresh) => fresh.key);
  const options = { origin: window.location.origin, writeKey: key?.secret ?? 'YOUR_WRITE_KEY' };
  return (
    <Section
      title="Send events"
      lead="An order like this starts the sample journey: its mail goes out at once."
    >
      <Tabs defaultValue={snippets[0]?.key ?? null} keepMounted={false}>
        <Tabs.List mb="sm">
          {snippets.map((snippet) => (
            <Tabs.Tab key={snippet.key} value={snippet.key} data-testid={`snippet-${snippet.key}`}>
              {snippet.title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map((snippet) => (
          <Tabs.Panel key={snippet.key} value={snippet.key}>
            <CopyableCode label={`${snippet.title} example`} code={snippet.code(options)} />
            {snippet.note !== undefined && (
              <Text size="sm" c="var(--sj-ink-soft)" mt="xs">
                {snippet.note}
              </Text>
            )}
          </Tabs.Panel>
        ))}
      </Tabs>
      {key !== null && <FirstOfKey keyId={key.id} name={key.name} />}
    </Section>
  );
}

import { Tabs } from '@mantine/core';
import { CopyableCode } from './CopyableCode.js';
import { Section } from './Section.js';
import { snippets } from './snippets.js';
import { useFreshKey } from './fresh-key.js';

/** Code to copy that sends a first order. */
export function SendEvents() {
  const writeKey = useFreshKey(({ writeKey: key }) => key) ?? 'YOUR_WRITE_KEY';
  return (
    <Section
      title="Send events"
      lead="An order like this starts the sample journey: its mail goes out at once."
    >
      <Tabs defaultValue={snippets[0]?.key ?? null}>
        <Tabs.List mb="sm">
          {snippets.map(({ key, title }) => (
            <Tabs.Tab key={key} value={key}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {snippets.map(({ key, title, code }) => (
          <Tabs.Panel key={key} value={key}>
            <CopyableCode
              label={`${title} example`}
              code={code({ origin: window.location.origin, writeKey })}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Section>
  );
}

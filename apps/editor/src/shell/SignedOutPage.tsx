import { Button, Center, Code, Paper, Stack, Text, Title } from '@mantine/core';
import { Logo } from './Logo.js';

/** Tells somebody without a session how to get a sign-in link. */
export function SignedOutPage({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Center component="main" mih="100vh" p="md" data-testid="signed-out">
      <Paper p={40} maw={480} shadow="xl" withBorder>
        <Stack gap="md">
          <Logo size={52} />
          <Title order={1}>Welcome to Sojourn</Title>
          <Text>
            You are signed out. Sojourn signs you in with a link that works once: look into the terminal where
            it was started, it is printed there as <b>Sign in</b>.
          </Text>
          <Text c="var(--sj-ink-soft)" size="sm">
            Used it already? In development a fresh one is kept as <Code>signInUrl</Code> in{' '}
            <Code>dev.json</Code>, in the folder of Sojourn’s data. That is <Code>.sojourn</Code> unless{' '}
            <Code>SOJOURN_HOME</Code> says otherwise; where Sojourn was started, this prints it:
          </Text>
          <Code
            block
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >{`node -p "JSON.parse(fs.readFileSync((process.env.SOJOURN_HOME || '.sojourn') + '/dev.json')).signInUrl"`}</Code>
          <Button onClick={onRetry} variant="light" style={{ alignSelf: 'flex-start' }}>
            I am signed in now
          </Button>
        </Stack>
      </Paper>
    </Center>
  );
}

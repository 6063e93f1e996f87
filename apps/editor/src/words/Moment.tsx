import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { exactMoment, relativeMoment } from './moment.js';

const REFRESH = 30_000;

/** A moment as people say it, kept current; its date and clock on hover. */
export function Moment({ at }: { readonly at: string }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, REFRESH);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <Tooltip label={exactMoment(at)}>
      <time dateTime={at}>{relativeMoment(at, now)}</time>
    </Tooltip>
  );
}

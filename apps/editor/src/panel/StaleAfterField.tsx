import { Input } from '@mantine/core';
import { durationText, parseDuration, setSettings } from '@sojourn/journey';
import { useState } from 'react';
import { LengthFields } from '../form/widgets/LengthFields.js';
import type { DurationUnit } from '../form/widgets/simple-duration.js';
import { readTypedLength, refusalOfAmount, writeTypedLength } from '../form/widgets/typed-length.js';
import { useJourney, useWorkbench } from '../workbench/workbench-context.js';

const LABEL = 'After a pause, do not send what is older than';
const UNITS = ['minutes', 'hours', 'days', 'weeks'] as const;

/** After which time held by a pause a message is not sent any more; empty = it is sent however late. */
export function StaleAfterField() {
  const { document, canEdit } = useWorkbench();
  const saved = useJourney((journey) => journey.settings.staleAfter) ?? '';
  const typed = readTypedLength(saved);
  const several = typed === null ? parseDuration(saved) : null;
  const [lastUnit, setLastUnit] = useState<DurationUnit>('days');
  const value = typed ?? { text: '', unit: lastUnit };
  const refusal = refusalOfAmount(value);
  return (
    <Input.Wrapper
      label={LABEL}
      description="A message that was held for longer is skipped as too late. Empty: it is sent, however late."
      error={refusal}
    >
      <div style={{ marginTop: 4 }}>
        <LengthFields
          amountLabel={LABEL}
          unitLabel={`${LABEL}: unit`}
          units={UNITS}
          testId="stale-after"
          disabled={!canEdit}
          value={value}
          isWrong={refusal !== undefined}
          onChange={(next) => {
            setLastUnit(next.unit);
            document.getState().edit((journey) => {
              const { staleAfter: _old, ...rest } = journey.settings;
              return setSettings(
                journey,
                next.text === '' ? rest : { ...rest, staleAfter: writeTypedLength(next) },
              );
            }, 'stale after');
          }}
        />
      </div>
      {several !== null && (
        <Input.Description mt={4}>
          Now {durationText(several)}; a number typed here takes its place.
        </Input.Description>
      )}
    </Input.Wrapper>
  );
}

import { measureAcknowledge } from './measure/acknowledge.js';
import { measureBytes } from './measure/bytes.js';
import { measureCount } from './measure/count.js';
import { measureFlips } from './measure/flips.js';
import { measureJourneys } from './measure/journeys.js';
import { measureLatency } from './measure/latency.js';
import { type Part, readOptions, type Scale } from './options.js';
import { printAcknowledge } from './report/print-acknowledge.js';
import { printBytes } from './report/print-bytes.js';
import { printCount } from './report/print-count.js';
import { printFlips } from './report/print-flips.js';
import { printJourneys } from './report/print-journeys.js';
import { printLatency } from './report/print-latency.js';
import { type IntakeStage, openStage } from './stage/open-stage.js';

type Progress = (what: string) => void;

/** Measures what it takes to take events in and to follow them, and prints it. It asserts nothing. */
export async function intakeBench(args: readonly string[]): Promise<void> {
  const { parts, scale, profile } = readOptions(args);
  const began = performance.now();
  const progress: Progress = (what) => {
    console.log(`[${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s] ${what}`);
  };
  const stage = await openStage({ progress, profile });
  try {
    for (const part of parts) {
      progress(`measuring: ${part}`);
      const print = await measurePart(part, stage, scale, progress);
      print();
      console.log();
    }
  } finally {
    await stage.close();
  }
}

/** Measures a part in a database of its own; what it gives prints what that has shown. */
async function measurePart(
  part: Part,
  stage: IntakeStage,
  scale: Scale,
  progress: Progress,
): Promise<() => void> {
  switch (part) {
    case 'acknowledge': {
      const figures = await measureAcknowledge(stage, scale.acknowledge, progress);
      return () => {
        printAcknowledge(figures);
      };
    }
    case 'latency': {
      const figures = await measureLatency(stage, scale.latency, progress);
      return () => {
        printLatency(figures);
      };
    }
    case 'journeys': {
      const figures = await measureJourneys(stage, scale.journeys, progress);
      return () => {
        printJourneys(figures);
      };
    }
    case 'flips': {
      const figures = await measureFlips(stage, scale.flips, progress);
      return () => {
        printFlips(figures);
      };
    }
    case 'count': {
      const figures = await measureCount(stage, scale.count, progress);
      return () => {
        printCount(scale.count.customers, figures);
      };
    }
    case 'bytes': {
      const figures = await measureBytes(stage, scale.bytes, progress);
      return () => {
        printBytes(figures);
      };
    }
  }
}

import type { Loaders } from '../../graphql/loaders.js';

/** A node in words, as the version has it that a run is in, or else the last that had it. */
export async function captionIn(
  { enrollments, versions, captions }: Loaders,
  enrollmentId: string,
  nodeId: string,
): Promise<string> {
  const enrollment = await enrollments.load(enrollmentId);
  if (enrollment === null) return nodeId;
  const version = await versions.load(enrollment.versionId);
  const caption = version?.plan.nodes[nodeId]?.caption;
  if (caption !== undefined) return caption;
  const known = await captions.load(enrollment.journeyId);
  return known.find((node) => node.nodeId === nodeId)?.caption ?? nodeId;
}

/** The text with its highest headings on the first level, so that the page's own levels follow without a gap. */
export function fromTopHeading(source: string): string {
  const levels = [...source.matchAll(/^(#{1,6})\s/gm)].map(([, marks]) => marks?.length ?? 1);
  const above = Math.min(...levels, 7) - 1;
  if (levels.length === 0 || above === 0) return source;
  return source.replace(/^(#{1,6})(?=\s)/gm, (marks) => marks.slice(above));
}

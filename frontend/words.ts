/** Puts values into a sentence that the page brought along, translated: "{count} of {limit}". */
export function fill(
  sentence: string | undefined,
  values: Record<string, string | number>,
): string {
  return (sentence ?? "").replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

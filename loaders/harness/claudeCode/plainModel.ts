/** The model without its context window: claude-opus-4-8[1m] is claude-opus-4-8. */
export function plainModel(model: string): string {
  return model.replace(/\[[^\]]*\]$/, "");
}

/** Whether an answer of the one is what was asked of the other: a date, a vendor, or an alias may be the difference. */
export function isSameModel(asked: string, answered: string): boolean {
  const [a, b] = [asked, answered].map(bare);
  return a === b || /^(default|best|opusplan)$/.test(a) || (/^[a-z]+$/.test(a) && b.includes(a));
}

function bare(model: string): string {
  return plainModel(model.toLowerCase())
    .replace(/^.*\//, "")
    .replace(/^([a-z-]+\.)*anthropic\./, "")
    .replace(/-v\d+(:\d+)?$/, "")
    .replace(/[-@](20\d{6}|latest)$/, "")
    .replaceAll(".", "-");
}

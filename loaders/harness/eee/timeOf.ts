/** Seconds since 1970 as a text, or ISO 8601 → ISO 8601 in whole seconds; * when neither. */
export function timeOf(...stamps: (string | null)[]): string {
  for (const stamp of stamps) {
    if (stamp === null) continue;
    if (/^\d{4}-\d\d-\d\d/.test(stamp)) return stamp.replace(/\.\d+/, "");
    const seconds = Number(stamp);
    if (Number.isFinite(seconds) && seconds > 0 && seconds < 1e11)
      return new Date(seconds * 1000).toISOString().replace(/\.\d+Z$/, "Z");
  }
  return "*";
}

/**
 * Seconds since 1970 as ISO 8601. A number beyond the times that there are stays a number, as text: the check of the row
 * that it stands in refuses it, and says so.
 */
export function isoTime(seconds: number): string {
  const time = new Date(seconds * 1000);
  return Number.isNaN(time.getTime()) ? String(seconds) : time.toISOString();
}

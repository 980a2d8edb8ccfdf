/** Whether the beginning of a JSON text has a key of that name, at any depth. */
export function hasKey(head: string, key: string): boolean {
  const quoted = `"${key}"`;
  for (let at = head.indexOf(quoted); at >= 0; at = head.indexOf(quoted, at + 1)) {
    if (/^\s*:/.test(head.slice(at + quoted.length, at + quoted.length + 20))) return true;
  }
  return false;
}

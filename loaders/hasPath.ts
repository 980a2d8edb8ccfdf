const known = new WeakMap<string[], Set<string>>();

/** Whether a path is in a list, asked for any number of paths of the same list. */
export function hasPath(paths: string[], path: string): boolean {
  let set = known.get(paths);
  if (set === undefined) known.set(paths, (set = new Set(paths)));
  return set.has(path);
}

/** pass@1 is the rate that runs give, `first`; of more samples it stands beside it: pass@10 is pass_at_10. */
export function passAtK(key: string, {first = "passed", prefix = ""} = {}): string | undefined {
  const k = /^pass@(\d+)$/.exec(key)?.[1];
  if (k === undefined) return undefined;
  return k === "1" ? first : `${prefix}pass_at_${k}`;
}

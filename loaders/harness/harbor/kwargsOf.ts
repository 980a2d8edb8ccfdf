interface AgentSettings {
  effort: string | null;
  temperature: number | null;
  settings: Record<string, string | number | boolean>;
}

/** Arguments that name a run, a place or a key, not what the agent does; and the two with columns of their own. */
const ofTheRun = /(^|_)(id|name|path|dir|url|key|token|secret|spend|usd|launch|cell|trial|job|time|cost)(s|_|$)/i;
const ofTheConfig = /^(reasoning_effort|effort|temperature)$/;

/** What an agent was given besides its model, as far as it tells configs apart. */
export function kwargsOf(kwargs: Record<string, unknown>): AgentSettings {
  const effort = kwargs.reasoning_effort ?? kwargs.effort;
  const settings = Object.entries(kwargs).filter(
    (d): d is [string, string | number | boolean] =>
      ["string", "number", "boolean"].includes(typeof d[1]) && !ofTheRun.test(d[0]) && !ofTheConfig.test(d[0])
  );
  return {
    effort: typeof effort === "string" || typeof effort === "number" ? String(effort) : null,
    temperature: typeof kwargs.temperature === "number" ? kwargs.temperature : null,
    settings: Object.fromEntries(settings)
  };
}

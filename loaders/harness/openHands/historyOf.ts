import {z} from "zod";

/** What is kept of the transcript of a run. */
export interface History {
  started_at: string | null;
  ended_at: string | null;
  tool_calls: number | null;
}

const event = z.looseObject({
  timestamp: z.iso.datetime({offset: true, local: true}).nullish().catch(null),
  tool_call_id: z.string().nullish().catch(null),
  tool_call_metadata: z.looseObject({tool_call_id: z.string().nullish()}).nullish().catch(null)
});

/** When the transcript begins and ends, and how many tool calls it has; events are objects, once pairs of them. */
export function historyOf(value: unknown): History {
  const times: string[] = [];
  const calls = new Set<string>();
  for (const d of (Array.isArray(value) ? value : []).flat() as unknown[]) {
    const {success, data} = event.safeParse(d);
    if (!success) continue;
    if (data.timestamp) times.push(data.timestamp);
    const call = data.tool_call_id ?? data.tool_call_metadata?.tool_call_id;
    if (call) calls.add(call);
  }
  return {
    started_at: times[0] ?? null,
    ended_at: times.at(-1) ?? null,
    tool_calls: calls.size === 0 ? null : calls.size
  };
}

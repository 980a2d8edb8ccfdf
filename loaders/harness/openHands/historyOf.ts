import {z} from "zod";

/** What is kept of the transcript of a run. */
export interface History {
  started_at: string | null;
  ended_at: string | null;
  tool_calls: number | null;
  /** Events that are none, or whose time or call is none; a transcript that is no list counts as one. */
  unread: number;
}

const time = z.union([z.iso.datetime({offset: true, local: true}), z.literal("")]).nullish();
const call = z.string().nullish();
const metadata = z.looseObject({tool_call_id: call}).nullish();

const event = z.looseObject({timestamp: time, tool_call_id: call, tool_call_metadata: metadata});
const whatFits = z.looseObject({
  timestamp: time.catch(null),
  tool_call_id: call.catch(null),
  tool_call_metadata: metadata.catch(null)
});

/** When the transcript begins and ends, and how many tool calls it has; events are objects, once pairs of them. */
export function historyOf(value: unknown): History {
  const times: string[] = [];
  const calls = new Set<string>();
  let unread = value === null || value === undefined || Array.isArray(value) ? 0 : 1;
  for (const d of (Array.isArray(value) ? value : []).flat() as unknown[]) {
    const whole = event.safeParse(d).data;
    if (whole === undefined) ++unread;
    const data = whole ?? whatFits.safeParse(d).data;
    if (data?.timestamp) times.push(data.timestamp);
    const id = data?.tool_call_id ?? data?.tool_call_metadata?.tool_call_id;
    if (id) calls.add(id);
  }
  return {
    started_at: times[0] ?? null,
    ended_at: times.at(-1) ?? null,
    tool_calls: calls.size === 0 ? null : calls.size,
    unread
  };
}

/** The class of a failure by what its message says; a model that could not be reached is no fault of it. */
export function errorFailure(message: string | null | undefined): "infra" | "refusal" | "unknown" {
  const text = message ?? "";
  if (/\b(429|5\d\d)\b|rate.?limit|overloaded|disconnected|timed? ?out|unauthorized|api key|ECONN/i.test(text))
    return "infra";
  return /refus|content.?(filter|policy)|usage policy/i.test(text) ? "refusal" : "unknown";
}

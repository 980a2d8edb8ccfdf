/** Secrets that result files carry by accident, each by what it is called. */
const secrets: [kind: string, pattern: RegExp][] = [
  ["private key", /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g],
  ["Anthropic key", /\bsk-ant-[A-Za-z0-9_-]{16,}/g],
  ["OpenAI key", /\bsk-(?:proj-|svcacct-|or-v1-)?[A-Za-z0-9_-]{20,}/g],
  ["GitHub token", /\b(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})/g],
  ["GitLab token", /\bglpat-[A-Za-z0-9_-]{20,}/g],
  ["AWS key id", /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g],
  ["Google key", /\bAIza[0-9A-Za-z_-]{35}/g],
  ["Slack token", /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g],
  ["Hugging Face token", /\bhf_[A-Za-z0-9]{20,}/g],
  ["JSON web token", /\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/g],
  ["authorization header", /\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?(?:bearer|basic|token)?\s*[^\s"',}]{8,}/gi],
  ["bearer token", /\bbearer\s+[A-Za-z0-9._~+/-]{20,}=*/gi],
  ["cookie", /\b(?:set-)?cookie["']?\s*[:=]\s*["']?[^\s"'=;]+=[^"'\n]{8,}/gi],
  [
    "key",
    /\b(?:api[_-]?key|access[_-]?token|secret[_-]?key|client[_-]?secret|password)["']?\s*[:=]\s*["']?[^\s"',;}]{12,}/gi
  ]
];

/** What every secret above has somewhere, in the words of both RE2 and JavaScript; most text is done with after one look. */
export const mayHoldSecret =
  /\bsk-|gh[pousr]_|github_pat_|glpat-|AKIA|ASIA|AIza|xox[abeprs]-|hf_|eyJ|PRIVATE KEY|authorization|bearer|cookie|api[_-]?key|access[_-]?token|secret[_-]?key|client[_-]?secret|password/i;

/** The same of a text of JSON, where a word may begin behind an escape, and its letters may be written as escapes. */
export const mayHoldSecretInJson = new RegExp(
  `${mayHoldSecret.source.replace(String.raw`\bsk-`, String.raw`(?:\b|\\[bfnrt]|\\u[0-9a-f]{4})sk-`)}|${String.raw`\\u00[2-7]`}`,
  "i"
);

/** The text with every secret replaced by what it was, and what was found. */
export function redact(text: string): {text: string; kinds: string[]} {
  if (text.length < 16 || !mayHoldSecret.test(text)) return {text, kinds: []};
  const kinds: string[] = [];
  let redacted = text;
  for (const [kind, pattern] of secrets) {
    redacted = redacted.replace(pattern, () => {
      kinds.push(kind);
      return `[redacted: ${kind}]`;
    });
  }
  return {text: redacted, kinds: [...new Set(kinds)]};
}

-- Recorded sessions of agents → the runs that they belong to, and what those runs do not say themselves.
-- A session belongs to the one run of its id, of the keys that its path gives, or of its folder; else to none.
CREATE TEMP MACRO plain_name(model) AS regexp_replace(lower(split_part(model, '/', -1)), '[^a-z0-9]', '', 'g');

CREATE TEMP TABLE session_candidates AS
WITH ids AS (
  SELECT study_id, session_id, unnest([session_id, parent_session_id, source_run_id]) AS id FROM sessions
),
folders AS (
  SELECT study_id, regexp_replace(source, '[^/]*$', '') AS folder, min(run_id) AS run_id
  FROM runs GROUP BY ALL HAVING count(*) = 1
)
SELECT DISTINCT study_id, session_id, 1 AS way, run_id
FROM ids JOIN runs USING (study_id) WHERE ids.id = runs.source_run_id
UNION ALL
SELECT study_id, s.session_id, CASE WHEN r.model_id = s.model_id THEN 2 ELSE 3 END, r.run_id
FROM sessions AS s JOIN runs AS r USING (study_id, task_id) JOIN configs AS c ON c.study_id = r.study_id AND c.config_id = r.config_id
WHERE coalesce(s.experiment_id, r.experiment_id) = r.experiment_id
  AND (s.config_id IS NULL OR s.config_id IN (c.config_id, c.label) OR plain_name(s.config_id) = plain_name(r.model_id))
  AND coalesce(s.repeat, r.repeat) = r.repeat AND s.source_run_id IS NULL
UNION ALL
SELECT study_id, s.session_id, 4, folders.run_id
FROM (SELECT *, regexp_replace(source, '[^/]*$', '') AS folder FROM sessions) AS s JOIN folders USING (study_id, folder)
WHERE s.task_id IS NULL AND s.source_run_id IS NULL;

CREATE TEMP TABLE session_matches AS
SELECT study_id, session_id, min(run_id) AS run_id, count(*) AS n
FROM (FROM session_candidates QUALIFY way = min(way) OVER (PARTITION BY study_id, session_id))
GROUP BY study_id, session_id;

UPDATE sessions SET run_id = m.run_id FROM session_matches AS m
WHERE m.study_id = sessions.study_id AND m.session_id = sessions.session_id AND m.n = 1;
UPDATE sessions SET run_id = p.run_id FROM sessions AS p
WHERE sessions.run_id IS NULL AND p.study_id = sessions.study_id AND p.session_id = sessions.parent_session_id;

-- Sums over the sessions of a run; one that does not know a figure, or breaks off, leaves its sum unknown. What a subagent
-- used is inside the total that its parent states a cost for; its turns are its own.
CREATE TEMP TABLE session_parts AS
SELECT s.*, s.parent_session_id IS NOT NULL AND p.session_id IS NOT NULL AS is_child
FROM sessions AS s LEFT JOIN sessions AS p ON p.study_id = s.study_id AND p.session_id = s.parent_session_id
WHERE s.run_id IS NOT NULL AND NOT (p.session_id IS NOT NULL AND p.cost_usd IS NOT NULL);

CREATE TEMP TABLE session_sums AS
WITH whole AS (FROM session_parts WHERE run_id NOT IN (SELECT run_id FROM session_parts WHERE status = 'incomplete')),
main AS (
  SELECT run_id, count(*) AS n,
    CASE WHEN count(turns) = count(*) THEN sum(turns)::BIGINT END AS turns,
    CASE WHEN count(tool_calls) = count(*) THEN sum(tool_calls)::BIGINT END AS tool_calls,
    CASE WHEN count(subagents) = count(*) THEN sum(subagents)::BIGINT END AS subagents,
    CASE WHEN count(duration_s) = count(*) THEN sum(duration_s) END AS duration_s
  FROM whole WHERE NOT is_child GROUP BY run_id
)
SELECT run_id, any_value(main.n) AS n, any_value(main.turns) AS turns, any_value(main.tool_calls) AS tool_calls,
  any_value(main.subagents) AS subagents, any_value(main.duration_s) AS duration_s,
  CASE WHEN count(cost_usd) = count(*) THEN sum(cost_usd) END AS cost_usd,
  CASE WHEN count(tokens_input) = count(*) AND bool_and(tokens_semantics IS NOT DISTINCT FROM 'cumulative') THEN sum(tokens_input)::BIGINT END AS tokens_input,
  CASE WHEN count(tokens_output) = count(*) AND bool_and(tokens_semantics IS NOT DISTINCT FROM 'cumulative') THEN sum(tokens_output)::BIGINT END AS tokens_output,
  CASE WHEN count(tokens_reasoning) = count(*) AND bool_and(tokens_semantics IS NOT DISTINCT FROM 'cumulative') THEN sum(tokens_reasoning)::BIGINT END AS tokens_reasoning,
  CASE WHEN count(tokens_cache_read) = count(*) AND bool_and(tokens_semantics IS NOT DISTINCT FROM 'cumulative') THEN sum(tokens_cache_read)::BIGINT END AS tokens_cache_read,
  CASE WHEN count(tokens_cache_write) = count(*) AND bool_and(tokens_semantics IS NOT DISTINCT FROM 'cumulative') THEN sum(tokens_cache_write)::BIGINT END AS tokens_cache_write,
  CASE WHEN count(DISTINCT output_includes_reasoning) = 1 AND count(output_includes_reasoning) = count(*)
    THEN bool_and(output_includes_reasoning) END AS output_includes_reasoning
FROM whole JOIN main USING (run_id) GROUP BY run_id;

INSERT INTO found
WITH figures AS (
  SELECT r.run_id, s.n, unnest([
    {name: 'cost_usd', run: CASE WHEN cost_kind NOT IN ('amortised', 'subscription', 'free') THEN r.cost_usd END,
      session: s.cost_usd},
    {name: 'tokens_input', run: CASE WHEN tokens_semantics IS DISTINCT FROM 'last step' THEN r.tokens_input END, session: s.tokens_input},
    {name: 'tokens_output', run: CASE WHEN tokens_semantics IS DISTINCT FROM 'last step' THEN r.tokens_output END, session: s.tokens_output},
    {name: 'tokens_cache_read', run: CASE WHEN tokens_semantics IS DISTINCT FROM 'last step' THEN r.tokens_cache_read END,
      session: s.tokens_cache_read},
    {name: 'duration_s', run: r.duration_s, session: s.duration_s},
    {name: 'turns', run: r.turns, session: s.turns},
    {name: 'tool_calls', run: r.tool_calls, session: s.tool_calls},
    {name: 'subagents', run: r.subagents, session: s.subagents}
  ], recursive := true)
  FROM runs AS r JOIN session_sums AS s USING (run_id)
),
differing AS (
  SELECT *, CASE WHEN run = trunc(run) THEN run::HUGEINT::VARCHAR ELSE round(run, 6)::VARCHAR END AS run_text,
    CASE WHEN session = trunc(session) THEN session::HUGEINT::VARCHAR ELSE round(session, 6)::VARCHAR END AS session_text
  FROM figures WHERE abs(run - session) > 0.01 * greatest(run, session)
)
SELECT study_id, 'warning', 'session-differs', source, pointer,
  'as the run says: ' || string_agg(name || ' ' || run_text, ', ' ORDER BY name),
  'as its ' || CASE any_value(n) WHEN 1 THEN 'session says: ' ELSE any_value(n) || ' sessions say: ' END
    || string_agg(name || ' ' || session_text, ', ' ORDER BY name), 'that of the run kept'
FROM differing JOIN runs USING (run_id) GROUP BY study_id, run_id, source, pointer;

INSERT INTO found
SELECT study_id, 'warning', 'session-model-differs', s.source, s.pointer, r.model_id || ', the model of its run',
  s.model_id, 'kept'
FROM session_parts AS s JOIN runs AS r USING (study_id, run_id)
WHERE NOT is_child AND NOT starts_with(plain_name(s.model_id), plain_name(r.model_id))
  AND NOT starts_with(plain_name(r.model_id), plain_name(s.model_id));

UPDATE runs SET tokens_input = s.tokens_input, tokens_output = s.tokens_output, tokens_reasoning = s.tokens_reasoning,
  tokens_cache_read = s.tokens_cache_read, tokens_cache_write = s.tokens_cache_write,
  output_includes_reasoning = s.output_includes_reasoning, tokens_semantics = 'cumulative'
FROM session_sums AS s
WHERE s.run_id = runs.run_id AND s.tokens_output IS NOT NULL AND coalesce(runs.tokens_input, runs.tokens_output,
  runs.tokens_reasoning, runs.tokens_cache_read, runs.tokens_cache_write) IS NULL;
UPDATE runs SET cost_usd = s.cost_usd, cost_kind = 'measured'
FROM session_sums AS s
WHERE s.run_id = runs.run_id AND s.cost_usd IS NOT NULL AND runs.cost_usd IS NULL AND runs.cost_kind = 'unknown';
UPDATE runs SET duration_s = s.duration_s, duration_scope = 'wall'
FROM session_sums AS s WHERE s.run_id = runs.run_id AND s.duration_s IS NOT NULL AND runs.duration_s IS NULL;
UPDATE runs SET turns = coalesce(runs.turns, s.turns), tool_calls = coalesce(runs.tool_calls, s.tool_calls),
  subagents = coalesce(runs.subagents, s.subagents)
FROM session_sums AS s WHERE s.run_id = runs.run_id;
UPDATE runs SET fallback_model = s.fallback_model
FROM (SELECT run_id, string_agg(DISTINCT fallback_model, ', ' ORDER BY fallback_model) AS fallback_model
  FROM session_parts WHERE fallback_model IS NOT NULL GROUP BY run_id) AS s
WHERE s.run_id = runs.run_id AND runs.fallback_model IS NULL;

INSERT INTO usage BY NAME
SELECT s.run_id, 0 AS attempt, CASE WHEN u.model_id = any_value(r.model_id) OR u.model_id = any_value(s.model_id)
    THEN 'agent' ELSE 'other' END AS role, u.model_id,
  CASE WHEN count(u.tokens_input) = count(*) THEN sum(u.tokens_input)::BIGINT END AS tokens_input,
  CASE WHEN count(u.tokens_output) = count(*) THEN sum(u.tokens_output)::BIGINT END AS tokens_output,
  CASE WHEN count(u.tokens_reasoning) = count(*) THEN sum(u.tokens_reasoning)::BIGINT END AS tokens_reasoning,
  CASE WHEN count(u.tokens_cache_read) = count(*) THEN sum(u.tokens_cache_read)::BIGINT END AS tokens_cache_read,
  CASE WHEN count(u.tokens_cache_write) = count(*) THEN sum(u.tokens_cache_write)::BIGINT END AS tokens_cache_write,
  CASE WHEN count(u.cost_usd) = count(*) THEN sum(u.cost_usd) END AS cost_usd
FROM session_usage AS u JOIN session_parts AS s USING (study_id, session_id) JOIN runs AS r USING (run_id)
WHERE s.run_id IN (SELECT run_id FROM session_sums) AND s.run_id NOT IN (SELECT run_id FROM usage)
GROUP BY s.run_id, u.model_id ORDER BY s.run_id, u.model_id;

INSERT INTO found
SELECT study_id, 'note', 'session-without-run', min(source), NULL, 'one run for every session', count(*) || ' of '
    || (SELECT count(*) FROM sessions AS d WHERE d.study_id = s.study_id) || ' sessions belong to no run'
    || CASE WHEN count(m.n) > 0 THEN ', ' || count(m.n) || ' of them fit several' ELSE '' END,
  'kept in sessions; `run` of a file rule in archive.yaml can say whose they are'
FROM sessions AS s LEFT JOIN session_matches AS m USING (study_id, session_id)
WHERE s.run_id IS NULL GROUP BY study_id;

import {z} from "zod";

const word = z.string().nullish().catch(null);
const id = z.union([z.string(), z.number()]).nullish();

/** The fields of a question that are read: one of every scenario. */
export const question = z.looseObject({
  question_id: id,
  question_title: word,
  platform: word,
  difficulty: word,
  contest_id: id.catch(null),
  contest_date: word,
  /** Of test output prediction: the test whose output is asked for. */
  test_id: id.catch(null),
  /** Of code execution: the program and its input. */
  id: id.catch(null),
  graded_list: z.array(z.unknown()),
  metadata: z.array(z.unknown()).nullish().catch(null),
  "pass@1": z.number().nullish().catch(null)
});
export type Question = z.infer<typeof question>;

export const questionFields = Object.keys(question.shape);

/** What a question is called: its own id, that of its test, or that of the program to be executed. */
export function taskOf(d: Question): string | undefined {
  if (d.question_id === null || d.question_id === undefined)
    return d.id === null || d.id === undefined ? undefined : String(d.id);
  const parts = [d.question_id, d.test_id, d.id].filter((part) => part !== null && part !== undefined);
  return parts.join("/");
}

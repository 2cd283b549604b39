/* global fetch */

/** Posts one question, `{ query, variables, operationName }`, and resolves to the answer. Rejects where no JSON comes back. */
export async function ask(endpoint, question, headers = {}) {
  const answer = await fetch(endpoint, {
    method: "POST",
    credentials: "omit",
    headers: { "content-type": "application/json", accept: "application/json", ...headers },
    body: JSON.stringify(question),
  });
  return answer.json();
}

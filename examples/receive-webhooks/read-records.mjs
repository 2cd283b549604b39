/* global fetch */

const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Lead { name } ... on Contact { name } ... on Company { name } } }`;

/** Records by their ids, at most 100, as the token sees them now; what it does not see any more is left out. */
export async function readRecords({ gateway, token }, ids) {
  if (ids.length === 0) return [];
  const answer = await fetch(`${gateway}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables: { ids } }),
  });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(errors[0].message);
  return data.nodes.filter((node) => node !== null);
}

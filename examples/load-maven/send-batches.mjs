import { Stop } from "./stop.mjs";

/** The API takes this many in a batch; a few batches in flight keep gateway and database both at work. */
const most = 250;
const inFlight = 4;

/**
 * Creates records, or updates them where their external id is known, in batches. `pairs` are `{ row, item }`; `onItem`
 * is told the record of each (null where it was refused). `batch` says `{ what, document, field }`: what is counted, the
 * mutation, and the field of its payload that lists the records.
 */
export async function sendBatches(api, { what, document, field }, pairs, { tally, progress, onItem }) {
  const batches = Array.from({ length: Math.ceil(pairs.length / most) }, (_, at) =>
    pairs.slice(at * most, (at + 1) * most),
  );
  const waiting = batches.values();
  const work = async () => {
    for (const batch of waiting) {
      const payload = await send(api, document, batch);
      batch.forEach(({ row }, index) => {
        tally.count(what, payload.outcomes[index]);
        onItem?.(row, payload[field]?.[index] ?? null);
      });
      reportRefusals(payload, batch, tally);
      progress.advance(batch.length);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, work));
}

/** `partial`: a refused row does not keep the others out. */
async function send(api, document, batch) {
  const input = { items: batch.map(({ item }) => item), onConflict: "UPDATE", partial: true };
  const payload = Object.values(await api.ask(document, { input }))[0];
  if (payload.outcomes?.length === batch.length) return payload;
  throw new Stop(payload.userErrors.map(({ message }) => message).join("\n"));
}

function reportRefusals({ userErrors }, batch, tally) {
  const messages = new Map();
  for (const { field, message } of userErrors) {
    const index = Number(field?.[2]);
    messages.set(index, [...(messages.get(index) ?? []), message]);
  }
  for (const [index, texts] of messages) tally.refuse(batch[index]?.row.at ?? "the batch", texts);
}

import type { WorldFile } from "../account/world";
import { agree } from "../agree";
import type { Visit } from "../visit";
import type { Call } from "./call";
import { reachesNothing } from "./closed-doors";
import { single, versionOf, withVersion } from "./draw-call";
import { drawSubject } from "./draw-id";
import { judgeUpdate } from "./judge";
import { type Course, perform } from "./perform";
import type { Piece } from "./piece";

const times = 3;
const nobodys = `file_${"0".repeat(32)}`;

/** Has documents hold files that one has sent, or none, or some that one has not sent (`docs/adr/0057`). */
export async function fileRound(visit: Visit, course: Course): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) {
    const sent = await send(visit, turn);
    const { userId } = visit.asker;
    const others = course.files.findLast(({ senderId }) => senderId !== userId);
    const call = drawCall(visit, sent, others?.id ?? nobodys);
    const { about } = call.items[0] ?? {};
    if (about?.isDeleted === false) visit.grounds.tally.add("hold a file", "EDIT", visit.onlooker.judge("EDIT", about));
    await perform(visit, course, call);
    if (sent) course.files.push({ id: sent.id, senderId: userId });
  }
}

/** What was sent; null for whom EDIT reaches no document that could be. */
async function send(visit: Visit, turn: number): Promise<WorldFile | null> {
  const { status, told } = await visit.post(`/files?name=paper${String(turn)}.txt`, "a paper");
  const isClosed = reachesNothing(visit.onlooker, "EDIT", "DOCUMENT");
  if (status === 403 && isClosed) return null;
  agree("status of a file that is sent", status, 201);
  const { id, name, mediaType, bytes } = told as WorldFile;
  return { id, name, mediaType, bytes };
}

/** A file that somebody else has sent, or that a document holds already, is as an unknown one. */
function drawCall(visit: Visit, sent: WorldFile | null, others: string): Call {
  const { random, onlooker } = visit;
  const subject = withVersion(visit, drawSubject(visit, { kinds: ["DOCUMENT"], action: "EDIT" }));
  const value = random.chance(0.7) && sent ? sent.id : random.pick([null, others, nobodys]);
  const isOwn = value === null || value === sent?.id;
  const piece: Piece = {
    ...{ member: "fileId", part: "file", value },
    unseen: isOwn ? [] : ["fileId"],
    set: () => ({ file: value === null ? null : sent }),
  };
  return {
    ...{ path: "hold a file", action: "EDIT", kinds: ["DOCUMENT"], single: true, partial: false, payload: "record" },
    mutation: "setDocumentFile",
    input: { id: subject.id, ...versionOf(subject), fileId: value },
    items: single(judgeUpdate(onlooker, subject, [piece]), subject),
  };
}

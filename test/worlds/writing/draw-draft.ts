import { isHanging, shapes } from "../account/shapes";
import { type WorldKind, type WorldRecord, kinds, requestSources } from "../account/world";
import { type Drawing, type Target, drawTarget, weightOf } from "./draw-id";
import { type Draft, drawReceiver, mineOf } from "./judge-giving";
import { drawPieces, inputOf, naming } from "./piece";

/** A new external id each time. */
const externalIdOf = ({ random, onlooker }: Drawing): string =>
  `${onlooker.facts.userId.slice(-2)} ${String(Math.floor(random.next() * 1e12))}`;

export function drawDraft(drawing: Drawing, kind: WorldKind): Draft {
  const { random, onlooker } = drawing;
  const { card, said } = shapes[kind];
  const extra = random.chance(0.6)
    ? drawPieces(random, onlooker, kind).filter(({ member }) => member !== "cardId")
    : [];
  const pieces = [...extra, ...naming(kind).map((draw) => draw(random, onlooker))];
  return {
    kind,
    externalId: externalIdOf(drawing),
    pieces: [...new Map(pieces.map((piece) => [piece.member, piece])).values()],
    // What was done is whose it was.
    to: kind !== "ACTIVITY" && random.chance(0.5) ? drawReceiver(random, onlooker) : null,
    card: card && (card.isRequired || random.chance(0.75)) ? drawCard(drawing, kind, card.kinds) : null,
    said: said ?? {},
    ...(kind === "REQUEST" ? { source: random.pick(requestSources) } : {}),
  };
}

/** One of several, as the right to add something of the kind to it is rare. */
function drawCard({ random, onlooker }: Drawing, kind: WorldKind, of: readonly WorldKind[]): Target {
  const targets = Array.from({ length: isHanging(kind) ? 8 : 1 }, () => drawTarget(random, onlooker, of));
  return random.weighted(
    targets.map((target) => {
      const { record, isSeen } = target;
      return [target, record && isSeen ? weightOf(onlooker.adding(kind, record)) : 1] as const;
    }),
  );
}

/** One of several, as its rights are rare: that a share lets one make something is rarest. */
export function drawRareDraft(drawing: Drawing): Draft {
  const { random, onlooker } = drawing;
  const mayAssign = (mine: WorldRecord): boolean => onlooker.may("ASSIGN", mine);
  const drafts = kinds.map((kind) => drawDraft(drawing, kind));
  return random.weighted(
    drafts.map((draft) => {
      const mine = mineOf(onlooker, draft);
      // That one may not give away what would be one's own is rare.
      const giving = draft.to?.receiver ? weightOf(onlooker.judge("ASSIGN", mine)) * (mayAssign(mine) ? 1 : 8) : 1;
      const making = onlooker.judge("CREATE", mine);
      return [draft, weightOf(making) * giving * (making.by === "SHARE" ? 25 : 1)] as const;
    }),
  );
}

/** What the call says of it. */
export const inputOfDraft = ({ externalId, pieces, to, card, said, source }: Draft): object => ({
  ...{ externalId, ...said, ...(source ? { source } : {}), ...inputOf(pieces) },
  ...(to ? { responsibleId: to.id } : {}),
  ...(card ? { cardId: card.id } : {}),
});

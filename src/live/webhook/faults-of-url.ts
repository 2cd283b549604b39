import { fault, faultsOfText } from "../../people/input";
import type { Fault } from "../../store/refusals";
import { addressIn, isPublicAddress } from "./public-address";

const path = ["url"];
const mostCharacters = 2_000;

/** What is wrong with where messages are to be sent. Where a name leads to is looked at when they are. */
export function faultsOfUrl(text: string, toPrivate: boolean): readonly Fault[] {
  const ofText = faultsOfText(text, path, mostCharacters);
  if (ofText.length > 0) return ofText;
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  if (url === null || !(url.protocol === "https:" || (toPrivate && url.protocol === "http:")))
    return [fault(path, "INVALID", "An address that begins with https:// is needed.")];
  if (url.username !== "" || url.password !== "")
    return [fault(path, "INVALID", "It must hold no user and no password: messages are signed.")];
  if (url.hash !== "") return [fault(path, "INVALID", "It must hold no #: what is behind it is sent nowhere.")];
  const address = addressIn(url);
  return toPrivate || address === null || isPublicAddress(address)
    ? []
    : [fault(path, "INVALID", "Its address is not public: nothing is sent there.")];
}

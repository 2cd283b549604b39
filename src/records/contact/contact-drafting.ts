import type { Drafting } from "../../store/description/drafting";

/** A contact is called by its first and last name, and has at least one of them. */
export const contactDrafting: Drafting = {
  needs: [],
  derives: [],
  looksAt: ["firstName", "lastName"],
  complete: (record) => {
    const name = [record["firstName"], record["lastName"]]
      .filter((part) => typeof part === "string" && part.trim() !== "")
      .join(" ");
    if (name !== "") return { set: { name }, faults: [] };
    return {
      set: { name },
      faults: [{ member: "lastName", code: "REQUIRED", message: "A contact has a first or a last name." }],
    };
  },
};

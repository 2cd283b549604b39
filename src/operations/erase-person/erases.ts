import { guarding } from "../../graphql/requires";
import { openEraser } from "../../store/erasing/eraser";

/** The right to erase people for good; a resolver's first parameter is the handle. */
export const Erases = () => guarding("person:erase", openEraser);

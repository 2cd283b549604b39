import type { Description } from "../description/description";
import type { Door } from "../door";
export const removeSetting = (_door: Door, _of: Description, _id: string): Promise<void> =>
  Promise.reject(new Error("later"));

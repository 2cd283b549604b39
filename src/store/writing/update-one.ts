import type { Description } from "../description/description";
import type { Door } from "../door";
export const updateOne = (_door: Door, _of: Description, _id: string, _input: object): Promise<void> =>
  Promise.reject(new Error("later"));

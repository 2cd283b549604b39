import { createParameterDecorator } from "type-graphql";
import { Question } from "./wanted";

/** Hands a resolver what was asked of it. */
export const Asked = (): ParameterDecorator =>
  createParameterDecorator((call) => new Question(call.info)) as ParameterDecorator;

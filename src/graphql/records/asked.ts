import { createParameterDecorator } from "type-graphql";
import { Question } from "./wanted";

/** Hands a resolver what was asked of it. */
export const Asked = (): ParameterDecorator =>
  createParameterDecorator(({ info }) => new Question(info)) as ParameterDecorator;

import { Field, InputType, ObjectType } from "type-graphql";

const colours = {
  primary: "Of what stands out: bars, buttons, links. `#rrggbb`.",
  accent: "Of what is to be noticed beside it. `#rrggbb`.",
  background: "Of what lies behind. `#rrggbb`.",
  text: "Of what is written on the background. `#rrggbb`.",
};

@ObjectType({
  description: "How a client draws itself for an account; null where it takes a colour of its own.",
  simpleResolvers: true,
})
export class Branding {
  @Field(() => String, { nullable: true, description: colours.primary }) primaryColor: string | null;
  @Field(() => String, { nullable: true, description: colours.accent }) accentColor: string | null;
  @Field(() => String, { nullable: true, description: colours.background }) backgroundColor: string | null;
  @Field(() => String, { nullable: true, description: colours.text }) textColor: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      "Where the gateway serves the logo: a path at its address, `/logos/…`, for an `<img>`. Another logo has another path, so what lies there may be kept for good.",
  })
  logoUrl: string | null;
}

@InputType({ description: "Colours of the account. Absent: as it is; null: the client's own." })
export class UpdateBrandingInput {
  @Field(() => String, { nullable: true, description: colours.primary }) primaryColor?: string | null;
  @Field(() => String, { nullable: true, description: colours.accent }) accentColor?: string | null;
  @Field(() => String, { nullable: true, description: colours.background }) backgroundColor?: string | null;
  @Field(() => String, { nullable: true, description: colours.text }) textColor?: string | null;
}

@InputType({ description: "The logo of the account." })
export class SetLogoInput {
  @Field(() => String, {
    nullable: true,
    description:
      "A PNG, JPEG or WebP image of at most 256 KiB, in base64 or as a `data:` URL; null takes the logo away. What it is its bytes say.",
  })
  image?: string | null;
}
